"""What can go wrong on purpose, once each and in order, per method."""

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RateLimited:
    after: int = 1


@dataclass(frozen=True, slots=True)
class ServerError:
    """A page instead of an answer; `accepted` when the call did its work all the same."""

    status: int = 500
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class AnswerLost:
    """The call does its work and the connection breaks before the answer."""


@dataclass(frozen=True, slots=True)
class Refused:
    """`ok: false` with this error."""

    error: str


@dataclass(frozen=True, slots=True)
class Slow:
    seconds: float


Fault = RateLimited | ServerError | AnswerLost | Refused | Slow


class Faults:
    def __init__(self) -> None:
        self._script: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self._endless: dict[str, Iterator[Fault]] = {}

    def plan(self, method: str, *faults: Fault) -> None:
        self._script[method].extend(faults)

    def go_on(self, method: str, faults: Iterator[Fault]) -> None:
        """One after the other whenever nothing is planned."""
        self._endless[method] = faults

    def next(self, method: str) -> Fault | None:
        if self._script[method]:
            return self._script[method].popleft()
        return next(self._endless[method]) if method in self._endless else None
