"""How Vita comes to one person by itself: in their working hours, once a day at most with news, and seldom to ask.

Looked at between claim and send, for every sender (L18). Nudges outside the hours or above what the person chose
are left out; notices wait, and go together in one message.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.books import Books, Category, Outgoing, Sending, SendState
from bot.cards.digest import digest
from bot.cards.model import Card
from bot.domain.reach import IN_CIRCLE, LOOK_BACK, TURN, Reach, has_room
from bot.domain.team import Person
from bot.domain.timetable import IsoWeek, local_day, moment
from bot.ports import FreeDays
from bot.texts import texts_in
from bot.usecases.calendar import calendar_for
from bot.usecases.consult import turn_waits_for
from bot.usecases.notices import COURSE, DECISION
from bot.usecases.reaching import reach_of
from bot.usecases.still_for import no_longer_for
from scheduler.wanted import unwanted

_OF_THE_WEEK = frozenset({"kickoff", "reflection", "invite"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """`reason` says why it is not said at all; with `is_put_off` it is said later; else now, as it stands here."""

    sending: Sending
    reason: str = ""
    is_put_off: bool = False


@dataclass(frozen=True, slots=True)
class Manners:
    free_days: FreeDays

    def look(self, books: Books, sending: Sending, now: datetime) -> Verdict:
        """Whether a claimed row is said now. What changes by that is kept in the same transaction."""
        outgoing = sending.outgoing
        if reason := unwanted(books, outgoing, now):
            return Verdict(sending, reason)
        if outgoing.category not in {Category.NUDGE, Category.NOTICE}:
            return Verdict(sending, self._became_free(books, outgoing, now))
        person = books.people.at(outgoing.recipient) if outgoing.recipient else None
        if person is None:
            return Verdict(sending, "removed")
        reach = reach_of(books, person, self.free_days, now)
        if outgoing.category is Category.NUDGE:
            return Verdict(sending, _not_now(books, person, reach, outgoing, now))
        return self._notice(books, sending, person, reach, now)

    def _became_free(self, books: Books, outgoing: Outgoing, now: datetime) -> str:
        """What the week says in a channel is made hours before: the organisation may have closed that day since."""
        if outgoing.topic not in _OF_THE_WEEK or outgoing.team_id is None:
            return ""
        team = books.teams.get(outgoing.organisation_id, outgoing.team_id)
        calendar = calendar_for(self.free_days, team, now)
        return "free" if calendar.is_free(local_day(now, team.timezone)) else ""

    def _notice(self, books: Books, sending: Sending, person: Person, reach: Reach, now: datetime) -> Verdict:
        if reason := no_longer_for(books, sending.outgoing, person):
            return Verdict(sending, reason)
        opens = _next_moment(books, person, reach, now)
        if opens > now:
            books.notices.put_off(sending, opens, now)
            return Verdict(sending, is_put_off=True)
        return Verdict(self._together(books, sending, person, now))

    def _together(self, books: Books, sending: Sending, person: Person, now: datetime) -> Sending:
        """With all else that waits for this person, as one message; of how a proposal stands only the newest."""
        news = [sending.outgoing]
        for row, other in books.notices.waiting(person, now):
            reason = unwanted(books, other, now) or no_longer_for(books, other, person)
            books.outbox.settle(row, SendState.SKIPPED, now, reason=reason or "bundled")
            if not reason:
                news.append(other)
        told = [one for n, one in enumerate(news) if not _is_overtaken(one, news[n + 1 :])]
        known: list[Card] = [one.card for one in told if one.card is not None]
        if not known or told == [sending.outgoing]:
            return sending
        card = digest(known, texts_in(person.language))
        topic = TURN if TURN in {one.topic for one in told} else sending.outgoing.topic
        books.notices.put_together(sending, card, topic)
        return replace(sending, outgoing=replace(sending.outgoing, card=card, topic=topic))


def _is_overtaken(news: Outgoing, later: Sequence[Outgoing]) -> bool:
    after = {one.topic for one in later if one.subject == news.subject}
    return news.topic == COURSE and bool(after & {COURSE, DECISION})


def _next_moment(books: Books, person: Person, reach: Reach, now: datetime) -> datetime:
    """Now, unless it is outside their hours or news came today already: then as a next working day begins."""
    last = books.notices.last_came(person)
    if last is not None and local_day(last, reach.zone) == local_day(now, reach.zone):
        return reach.next_day(now)
    return reach.opens(now)


def _not_now(books: Books, person: Person, reach: Reach, outgoing: Outgoing, now: datetime) -> str:
    if not reach.is_open(now):
        return "quiet"
    monday = moment(IsoWeek.of(local_day(now, reach.zone)).monday, time(), reach.zone)
    asked = books.notices.asked(person, monday)
    waits = outgoing.topic not in {LOOK_BACK, IN_CIRCLE} and turn_waits_for(books, person)
    return "" if has_room(person.nudges, outgoing.topic, asked, circle_waits=waits) else "enough"
