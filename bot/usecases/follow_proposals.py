"""Follows proposals by the clock: tells whose turn it is, reminds half-way and at the end, and brings back.

Runs by terms on the schedule table, which every happening sets anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from bot.books import Books, Term
from bot.cards import course as cards
from bot.domain.course import DecisionMode, Happening, decided, latest, voices
from bot.domain.proposal import Act, Stage
from bot.domain.reach import TURN
from bot.domain.roles import Role
from bot.domain.team import Person
from bot.domain.timetable import moment
from bot.ports import Bell, Clock, FreeDays, Purpose, Store
from bot.texts import texts_in
from bot.usecases.happen import happen
from bot.usecases.matter import Matter, asked_to_decide, matter_of, may_read, seen_by_team, waits_for
from bot.usecases.notices import notify

BATCH = 200
MORNING = time(9)
"""When a term that is counted in days is looked at, as wall time of the team."""


@dataclass(frozen=True, slots=True)
class FollowProposals:
    store: Store
    clock: Clock
    bell: Bell
    free_days: FreeDays

    async def __call__(self) -> int:
        """Handles all that is due; gives the number."""
        handled = 0
        while count := await self.store.transact(Purpose.PROPOSE, self._batch):
            handled += count
        if handled:
            self.bell.ring()
        return handled

    def _batch(self, books: Books) -> int:
        due = books.schedules.due_terms(self.clock.now(), BATCH)
        for term in due:
            self._follow(books, term)
        return len(due)

    def _follow(self, books: Books, term: Term) -> None:
        now = self.clock.now()
        books.schedules.end_term(term.id)
        books.proposals.lock(term.organisation_id, term.proposal_id)
        team = books.proposals.team_of(term.organisation_id, term.proposal_id)
        proposal = books.proposals.get(seen_by_team(term.organisation_id, team), term.proposal_id)
        if proposal is None:
            return
        matter = matter_of(books, proposal, now, self.free_days)
        match term.occurrence:
            case "begin":
                self._begin(books, matter, now)
            case "half":
                _ask(books, matter, "half", now)
                self._at_the_end(books, matter)
            case "end":
                self._end(books, matter, now)
            case "day" if proposal.stage is Stage.NOT_NOW:
                happen(books, matter, Happening(Act.REVISIT, None, now), self.free_days)
            case _:
                _ask(books, matter, "day", now)

    def _begin(self, books: Books, matter: Matter, now: datetime) -> None:
        """A turn begins: whose it is hears it; with nobody in that role the administrators hear that, once."""
        _ask(books, matter, "begin", now)
        if matter.missing is not None and not waits_for(books, matter):
            _report_missing(books, matter, matter.missing, now)
        if matter.half is not None:
            _set(books, matter, "half", matter.half, MORNING)
        planned = latest(matter.happenings, Act.POSTPONE, Act.IMPLEMENT)
        if matter.moment.stage in {Stage.NOT_NOW, Stage.IN_IMPLEMENTATION} and planned:
            day = planned.details.get("date") or planned.details.get("due")
            if day:
                _set(books, matter, "day", date.fromisoformat(day), MORNING)

    def _at_the_end(self, books: Books, matter: Matter) -> None:
        if matter.due is not None:
            _set(books, matter, "end", matter.due, matter.team.pattern.ends)

    def _end(self, books: Books, matter: Matter, now: datetime) -> None:
        """The term is over: in consent silence is yes; else a reminder, and its authors can take it up."""
        if matter.moment.stage is Stage.VALIDATED and matter.moment.mode is DecisionMode.CONSENT:
            asked = [person.id for person in asked_to_decide(books, matter)]
            said = voices(matter.happenings)
            outcome = decided(matter.moment.mode, said, asked, term_is_over=True) or Act.ACCEPT
            against = [voice.reason for voice in said.values() if voice.details["answer"] == Act.DECLINE]
            reason = " / ".join(against) or texts_in(matter.team.language)("course-by-consent")
            happen(books, matter, Happening(outcome, None, now, reason), self.free_days)
            return
        _ask(books, matter, "end", now)
        for person in _authors(books, matter):
            texts = texts_in(person.language)
            card = cards.still_waits(matter.proposal, matter.moment, matter.due, texts)
            notify(books, person, f"late:{_key(matter)}", card, now, proposal=matter.proposal.id)


def _ask(books: Books, matter: Matter, when: str, now: datetime) -> None:
    """Whoever's turn it is hears it, if they may see it."""
    for person in waits_for(books, matter):
        if may_read(books, matter.proposal, person):
            card = cards.your_turn(
                matter.proposal, matter.moment, matter.due, when, texts_in(person.language)
            )
            key = f"turn:{when}:{_key(matter)}"
            notify(books, person, key, card, now, topic=TURN, proposal=matter.proposal.id)


def _report_missing(books: Books, matter: Matter, role: Role, now: datetime) -> None:
    """It says which role and which team, and nothing of what the proposal says (L5)."""
    for person in books.people.with_role(matter.organisation, Role.ADMINISTRATOR):
        card = cards.role_missing(role, matter.team.name, texts_in(person.language))
        notify(books, person, f"role-missing:{role}:{matter.proposal.id}", card, now)


def _authors(books: Books, matter: Matter) -> Sequence[Person]:
    people = (books.people.get(matter.organisation, number) for number in matter.proposal.authors)
    return [person for person in people if may_read(books, matter.proposal, person)]


def _set(books: Books, matter: Matter, occurrence: str, day: date, at: time) -> None:
    when = moment(day, at, matter.team.timezone)
    books.schedules.set_term(matter.organisation, matter.proposal.id, occurrence, when)


def _key(matter: Matter) -> str:
    return f"{matter.proposal.id}:{len(matter.happenings)}"
