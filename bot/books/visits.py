"""Who may open the pages: links that work once, and sessions. Secrets come in as hashes and never go out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.team import Person


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody on the pages. `standing` is what they were and held when the session was opened."""

    person: Person
    standing: frozenset[str]


class Visits(Protocol):
    def invite(self, person: Person, link: str, until: datetime) -> None:
        """Keeps the hash of a link; earlier links of this person work no more."""
        ...

    def redeem(self, link: str, now: datetime) -> Person | None:
        """Spends the link with this hash; None when it is unknown, spent or too old."""
        ...

    def begin(self, person: Person, session: str, standing: frozenset[str], until: datetime) -> None: ...
    def find(self, session: str, now: datetime) -> Visit | None:
        """None when there is no such session, or its time is over."""
        ...

    def end(self, session: str) -> None: ...
