"""Week cycles as files: read, checked, and turned into a `Cycle`.

- `reading` turns a text into a cycle, or names each fault with its line
- `schema` is the form of a file; what is wrong with a cycle as a whole stands in `bot.domain.cycle_faults`
- `lines` finds the line of a value

An organisation's own cycles stand in the `cycles` folder of `VITA_OWN_DIR` and go before ours.
"""

import re
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from bot.cycles.reading import BrokenCycle, Fault, fault_at, parse
from bot.cycles.schema import KEY
from bot.domain.cycle import Cycle
from bot.domain.errors import Refusal

__all__ = ["OURS", "BrokenCycle", "CycleFiles", "Fault", "fault_at", "parse"]

OURS = ("standaard", "compact", "leeg")


class CycleFiles:
    """The cycles of this installation: our own files, and those of the organisation's `folder`."""

    def __init__(self, own: Path | None = None) -> None:
        self.folder = own
        self._own = own / "cycles" if own else None

    def source(self, key: str) -> str:
        """The file as text; refuses (`cycle-unknown`) a cycle that there is not."""
        if self._own is not None and re.fullmatch(KEY, key) and (self._own / f"{key}.yaml").is_file():
            return (self._own / f"{key}.yaml").read_text(encoding="utf-8")
        if key not in OURS:
            raise Refusal("cycle-unknown", cycle=key[:40])
        return (files(__name__) / f"{key}.yaml").read_text(encoding="utf-8")

    def parse(self, source: str) -> Cycle:
        """Refuses (`cycle-broken`) a text that is no cycle; `vita cycle check` says what is wrong with it."""
        try:
            return _read_before(source)
        except BrokenCycle as error:
            raise Refusal("cycle-broken", fault=str(error)[:200]) from error

    def check(self) -> None:
        """Raises `BrokenCycle` for the first file of this installation that is wrong."""
        for key in OURS:
            parse(self.source(key), name=f"{key}.yaml")
        for path in sorted(self._own.glob("*.yaml")) if self._own and self._own.is_dir() else ():
            parse(path.read_text(encoding="utf-8"), name=path.name)


@lru_cache(maxsize=32)
def _read_before(source: str) -> Cycle:
    """Reading YAML takes tens of milliseconds, and every look at a week asks for its cycle."""
    return parse(source)
