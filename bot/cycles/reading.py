"""Reads the text of a cycle file; what is wrong with it is named with its line, its key and what was expected."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import yaml
from pydantic import ValidationError

from bot.cycles.lines import Lines, Path
from bot.cycles.schema import CycleFile
from bot.domain.cycle import Cycle
from bot.domain.cycle_faults import faults


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Lines count from one."""

    line: int
    what: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.what}"


class BrokenCycle(ValueError):  # noqa: N818 - named for what is the case
    """The file is not a cycle; the message names the file and the first fault, `faults` holds them all."""

    def __init__(self, name: str, faults: Iterable[Fault]) -> None:
        self.name = name
        self.faults = tuple(faults)
        more = f" (and {len(self.faults) - 1} more)" if len(self.faults) > 1 else ""
        super().__init__(f"{name}: {self.faults[0]}{more}")


@lru_cache(maxsize=64)
def parse(source: str, name: str = "cycle") -> Cycle:
    """The cycle in this text. `name` is the file's, for the message of `BrokenCycle`."""
    try:
        lines = Lines.of(source)
        data = yaml.safe_load(source)
    except yaml.YAMLError as error:
        raise BrokenCycle(name, [_unreadable(error)]) from error
    if doubled := [_fault(lines, path, "this key stands here twice") for path in lines.doubled()]:
        raise BrokenCycle(name, doubled)
    try:
        cycle = CycleFile.model_validate(data).made()
    except ValidationError as error:
        found = [_fault(lines, fault["loc"], fault["msg"]) for fault in error.errors()]
        raise BrokenCycle(name, found) from error
    if wrong := faults(cycle):
        raise BrokenCycle(name, [_fault(lines, fault.path, fault.what) for fault in wrong])
    return cycle


def fault_at(source: str, path: Path, what: str) -> Fault:
    """A fault that somebody else found in a text that is valid YAML."""
    return _fault(Lines.of(source), path, what)


def _fault(lines: Lines, path: Path, what: str) -> Fault:
    where = ".".join(map(str, path)) or "(file)"
    return Fault(lines.line(path), f"{where}: {what}")


def _unreadable(error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    return Fault(mark.line + 1 if mark else 1, f"no valid YAML: {problem}")
