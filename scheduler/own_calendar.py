"""The organisation's own calendar, on top of the public holidays: `calendar.yaml` in `VITA_OWN_DIR`.

    free: {2026-05-15: Brugdag}         # days on which nobody works
    worked: [2026-05-05]                # public holidays on which people do work
    quiet_weeks: {2026-W31: Zomerstop}  # whole weeks in which teams hear nothing of Vita
    school_holidays: NL-Noord           # on request: the school holidays of this region are quiet too

It holds for all teams of an installation. Without the file the public holidays count, and nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.domain.breaks import Break, quiet_week, with_breaks
from bot.domain.timetable import Calendar, IsoWeek
from bot.ports import FreeDays
from bot.usecases.calendar import Breaks
from scheduler.calendar import PublicHolidays, SchoolHolidays

FILE = "calendar.yaml"
_KNOWN = (2026,)
"""A year of which the school holidays are known wherever they are known at all."""


class BrokenCalendar(ValueError):  # noqa: N818 - named for what is the case
    """The file is no calendar; the message names it, the key and what was expected."""


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    free: dict[date, str] = Field(default_factory=dict)
    worked: frozenset[date] = frozenset()
    quiet_weeks: dict[str, str] = Field(default_factory=dict)
    school_holidays: str = ""


@dataclass(frozen=True, slots=True)
class OwnCalendar:
    """`FreeDays` with the organisation's own on top. `schools` is a region (`NL-Noord`), empty for none.

    A day of one's own goes before a public holiday: its name, and whether people work on it.
    """

    public: FreeDays
    holidays: Breaks
    own: Mapping[date, str] = field(default_factory=dict)
    worked: frozenset[date] = frozenset()
    quiet: tuple[Break, ...] = ()
    schools: str = ""
    known: dict[tuple[str, tuple[int, ...]], Mapping[date, str]] = field(default_factory=dict)

    def free(self, region: str, years: tuple[int, ...]) -> Mapping[date, str]:
        """Worked out once per region and years: the tick asks for every team."""
        key = (region, years)
        if key not in self.known:
            self.known[key] = self._free(region, years)
        return self.known[key]

    def _free(self, region: str, years: tuple[int, ...]) -> Mapping[date, str]:
        public = {
            day: name for day, name in self.public.free(region, years).items() if day not in self.worked
        }
        breaks = (*self.quiet, *(self.holidays.breaks(self.schools, years) if self.schools else ()))
        own = {day: name for day, name in self.own.items() if day.year in years}
        return dict(sorted(with_breaks(Calendar({**public, **own}), breaks).free.items()))


def own_calendar(folder: Path | None) -> FreeDays:
    """The calendar of this installation; raises `BrokenCalendar` for a file that is wrong."""
    public, path = PublicHolidays(), folder / FILE if folder else None
    if path is None or not path.is_file():
        return public
    try:
        asked = _File.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")) or {})
        quiet = tuple(quiet_week(IsoWeek.parse(key), name) for key, name in asked.quiet_weeks.items())
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise BrokenCalendar(f"{FILE}: {where}: {first['msg']}") from error
    except yaml.YAMLError as error:
        raise BrokenCalendar(f"{FILE}: no valid YAML") from error
    except ValueError as error:
        raise BrokenCalendar(f"{FILE}: quiet_weeks: expected weeks like 2026-W31") from error
    schools = SchoolHolidays()
    if asked.school_holidays and not schools.breaks(asked.school_holidays, _KNOWN):
        raise BrokenCalendar(f"{FILE}: school_holidays: expected a region like NL-Noord")
    return OwnCalendar(public, schools, asked.free, asked.worked, quiet, asked.school_holidays)
