"""Public and school holidays of a region, from the `holidays` package, with their names."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from bot.domain.breaks import Break, breaks_in, in_all
from bot.domain.errors import Refusal

_WORKED = {"NL": frozenset({"Goede vrijdag"})}
"""Days that the calendar lists and on which most people work all the same; an organisation can override it."""

_SCHOOL = {"NL": ("Noord", "Midden", "Zuid")}
"""The parts of a country that have school holidays of their own, for the countries of which they are known."""


class PublicHolidays:
    """`FreeDays` for a country code, or a country with a part (`NL`, `DE-BY`).

    Refuses (`region-unknown`) a country or a part that there is not.
    """

    def free(self, region: str, years: tuple[int, ...]) -> Mapping[date, str]:
        return _free(region, years)


@lru_cache(maxsize=256)
def _free(region: str, years: tuple[int, ...]) -> Mapping[date, str]:
    import holidays  # noqa: PLC0415 - no start waits for it

    country, _, part = region.partition("-")
    language = "nl" if country == "NL" else None
    try:
        found = holidays.country_holidays(country, subdiv=part or None, years=years, language=language)
    except NotImplementedError as error:
        raise Refusal("region-unknown", region=region[:40]) from error
    worked = _WORKED.get(country, frozenset())
    return {day: name for day, name in sorted(found.items()) if name not in worked}


class SchoolHolidays:
    """`Breaks` for a country with a part (`NL-Noord`); a country alone has what is the same in all its parts."""

    def breaks(self, region: str, years: tuple[int, ...]) -> tuple[Break, ...]:
        return _breaks(region, years)


@lru_cache(maxsize=64)
def _breaks(region: str, years: tuple[int, ...]) -> tuple[Break, ...]:
    country, _, part = region.partition("-")
    parts = _SCHOOL.get(country, ())
    asked = (part,) if part in parts else parts
    return in_all([breaks_in(_school_days(country, one, years)) for one in asked])


def _school_days(country: str, part: str, years: tuple[int, ...]) -> Mapping[date, str]:
    import holidays  # noqa: PLC0415 - as above

    return holidays.country_holidays(country, subdiv=part, years=years, categories={"school"}, language="nl")
