"""What happened by whom, what is kept about a person, and what the model costs."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from bot.domain.ids import (
    OrganisationId,
    PersonId,
    TeamId,
)
from bot.domain.visibility import Viewer


class Audit(Protocol):
    def note(self, organisation: OrganisationId, actor: PersonId | None, act: str, subject: str, at: datetime,
             reason: str = "") -> None: ...  # fmt: skip


class PersonalData(Protocol):
    def of(self, viewer: Viewer) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """All that is kept about the viewer, per table, readable: for the person alone (L13)."""
        ...

    def erase(self, organisation: OrganisationId, person: PersonId) -> None:
        """Deletes it; shared decisions keep a pseudonym."""
        ...

    def purge(self, now: datetime) -> Mapping[str, int]:
        """Deletes what has outlived its class (L14); the number of rows per table is the proof."""
        ...


class TokenUse(Protocol):
    """What the model costs, per team, day and purpose; never per person. Without a team: all who have none."""

    def add(self, organisation: OrganisationId, team: TeamId | None, day: date, purpose: str, *,
            prompt: int, answer: int) -> None: ...  # fmt: skip
    def on(self, organisation: OrganisationId, team: TeamId | None, day: date) -> int:
        """All tokens of a day."""
        ...
