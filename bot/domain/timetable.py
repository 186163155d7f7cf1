"""Working days, moments and terms: wall time in a zone, the days that count, and which occurrence this is.

Pure: free days come in as a `Calendar` value. Wall times are kept across daylight saving: a moment is a date,
a time and an IANA zone, turned into UTC when it is needed. A time in the spring gap becomes the moment an hour
later; a time that the autumn has twice is the first of the two.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class WorkPattern:
    """The weekdays that a team or person works (1 is Monday, 7 Sunday) and the hours, as local wall times."""

    days: frozenset[int] = frozenset({1, 2, 3, 4, 5})
    starts: time = time(8)
    ends: time = time(17, 30)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days on which nobody has to work, each with its name (a public holiday, a quiet week)."""

    free: Mapping[date, str] = field(default_factory=dict)

    def is_free(self, day: date) -> bool:
        return day in self.free


@dataclass(frozen=True, slots=True, order=True)
class IsoWeek:
    """An ISO 8601 week; its year can differ from the calendar year around New Year."""

    year: int
    week: int

    @classmethod
    def of(cls, day: date) -> "IsoWeek":
        iso = day.isocalendar()
        return cls(iso.year, iso.week)

    @classmethod
    def parse(cls, key: str) -> "IsoWeek":
        """From `2026-W53`; raises `ValueError` for anything else."""
        year, _, week = key.partition("-W")
        return cls.of(date.fromisocalendar(int(year), int(week), 1))

    @property
    def key(self) -> str:
        return f"{self.year:04d}-W{self.week:02d}"

    @property
    def monday(self) -> date:
        return date.fromisocalendar(self.year, self.week, 1)

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(self.monday + timedelta(days=n) for n in range(7))

    @property
    def ordinal(self) -> int:
        """Weeks since the calendar began: it goes on over New Year, where the week's number begins again."""
        return self.monday.toordinal() // 7

    def plus(self, weeks: int) -> "IsoWeek":
        return IsoWeek.of(self.monday + timedelta(weeks=weeks))


class Anchor(StrEnum):
    """The day of the week that a rule hangs on: its first or its last working day."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Rule:
    """A weekly moment: so many working days from the anchor, at a wall time.

    `grace_days` says how long a late message is still worth sending: until the end of working hours of the
    day that lies so many working days after its own.
    """

    kind: str
    anchor: Anchor
    at: time
    offset: int = 0
    every_n_weeks: int = 1
    grace_days: int = 0


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One moment of a rule. Times are UTC; `skipped` names the reason when there is nothing to send.

    The key holds the ISO week of the rule, not the day, so that shifting a holiday, a zone or a time never
    makes a second kickoff of the same week.
    """

    key: str
    week: IsoWeek
    due: datetime
    until: datetime
    skipped: str = ""


def moment(day: date, at: time, zone: str) -> datetime:
    """The UTC moment of a wall time."""
    return datetime.combine(day, at, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def local_time(moment: datetime, zone: str) -> time:
    """The wall time of a moment in this zone."""
    return moment.astimezone(ZoneInfo(zone)).time()


def local_day(now: datetime, zone: str) -> date:
    return now.astimezone(ZoneInfo(zone)).date()


def working_days(week: IsoWeek, pattern: WorkPattern, calendar: Calendar) -> tuple[date, ...]:
    """The days of this week on which the team works, in order; empty when the whole week is free."""
    return tuple(day for day in week.days if day.isoweekday() in pattern.days and not calendar.is_free(day))


def lost_days(week: IsoWeek, pattern: WorkPattern, calendar: Calendar) -> tuple[str, ...]:
    """The names of the free days that make this week shorter, in order."""
    lost = (day for day in week.days if day.isoweekday() in pattern.days and calendar.is_free(day))
    return tuple(calendar.free[day] for day in lost)


def occurrence(rule: Rule, week: IsoWeek, pattern: WorkPattern, calendar: Calendar, zone: str) -> Occurrence:
    """When the rule happens in this week; a week without working days is skipped, with `free` as the reason."""
    key = f"{rule.kind}:{week.key}"
    days = working_days(week, pattern, calendar)
    if not days:
        nominal = moment(week.monday, rule.at, zone)
        return Occurrence(key, week, nominal, nominal, skipped="free")
    base = 0 if rule.anchor is Anchor.FIRST else len(days) - 1
    index = min(max(base + rule.offset, 0), len(days) - 1)
    last = min(index + rule.grace_days, len(days) - 1)
    until = moment(days[last], max(pattern.ends, rule.at), zone)
    return Occurrence(key, week, moment(days[index], rule.at, zone), until)


def following(rule: Rule, after: IsoWeek, pattern: WorkPattern, calendar: Calendar, zone: str) -> Occurrence:
    """The occurrence after the one of this week."""
    return occurrence(rule, after.plus(rule.every_n_weeks), pattern, calendar, zone)


def daily(since: datetime, due: datetime, zone: str) -> tuple[datetime, ...]:
    """The wall time of `due` on each day, from `since` on through `due` itself, in order; `due` is always there."""
    day, at, found = local_day(due, zone), local_time(due, zone), [due]
    while (earlier := moment(day := day - timedelta(days=1), at, zone)) >= since:
        found.append(earlier)
    return tuple(reversed(found))


def first_from(rule: Rule, now: datetime, pattern: WorkPattern, calendar: Calendar, zone: str) -> Occurrence:
    """The first occurrence that is not yet past: this week's if its moment is still to come, else the next.

    A rule that does not come every week begins in a week of its rhythm, which is counted through the years.
    """
    week = IsoWeek.of(local_day(now, zone))
    week = week.plus(-(week.ordinal % rule.every_n_weeks))
    this = occurrence(rule, week, pattern, calendar, zone)
    if this.due >= now and not this.skipped:
        return this
    return following(rule, week, pattern, calendar, zone)


def days_from(day: date, count: int, pattern: WorkPattern, calendar: Calendar) -> date:
    """The day that lies so many working days later: a term of 5 working days from Monday ends next Monday."""
    while count > 0:
        day += timedelta(days=1)
        if day.isoweekday() in pattern.days and not calendar.is_free(day):
            count -= 1
    return day
