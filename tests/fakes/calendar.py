"""Public holidays that a test can add to."""

from collections.abc import Mapping
from datetime import date, timedelta

from scheduler.calendar import PublicHolidays


class SampleHolidays:
    """The real ones, and the days on which a sample organisation is closed."""

    def __init__(self) -> None:
        self._real = PublicHolidays()
        self._closed: dict[date, str] = {}

    def closes(self, first: date, *, days: int) -> None:
        self._closed |= {first + timedelta(days=n): "gesloten" for n in range(days)}

    def free(self, region: str, years: tuple[int, ...]) -> Mapping[date, str]:
        return {**self._real.free(region, years), **self._closed}
