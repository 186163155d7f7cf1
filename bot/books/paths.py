"""Learning paths: their makers' alone, and where others read along there are none."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import OrganisationId, PathId, PersonId
from bot.domain.learning_path import LearningPath
from bot.domain.visibility import Viewer


class LearningPaths(Protocol):
    def add(self, organisation: OrganisationId, path: LearningPath, at: datetime) -> PathId: ...
    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[LearningPath]:
        """The viewer's own, newest first."""
        ...

    def own_live(self, viewer: Viewer) -> LearningPath | None:
        """The newest one that neither ended nor was stopped."""
        ...

    def walkers(self, organisation: OrganisationId) -> frozenset[PersonId]:
        """Whose path runs; nothing of what it says."""
        ...

    def keep(self, organisation: OrganisationId, path: LearningPath, at: datetime) -> None:
        """Its steps and state as they are now."""
        ...
