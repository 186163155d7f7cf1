"""Proposals, and the forms that people have not finished yet."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.course import Happening
from bot.domain.ids import (
    OrganisationId,
    PersonId,
    ProposalId,
    TeamId,
)
from bot.domain.proposal import Proposal, Stage, Version
from bot.domain.visibility import Viewer


class Proposals(Protocol):
    def add(self, proposal: Proposal, at: datetime) -> ProposalId: ...
    def get(self, viewer: Viewer, proposal: ProposalId) -> Proposal | None:
        """None also when the viewer may not see it: the two are not told apart."""
        ...

    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[Proposal]: ...
    def shared(self, viewer: Viewer, limit: int = 20) -> Sequence[Proposal]: ...
    def move(self, organisation: OrganisationId, proposal: ProposalId, was: Stage, to: Stage) -> bool:
        """Moves it on if it still stands where it was; False when somebody was first."""
        ...

    def revise(self, proposal: Proposal, editor: PersonId, at: datetime) -> bool:
        """Keeps these words as the next version; False when somebody was first, or when it is past editing."""
        ...

    def versions(self, viewer: Viewer, proposal: ProposalId, limit: int = 20) -> Sequence[Version]:
        """The newest versions, newest first; none of what the viewer may not see."""
        ...

    def add_author(self, organisation: OrganisationId, proposal: ProposalId, person: PersonId) -> bool:
        """Adds a co-author behind the others; False when that person is one already."""
        ...

    def lock(self, organisation: OrganisationId, proposal: ProposalId) -> None:
        """Until the transaction ends nobody else acts on it; what is read after this is how it stands."""
        ...

    def note(self, organisation: OrganisationId, proposal: ProposalId, happening: Happening) -> None: ...
    def course(self, proposal: Proposal) -> Sequence[Happening]:
        """What happened to it since it was handed in, oldest first; for whoever was given the proposal."""
        ...

    def pass_on(self, organisation: OrganisationId, person: PersonId, team: TeamId) -> None:
        """What they handed in there and nobody decided on yet is from now on the next author's, if there is one."""
        ...

    def outcomes(
        self, viewer: Viewer, team: TeamId, since: datetime, what: Collection[str]
    ) -> Sequence[tuple[str, Proposal]]:
        """What happened since then to what this team handed in, the newest first, as far as the viewer may read it."""
        ...

    def team_of(self, organisation: OrganisationId, proposal: ProposalId) -> TeamId | None: ...
    def open_to_all(self, organisation: OrganisationId, proposal: ProposalId) -> None:
        """From the decision on the whole organisation reads it."""
        ...

    def open(self, organisation: OrganisationId, team: TeamId) -> Sequence[Proposal]:
        """What this team handed in and nobody decided on yet."""
        ...

    def waiting(self, viewer: Viewer, limit: int = 100) -> Sequence[Proposal]:
        """What the viewer may read and waits for somebody, oldest first; what waits for its own day does not."""
        ...


@dataclass(frozen=True, slots=True)
class FormDraft:
    """The answers of the finished steps of a form, kept so that nothing typed is lost."""

    action: str
    answers: Mapping[str, str]


class Drafts(Protocol):
    def save(
        self, organisation: OrganisationId, person: PersonId, draft: FormDraft, at: datetime
    ) -> None: ...
    def load(self, organisation: OrganisationId, person: PersonId, action: str) -> FormDraft | None: ...
    def drop(self, organisation: OrganisationId, person: PersonId, action: str) -> None: ...
