"""Invites a team, in its channel, to make something that lasts of what it tried."""

from collections.abc import Iterator
from datetime import datetime, time

from bot.books import Books, Category, Outgoing, Verb
from bot.cards import invitation
from bot.domain.cycle import Audience
from bot.domain.ids import PersonId
from bot.domain.timetable import local_day, moment
from bot.domain.visibility import Viewer
from bot.texts import texts_in
from bot.usecases.calling import WORTH, Call, called, nudge

_NEWEST = 10


def invite_to_propose(books: Books, call: Call) -> Iterator[Outgoing]:
    """As the week draws to its end: when the team put something on the wall, else every second week.

    A cycle can say that it goes to people by themselves (`audience: dm`): to whoever had a question or looked back.
    Not in a first week with an empty wall, nor in a week that has a proposal already, nor on a day on which the
    channel hears Vita anyway.
    """
    team, iso = call.team, call.week.iso
    eyes = Viewer(team.organisation_id, PersonId(0), frozenset({team.id}), in_private=False)
    has_shared = bool(
        books.questions.shared(eyes, call.week.id, 1) or books.insights.shared(eyes, call.week.id, 1)
    )
    is_its_turn = has_shared or (call.before is not None and iso.ordinal % 2 == 0)
    if _is_busy(call) or not is_its_turn or _has_proposed(books, call, eyes):
        return
    if call.phase.audience is Audience.DM:
        yield from _in_private(books, call, has_shared=has_shared)
        return
    yield Outgoing(
        team.organisation_id,
        f"invite:{team.id}:{iso.key}",
        Category.ANNOUNCEMENT,
        Verb.POST,
        team.channel,
        card=invitation.card(iso, texts_in(team.language), has_shared=has_shared),
        topic="invite",
        team_id=team.id,
        due=call.occurrence.due,
        until=call.occurrence.due + WORTH,
    )


def _in_private(books: Books, call: Call, *, has_shared: bool) -> Iterator[Outgoing]:
    of_week = (call.team.organisation_id, call.team.id, call.week.id)
    whom = books.questions.owners(*of_week) | books.insights.owners(*of_week)
    for person, _ in called(books, call, whom):
        card = invitation.card(call.week.iso, texts_in(person.language), has_shared=has_shared)
        yield nudge(call, person, "invite", card)


def _is_busy(call: Call) -> bool:
    """In a week of one or two days it falls on the day of the start or of the look back."""
    day = local_day(call.occurrence.due, call.team.timezone)
    return any(
        at is not None and local_day(at, call.team.timezone) == day for at in (call.starts, call.closes)
    )


def _has_proposed(books: Books, call: Call, eyes: Viewer) -> bool:
    monday = moment(call.week.iso.monday, time(), call.team.timezone)
    newest = books.proposals.shared(eyes, _NEWEST)
    return any(
        one.envelope.team_id == call.team.id and _since(one.envelope.shared_at, monday) for one in newest
    )


def _since(at: datetime | None, since: datetime) -> bool:
    return at is not None and at >= since
