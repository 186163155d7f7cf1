"""Comes to people by themselves, at the moments of the week: only with what is open, and once a week for each thing.

What goes out is a nudge: caps, profiles, quiet hours and absence are seen to where it is delivered. Its key holds
the team, the week and the person, so that one open thing is asked for once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from bot.books import Books, Category, Outgoing, Verb
from bot.cards import learning_path, note, question, reflection
from bot.cards.model import Card
from bot.domain.cycle import Phase, Product, Week
from bot.domain.ids import PersonId
from bot.domain.learning_path import PathState
from bot.domain.reach import Reach
from bot.domain.team import Person, Team
from bot.domain.timetable import Calendar, IsoWeek, Occurrence, local_day, moment
from bot.domain.visibility import Viewer
from bot.texts import texts_in
from bot.usecases.carrying import carried

WORTH = timedelta(hours=2)
"""So long after its moment a nudge is still worth saying."""

_TOPICS = frozenset({"carry", "note", "look-back", "account"})
LOOK_BACK = 6
"""Weeks: so far back lies the last one that a team had, at most; free weeks in between do not count."""


@dataclass(frozen=True, slots=True)
class Call:
    """A moment of a phase, in a team's running week; `closes` is when the phase does (UTC).

    `starts` is when the week did; `before` is the last week that the team had, at most `LOOK_BACK` weeks ago.
    `days` are the moments of the week of which each person has one of their own, this one among them; the last is
    the team's.
    """

    team: Team
    week: Week
    phase: Phase
    occurrence: Occurrence
    closes: datetime | None = None
    before: Week | None = None
    starts: datetime | None = None
    calendar: Calendar = field(default_factory=Calendar)
    days: Sequence[datetime] = ()


Caller = Callable[[Books, Call], Iterable[Outgoing]]
Callers = Mapping[Product, Sequence[Caller]]


def offer_what_was_left_open(books: Books, call: Call) -> Iterator[Outgoing]:
    """As the week starts: the question that somebody took along, or did not come back to."""
    team, before = call.team, call.before
    if before is None:
        return
    owners = books.questions.owners(team.organisation_id, team.id, before.id)
    owners |= books.insights.owners(team.organisation_id, team.id, before.id)
    for person, viewer in called(books, call, owners):
        left = carried(books, viewer, call.week)
        if left:
            texts, ago = texts_in(person.language), call.week.iso.ordinal - before.iso.ordinal
            card = question.left_open(left, call.week.iso, texts, weeks_ago=ago)
            yield nudge(call, person, "carry", card)


def ask_for_a_note(books: Books, call: Call) -> Iterator[Outgoing]:
    """Half-way: of whoever set a question this week, or walks a learning path, and wrote nothing down yet."""
    team, turn = call.team, call.week.iso.ordinal
    owners = books.questions.owners(team.organisation_id, team.id, call.week.id)
    owners |= books.learning_paths.walkers(team.organisation_id)
    for person, viewer in called(books, call, owners):
        if books.notes.own(viewer, call.week.id, limit=1):
            continue
        own, texts = books.questions.own_latest(viewer, call.week.id), texts_in(person.language)
        path = books.learning_paths.own_live(viewer)
        if path is not None and path.state is PathState.OPEN and path.step_now is not None:
            yield nudge(call, person, "note", learning_path.call(path.step_now, turn, texts))
        elif own is not None:
            yield nudge(call, person, "note", note.call(own.text, own.first_thought, turn, texts))


def ask_to_look_back(books: Books, call: Call) -> Iterator[Outgoing]:
    """As their week ends: whoever set a question or spoke with Vita, and has not looked back yet."""
    team, week = call.team, call.week
    members = books.teams.members(team.organisation_id, team.id)
    whose = frozenset(
        person.id
        for person in members
        if own_day(person, team, call.calendar, call.days) == call.occurrence.due
    )
    if not whose:
        return
    asked = books.questions.owners(team.organisation_id, team.id, week.id)
    monday = moment(week.iso.monday, time(), team.timezone)
    spoke = books.conversations.spoken_with(team.organisation_id, monday)
    done = books.insights.owners(team.organisation_id, team.id, week.id)
    for person, _ in called(books, call, whose & (asked | spoke) - done):
        card = reflection.call(week.iso, texts_in(person.language), has_question=person.id in asked)
        yield nudge(call, person, "look-back", card)


CALLERS: Callers = {
    Product.QUESTION: (offer_what_was_left_open,),
    Product.NOTE: (ask_for_a_note,),
    Product.INSIGHT: (ask_to_look_back,),
}
"""Who comes to people for what a phase makes; for the rest of them nobody does."""


def is_answered(books: Books, outgoing: Outgoing, person: Person) -> bool:
    """Whether what was to be asked is there meanwhile: looked at again between claim and send."""
    if outgoing.team_id is None or outgoing.topic not in _TOPICS:
        return False
    iso = IsoWeek.parse(outgoing.subject.removeprefix("week:"))
    week = books.weeks.of_team(outgoing.organisation_id, outgoing.team_id, iso)
    if week is None:
        return False
    viewer = books.people.viewer(person, in_private=True)
    match outgoing.topic:
        case "carry":
            return books.questions.own_latest(viewer, week.id) is not None
        case "note":
            return bool(books.notes.own(viewer, week.id, limit=1))
        case "account":
            round_ = books.accounts.latest(week.organisation_id, week.team_id)
            return round_ is None or books.accounts.own(viewer, round_.id) is not None
        case _:
            return person.id in books.insights.owners(week.organisation_id, week.team_id, week.id)


def own_day(person: Person, team: Team, calendar: Calendar, days: Sequence[datetime]) -> datetime:
    """Their own last working day of the week; the team's for who has no days of their own, or works on none before it."""
    if person.work_days is None:
        return days[-1]
    pattern = replace(team.pattern, days=person.work_days)
    reach = Reach(pattern, calendar, person.timezone, person.paused_until)
    return reach.last_open(days) or days[-1]


def called(books: Books, call: Call, whom: frozenset[PersonId]) -> Iterator[tuple[Person, Viewer]]:
    """Those of them who are in the team and not away that day, each as they look at their own things."""
    if not whom:
        return
    day = local_day(call.occurrence.due, call.team.timezone)
    for person in books.teams.members(call.team.organisation_id, call.team.id):
        if person.id in whom and not person.is_paused(day):
            yield person, books.people.viewer(person, in_private=True)


def nudge(call: Call, person: Person, topic: str, card: Card) -> Outgoing:
    """What Vita would like of this person now, once in this week of the team."""
    iso = call.week.iso
    return Outgoing(
        call.team.organisation_id,
        f"{topic}:{call.team.id}:{iso.key}:{person.id}",
        Category.NUDGE,
        Verb.DM,
        recipient=person.account,
        card=card,
        topic=topic,
        team_id=call.team.id,
        subject=f"week:{iso.key}",
        due=call.occurrence.due,
        until=call.occurrence.due + WORTH,
    )
