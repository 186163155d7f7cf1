"""Stretches of free days with a name (a school holiday, a quiet week), and a calendar with them in it.

School holidays are no free days of themselves: a team asks for them, and then they are quiet weeks.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.timetable import Calendar, IsoWeek

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Break:
    """From its first day to its last, both included."""

    first: date
    last: date
    name: str

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(self.first + n * _DAY for n in range((self.last - self.first).days + 1))


def breaks_in(free: Mapping[date, str]) -> tuple[Break, ...]:
    """Days on end with the same name are one break, also over New Year."""
    found: list[Break] = []
    for day, name in sorted(free.items()):
        if found and found[-1].name == name and found[-1].last + _DAY == day:
            found[-1] = Break(found[-1].first, day, name)
        else:
            found.append(Break(day, day, name))
    return tuple(found)


def in_all(parts: Sequence[Sequence[Break]]) -> tuple[Break, ...]:
    """The breaks that each part of a country has on the same days."""
    return tuple(sorted(set.intersection(*map(set, parts)))) if parts else ()


def quiet_week(week: IsoWeek, name: str) -> Break:
    """A week in which a team wants to hear nothing."""
    return Break(week.days[0], week.days[-1], name)


def with_breaks(calendar: Calendar, breaks: Iterable[Break]) -> Calendar:
    """The calendar in which these are free too; a day that was free already keeps its own name."""
    added = {day: one.name for one in breaks for day in one.days}
    return Calendar({**added, **calendar.free})
