"""Where Vita is installed, and installs that somebody is in the middle of."""

from datetime import datetime
from typing import Protocol

from bot.domain.ids import OrganisationId
from bot.domain.install import Install


class Installs(Protocol):
    def keep(self, organisation: OrganisationId, install: Install, at: datetime) -> None:
        """Takes the place of an earlier one in the same workspace, which no longer counts."""
        ...

    def of(self, network: str, workspace: str) -> Install | None:
        """None where Vita is not installed, or not any more."""
        ...

    def drop(self, network: str, workspace: str, at: datetime) -> None:
        """The token goes at once; from this moment on what is kept of the organisation is locked."""
        ...

    def issue(self, state: str, until: datetime) -> None:
        """Somebody begins; `state` is the hash of a secret that only their browser has."""
        ...

    def consume(self, state: str, now: datetime) -> bool:
        """Whether it was issued and still holds; it holds once."""
        ...
