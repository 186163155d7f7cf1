"""Group assignments: what was laid before a group, who takes part, and what came of it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.assignment import AssignmentStage, GroupAssignment
from bot.domain.ids import AssignmentId, OrganisationId, ProposalId
from bot.domain.visibility import Viewer


class Assignments(Protocol):
    def add(self, assignment: GroupAssignment, at: datetime) -> AssignmentId: ...
    def get(self, viewer: Viewer, assignment: AssignmentId) -> GroupAssignment | None:
        """None also when the viewer may not see it: the two are not told apart."""
        ...

    def all(self, viewer: Viewer, limit: int = 20) -> Sequence[GroupAssignment]:
        """Those that the viewer may see, newest first."""
        ...

    def begun(self, viewer: Viewer, limit: int) -> Sequence[GroupAssignment]:
        """Those of teams that run or are done, as far as they are shared with the viewer, newest first."""
        ...

    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[GroupAssignment]:
        """Those that the viewer laid before a group, newest first; none in the open."""
        ...

    def stage_of(self, organisation: OrganisationId, assignment: AssignmentId) -> AssignmentStage | None:
        """Where it stands; nothing of what it says. None for one that is gone."""
        ...

    def keep(self, organisation: OrganisationId, assignment: GroupAssignment, at: datetime) -> None:
        """All of it as it is now, with who takes part."""
        ...

    def became(self, organisation: OrganisationId, assignment: AssignmentId, proposal: ProposalId) -> None:
        """A proposal came out of it."""
        ...

    def behind(self, viewer: Viewer, proposal: ProposalId) -> GroupAssignment | None:
        """What this proposal came out of, if the viewer may see it."""
        ...
