"""The calendar of a team: the public holidays of its region around a moment, and the breaks that people name."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from bot.domain.breaks import Break, breaks_in
from bot.domain.timetable import Calendar
from bot.ports import FreeDays


class InRegion(Protocol):
    """A team, or a Prof-cirkel: whatever lives by the free days of a part of the country."""

    @property
    def region(self) -> str: ...


class Breaks(Protocol):
    def breaks(self, region: str, years: tuple[int, ...]) -> Sequence[Break]:
        """The school holidays of a region (`NL-Noord`), with their names in Dutch; empty where they are unknown."""
        ...


def calendar_for(free_days: FreeDays, place: InRegion, now: datetime) -> Calendar:
    """This year's free days with those of the year before and after, which ISO weeks can reach into."""
    years = (now.year - 1, now.year, now.year + 1)
    return Calendar(free_days.free(place.region, years))


def named_breaks(free_days: FreeDays, schools: Breaks, region: str, today: date) -> tuple[Break, ...]:
    """The public and school holidays of this year and the next that a name can mean, in order.

    A third year is read along, so that a break over New Year is not cut off.
    """
    years = (today.year, today.year + 1, today.year + 2)
    return tuple(sorted((*breaks_in(free_days.free(region, years)), *schools.breaks(region, years))))
