"""When, and how often, Vita comes to somebody by itself: in their working hours, and seldom enough to be read.

A nudge is what Vita would like of somebody. A notice is what they are involved in and what changed in it: all of
a day comes in one message. Answers to what somebody does are neither, and have no bounds here.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.timetable import Calendar, WorkPattern, local_day, moment

_A_YEAR = 400
"""Days ahead that are looked through for one on which somebody works."""


class Nudges(StrEnum):
    """How much somebody lets Vita ask of them by itself, as they chose."""

    OFF = "off"
    LIGHT = "light"
    NORMAL = "normal"


A_WEEK = {Nudges.OFF: 0, Nudges.LIGHT: 1, Nudges.NORMAL: 3}

TURN, LOOK_BACK, IN_CIRCLE = "turn", "look-back", "consultation"
"""What goes before the rest: a proposal that waits for somebody, the look back at the week, a turn in a Prof-cirkel."""


def has_room(nudges: Nudges, topic: str, asked: Collection[str], *, circle_waits: bool = False) -> bool:
    """Whether one more nudge about this fits in the week; `asked` are the topics of those that came already.

    What goes before it keeps its place until it came, so that a small thing on Monday never takes it: the look back,
    and with `circle_waits` a turn in a Prof-cirkel.
    """
    order = (LOOK_BACK, IN_CIRCLE)
    before = order[: order.index(topic)] if topic in order else order
    coming = order if circle_waits else order[:1]
    kept = sum(one in coming and one not in asked for one in before)
    return len(asked) + kept < A_WEEK[nudges]


@dataclass(frozen=True, slots=True)
class Reach:
    """When somebody works, in an IANA zone; `away_until` is the last day of a pause, inclusive."""

    pattern: WorkPattern = field(default_factory=WorkPattern)
    calendar: Calendar = field(default_factory=Calendar)
    zone: str = "Europe/Amsterdam"
    away_until: date | None = None

    def is_open(self, now: datetime) -> bool:
        """Whether now is within their working hours, on a day on which they work."""
        local = now.astimezone(ZoneInfo(self.zone))
        return self.works_on(local.date()) and self.pattern.starts <= local.time() < self.pattern.ends

    def opens(self, now: datetime) -> datetime:
        """Now, or the next moment at which a working day of theirs begins."""
        if self.is_open(now):
            return now
        today = local_day(now, self.zone)
        begins = moment(today, self.pattern.starts, self.zone)
        return begins if self.works_on(today) and now < begins else self.next_day(now)

    def next_day(self, now: datetime, at: time | None = None) -> datetime:
        """When their next working day after today begins, or the wall time `at` of that day."""
        today = local_day(now, self.zone)
        ahead = (today + timedelta(days=n) for n in range(1, _A_YEAR))
        day = next((day for day in ahead if self.works_on(day)), today + timedelta(days=_A_YEAR))
        return moment(day, at or self.pattern.starts, self.zone)

    def last_open(self, moments: Sequence[datetime]) -> datetime | None:
        """The last of these that is within their working hours; None when they never are."""
        return next((at for at in sorted(moments, reverse=True) if self.is_open(at)), None)

    def works_on(self, day: date) -> bool:
        """Whether it is a working day of theirs, on which they are not away."""
        is_away = self.away_until is not None and day <= self.away_until
        return day.isoweekday() in self.pattern.days and not self.calendar.is_free(day) and not is_away
