"""The craft check: every fourth week the look back asks what one can do without AI, gave to it, learned of it.

What is answered is kept as insights of one's own, private, each with the question it answers. It is asked of
nobody twice, counted by nobody, and compared with nothing.
"""

from collections.abc import Mapping
from datetime import datetime

from bot.books import Books
from bot.cards import craft as cards
from bot.domain.ids import InsightId, WeekId
from bot.domain.insight import Insight
from bot.domain.timetable import IsoWeek, local_day
from bot.domain.visibility import Envelope
from bot.texts import texts_in
from bot.usecases.recognise import Present

EVERY = 4
"""Weeks; the same weeks for everybody, so that nothing has to be kept about anybody."""

_DAYS = 7


def is_craft_week(iso: IsoWeek) -> bool:
    """Counted through the years, so that a year of 53 weeks does not shift the rhythm."""
    return iso.monday.toordinal() // _DAYS % EVERY == 0


def is_due(present: Present, now: datetime) -> bool:
    zone = present.team.timezone if present.team else present.person.timezone
    return is_craft_week(IsoWeek.of(local_day(now, zone)))


def keep(
    books: Books, answers: Mapping[str, str], present: Present, week: WeekId | None, at: datetime
) -> None:
    """Keeps the answers that there are."""
    texts = texts_in(present.person.language)
    envelope = Envelope(present.organisation.id, present.person.id)
    for key in cards.QUESTIONS:
        text = answers.get(key, "").strip()
        if text:
            asked = cards.question(key, texts)
            books.insights.add(Insight(InsightId(0), envelope, week, None, asked, text), at)
