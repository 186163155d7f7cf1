"""Accountability both ways: rounds, statements and what was committed to."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.accountability import Commitment, Outcome, Round, Statement
from bot.domain.ids import (
    CommitmentId,
    OrganisationId,
    PersonId,
    RoundId,
    StatementId,
    TeamId,
)
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Viewer


class Accounts(Protocol):
    def open(self, organisation: OrganisationId, team: TeamId, iso: IsoWeek, due: datetime) -> Round:
        """The round of this team in this week, made if need be."""
        ...

    def round(self, organisation: OrganisationId, number: RoundId) -> Round | None: ...
    def latest(self, organisation: OrganisationId, team: TeamId) -> Round | None: ...
    def were_held(self, organisation: OrganisationId, teams: Collection[TeamId]) -> bool:
        """Whether any of these teams ever had a round."""
        ...

    def latest_shown(self, organisation: OrganisationId, team: TeamId) -> Round | None: ...
    def over(self, now: datetime, limit: int) -> Sequence[Round]:
        """Rounds of which the last moment has passed and that were not shown yet, the oldest first."""
        ...

    def next_due(self) -> datetime | None:
        """When the next round that was not shown yet is over."""
        ...

    def show(self, round_: Round, at: datetime) -> bool:
        """From now on the team and its managers read the statements; False when that was done already."""
        ...

    def keep(self, statement: Statement, at: datetime) -> StatementId:
        """Keeps it in the place of what its owner told earlier in this round."""
        ...

    def own(self, viewer: Viewer, number: RoundId) -> Statement | None: ...
    def shown(self, viewer: Viewer, number: RoundId) -> Sequence[Statement]:
        """The statements of a round that the viewer may read, in the order of their writers' numbers."""
        ...

    def givers(self, round_: Round) -> Sequence[PersonId]:
        """Who has told something; for the moment of showing alone, never for anybody's eyes."""
        ...

    def take_back(self, viewer: Viewer, number: RoundId, at: datetime) -> bool:
        """The viewer's own statement, with what was committed to in it; False when there is none."""
        ...

    def commit(self, commitment: Commitment, at: datetime) -> CommitmentId: ...
    def own_open(self, viewer: Viewer, limit: int = 5) -> Sequence[Commitment]: ...
    def commitments(self, viewer: Viewer, limit: int = 5) -> Sequence[Commitment]:
        """What managers committed to and the viewer may read, newest first."""
        ...

    def settle(self, viewer: Viewer, number: CommitmentId, outcome: Outcome) -> Commitment | None:
        """In the owner's own word; None when it is not the viewer's."""
        ...
