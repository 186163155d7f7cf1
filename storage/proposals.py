"""Proposals, their versions and their authors."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, insert, select, update

from bot.domain.ids import OrganisationId, PersonId, ProposalId
from bot.domain.proposal import Domain, Kind, Proposal, Stage
from bot.domain.visibility import Viewer
from storage import sections
from storage.envelopes import columns_of, envelope_in
from storage.moments import to_ms
from storage.sight import owned, shared, visible
from storage.tables import proposal as proposals
from storage.tables import proposal_author as authors
from storage.tables import proposal_version as versions


@dataclass(frozen=True, slots=True)
class SqlProposals:
    connection: Connection

    def add(self, proposal: Proposal, at: datetime) -> ProposalId:
        statement = insert(proposals).values(
            **columns_of(proposal.envelope), stage=proposal.stage, kind=proposal.kind,
            technical=proposal.technical, social=proposal.social, domain=proposal.domain,
            goal_key=proposal.goal_key, made_ms=to_ms(at),
        ).returning(proposals.c.id)  # fmt: skip
        made = ProposalId(self.connection.execute(statement).scalar_one())
        self._add_version(made, proposal, at)
        self._add_authors(made, proposal)
        return made

    def _add_version(self, made: ProposalId, proposal: Proposal, at: datetime) -> None:
        envelope = proposal.envelope
        words = insert(versions).values(
            organisation_id=envelope.organisation_id, proposal_id=made, version=envelope.version,
            title=proposal.title, sections=sections.dumps(proposal.sections), made_ms=to_ms(at),
        )  # fmt: skip
        self.connection.execute(words)

    def _add_authors(self, made: ProposalId, proposal: Proposal) -> None:
        organisation = proposal.envelope.organisation_id
        for position, person in enumerate(dict.fromkeys(proposal.authors)):
            author = insert(authors).values(
                organisation_id=organisation, proposal_id=made, person_id=person, position=position
            )
            self.connection.execute(author)

    def get(self, viewer: Viewer, proposal: ProposalId) -> Proposal | None:
        """None also when the viewer may not see it: the two are not told apart."""
        statement = _proposals().where(proposals.c.id == proposal, visible(viewer, proposals))
        return next(iter(self._read(statement)), None)

    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[Proposal]:
        return self._read(_newest(owned(viewer, proposals), limit))

    def shared(self, viewer: Viewer, limit: int = 20) -> Sequence[Proposal]:
        return self._read(_newest(shared(viewer, proposals), limit))

    def _read(self, statement: Select[Any]) -> Sequence[Proposal]:
        rows = self.connection.execute(statement).all()
        written_by = self._authors([row.id for row in rows])
        return [_proposal_in(row, written_by.get(row.id, ())) for row in rows]

    def _authors(self, of: Sequence[int]) -> dict[int, tuple[PersonId, ...]]:
        statement = (
            select(authors.c.proposal_id, authors.c.person_id)
            .where(authors.c.proposal_id.in_(of))
            .order_by(authors.c.position)
        )
        found: dict[int, tuple[PersonId, ...]] = {}
        for row in self.connection.execute(statement):
            found[row.proposal_id] = (*found.get(row.proposal_id, ()), row.person_id)
        return found

    def move(self, organisation: OrganisationId, proposal: ProposalId, was: Stage, to: Stage) -> bool:
        """Moves it on if it still stands where it was; False when somebody was first."""
        statement = (
            update(proposals)
            .where(proposals.c.organisation_id == organisation, proposals.c.id == proposal)
            .where(proposals.c.stage == was)
            .values(stage=to)
        )
        return self.connection.execute(statement).rowcount == 1


def _proposals() -> Select[Any]:
    current = and_(versions.c.proposal_id == proposals.c.id, versions.c.version == proposals.c.version)
    return select(proposals, versions.c.title, versions.c.sections).join(versions, current)


def _newest(which: ColumnElement[bool], limit: int) -> Select[Any]:
    return _proposals().where(which).order_by(proposals.c.id.desc()).limit(limit)


def _proposal_in(row: Row[Any], written_by: tuple[PersonId, ...]) -> Proposal:
    return Proposal(
        id=row.id,
        envelope=envelope_in(row),
        stage=Stage(row.stage),
        title=row.title,
        kind=Kind(row.kind),
        technical=row.technical,
        social=row.social,
        domain=None if row.domain is None else Domain(row.domain),
        goal_key=row.goal_key,
        sections=sections.loads(row.sections),
        authors=written_by,
    )
