"""A quarter of a year, for what is told to a works council or a board."""

import re
from dataclasses import dataclass
from datetime import date

_KEY = re.compile(r"(\d{4})-Q([1-4])")
_MONTHS = 3


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Quarter":
        return cls(day.year, (day.month - 1) // _MONTHS + 1)

    @classmethod
    def parse(cls, key: str) -> "Quarter":
        """From `2026-Q2`; raises `ValueError` for anything else."""
        found = _KEY.fullmatch(key)
        if found is None:
            raise ValueError(f"no quarter: {key[:20]!r}; an example is 2026-Q2")
        return cls(int(found[1]), int(found[2]))

    @property
    def key(self) -> str:
        return f"{self.year}-Q{self.number}"

    @property
    def before(self) -> "Quarter":
        return Quarter(self.year - 1, 4) if self.number == 1 else Quarter(self.year, self.number - 1)

    def holds(self, day: date) -> bool:
        return Quarter.of(day) == self
