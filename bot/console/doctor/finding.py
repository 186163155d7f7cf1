"""One thing that the doctor found."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Vita runs with a warning; with a fault something that was asked for does not work."""

    OK = "ok"
    WARN = "warn"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """`what` is the case, and `cure` is what to do: English sentences for whoever runs Vita."""

    level: Level
    what: str
    cure: str = ""

    def __str__(self) -> str:
        return f"{self.level:<6} {self.what} {self.cure}".rstrip()


def ok(what: str) -> list[Finding]:
    return [Finding(Level.OK, what)]


def warn(what: str, cure: str) -> list[Finding]:
    return [Finding(Level.WARN, what, cure)]


def fault(what: str, cure: str = "") -> list[Finding]:
    """Without a cure `what` says it already, as the errors of our adapters do."""
    return [Finding(Level.FAULT, what, cure)]
