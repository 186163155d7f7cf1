"""What happened by whom, what is kept about a person, and what the model costs."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from bot.domain.ids import (
    OrganisationId,
    PersonId,
    TeamId,
)
from bot.domain.trail import Deed, Opening
from bot.domain.visibility import Viewer


class Audit(Protocol):
    def note(self, organisation: OrganisationId, actor: PersonId | None, act: str, subject: str, at: datetime,
             reason: str = "") -> None: ...  # fmt: skip
    def told(self, viewer: Viewer, limit: int) -> Sequence[Deed]:
        """Administrative acts that concern the viewer, newest first; an administrator reads all of them.

        Nothing where others read along.
        """
        ...

    def opened(self, viewer: Viewer, limit: int) -> Sequence[Opening]:
        """Who opened something of the viewer's because of a role, newest first; nothing where others read along."""
        ...


class PersonalData(Protocol):
    def of(self, viewer: Viewer) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """All that is kept about the viewer, per table, readable: for the person alone (L13)."""
        ...

    def erase(self, organisation: OrganisationId, person: PersonId, at: datetime) -> None:
        """Deletes it, also from backups that are put back later; shared decisions keep a pseudonym."""
        ...

    def purge(self, now: datetime) -> Mapping[str, int]:
        """Deletes what has outlived its class (L14); the number of rows per table is the proof."""
        ...

    def note_purge(self, at: datetime, gone: Mapping[str, int]) -> None: ...
    def purges(self, limit: int) -> Sequence[tuple[datetime, Mapping[str, int]]]:
        """When it was purged and what went, newest first."""
        ...


class TokenUse(Protocol):
    """What the model costs, per team, day and purpose; never per person. Without a team: all who have none."""

    def add(self, organisation: OrganisationId, team: TeamId | None, day: date, purpose: str, *,
            prompt: int, answer: int) -> None: ...  # fmt: skip
    def on(self, organisation: OrganisationId, team: TeamId | None, day: date) -> int:
        """All tokens of a day."""
        ...
