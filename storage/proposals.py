"""Proposals, their versions and their authors."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, insert, select, update

from bot.domain.course import Happening
from bot.domain.ids import OrganisationId, PersonId, ProposalId, TeamId
from bot.domain.proposal import EDITABLE, Challenge, Domain, Kind, Proposal, Stage, Version, tags_of
from bot.domain.visibility import Viewer, Visibility
from storage import course, sections
from storage.envelopes import columns_of, envelope_in
from storage.moments import from_ms, to_ms
from storage.once import insert_into
from storage.sight import owned, readable_proposals, shared
from storage.tables import proposal as proposals
from storage.tables import proposal_author as authors
from storage.tables import proposal_version as versions

_AT_ONCE = 500
"""So many are named in one query: a database takes no endless list."""


@dataclass(frozen=True, slots=True)
class SqlProposals:
    connection: Connection

    def add(self, proposal: Proposal, at: datetime) -> ProposalId:
        statement = insert(proposals).values(
            **columns_of(proposal.envelope), **_tags(proposal), stage=proposal.stage,
            prof_circle=proposal.prof_circle or None, made_ms=to_ms(at),
        ).returning(proposals.c.id)  # fmt: skip
        made = ProposalId(self.connection.execute(statement).scalar_one())
        self._add_version(made, proposal, proposal.envelope.owner, at)
        self._add_authors(made, proposal)
        return made

    def _add_version(self, made: ProposalId, proposal: Proposal, editor: PersonId, at: datetime) -> None:
        envelope = proposal.envelope
        words = insert(versions).values(
            organisation_id=envelope.organisation_id, proposal_id=made, version=envelope.version,
            title=proposal.title, sections=sections.dumps(proposal.sections), editor_id=editor,
            made_ms=to_ms(at), tags=sections.dump_tags(tags_of(proposal)),
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
        statement = _proposals().where(proposals.c.id == proposal, readable_proposals(viewer, proposals))
        return next(iter(self._read(statement)), None)

    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[Proposal]:
        return self._read(_newest(owned(viewer, proposals), limit))

    def shared(self, viewer: Viewer, limit: int = 20) -> Sequence[Proposal]:
        return self._read(_newest(shared(viewer, proposals), limit))

    def _read(self, statement: Select[Any]) -> Sequence[Proposal]:
        rows = self.connection.execute(statement).all()
        written_by = self._authors(rows)
        return [_proposal_in(row, written_by.get(row.id, ())) for row in rows]

    def _authors(self, rows: Sequence[Row[Any]]) -> dict[int, tuple[PersonId, ...]]:
        of = [row.id for row in rows]
        statement = (
            select(authors.c.proposal_id, authors.c.person_id)
            .where(authors.c.organisation_id.in_({row.organisation_id for row in rows}))
            .order_by(authors.c.position)
        )
        found: dict[int, tuple[PersonId, ...]] = {}
        for at in range(0, len(of), _AT_ONCE):
            these = statement.where(authors.c.proposal_id.in_(of[at : at + _AT_ONCE]))
            for row in self.connection.execute(these):
                found[row.proposal_id] = (*found.get(row.proposal_id, ()), row.person_id)
        return found

    def waiting(self, viewer: Viewer, limit: int = 100) -> Sequence[Proposal]:
        """What the viewer may read and waits for somebody, oldest first."""
        # Found along the index first: what has come to its end is by far the most.
        waits = and_(
            proposals.c.organisation_id == viewer.organisation_id,
            proposals.c.visibility.in_(list(Visibility)),
            proposals.c.stage.in_(_WAITING),
        )
        first = select(proposals.c.id).where(waits, readable_proposals(viewer, proposals))
        these = first.order_by(proposals.c.id).limit(limit).scalar_subquery()
        return self._read(_proposals().where(proposals.c.id.in_(these)).order_by(proposals.c.id))

    def open(self, organisation: OrganisationId, team: TeamId) -> Sequence[Proposal]:
        """What this team handed in and nobody decided on yet."""
        theirs = and_(proposals.c.organisation_id == organisation, proposals.c.team_id == team)
        undecided = and_(proposals.c.stage.in_(_UNDECIDED), proposals.c.revoked_at_ms.is_(None))
        return self._read(_proposals().where(theirs, undecided).order_by(proposals.c.id))

    def lock(self, organisation: OrganisationId, proposal: ProposalId) -> None:
        """Until the transaction ends nobody else acts on it; SQLite has one writer at a time anyhow."""
        mine = select(proposals.c.id).where(_is(organisation, proposal)).with_for_update(key_share=True)
        self.connection.execute(mine)

    def note(self, organisation: OrganisationId, proposal: ProposalId, happening: Happening) -> None:
        course.note(self.connection, organisation, proposal, happening)

    def course(self, proposal: Proposal) -> Sequence[Happening]:
        return course.of(self.connection, proposal)

    def pass_on(self, organisation: OrganisationId, person: PersonId, team: TeamId) -> None:
        for proposal in self.open(organisation, team):
            heirs = [author for author in proposal.authors if author != person]
            if proposal.envelope.owner == person and heirs:
                mine = update(proposals).where(_is(organisation, proposal.id))
                self.connection.execute(mine.values(owner_id=heirs[0]))

    def outcomes(
        self, viewer: Viewer, team: TeamId, since: datetime, what: Collection[str]
    ) -> Sequence[tuple[str, Proposal]]:
        """What happened since then to what this team handed in, the newest first, as far as the viewer may read it."""
        seen = and_(readable_proposals(viewer, proposals), proposals.c.team_id == team)
        found = course.outcomes(self.connection, seen, since, what)
        read = {number: self.get(viewer, number) for _, number in found}
        return [(act, proposal) for act, number in found if (proposal := read[number]) is not None]

    def team_of(self, organisation: OrganisationId, proposal: ProposalId) -> TeamId | None:
        statement = select(proposals.c.team_id).where(_is(organisation, proposal))
        return self.connection.execute(statement).scalar_one_or_none()

    def open_to_all(self, organisation: OrganisationId, proposal: ProposalId) -> None:
        statement = update(proposals).where(_is(organisation, proposal))
        self.connection.execute(statement.values(visibility=Visibility.ORGANISATION))

    def move(self, organisation: OrganisationId, proposal: ProposalId, was: Stage, to: Stage) -> bool:
        """Moves it on if it still stands where it was; False when somebody was first."""
        statement = (
            update(proposals)
            .where(proposals.c.organisation_id == organisation, proposals.c.id == proposal)
            .where(proposals.c.stage == was)
            .values(stage=to)
        )
        return self.connection.execute(statement).rowcount == 1

    def revise(self, proposal: Proposal, editor: PersonId, at: datetime) -> bool:
        """Keeps these words as the next version; False when somebody was first, or when it is past editing."""
        envelope = proposal.envelope
        statement = (
            update(proposals)
            .where(proposals.c.organisation_id == envelope.organisation_id, proposals.c.id == proposal.id)
            .where(proposals.c.version == envelope.version, proposals.c.stage.in_(EDITABLE))
            .values(version=envelope.version + 1, **_tags(proposal))
        )
        if self.connection.execute(statement).rowcount != 1:
            return False
        envelope = replace(envelope, version=envelope.version + 1)
        self._add_version(proposal.id, replace(proposal, envelope=envelope), editor, at)
        return True

    def versions(self, viewer: Viewer, proposal: ProposalId, limit: int = 20) -> Sequence[Version]:
        """The newest versions, newest first; none of what the viewer may not see."""
        statement = (
            select(versions, proposals.c.owner_id)
            .join(proposals, versions.c.proposal_id == proposals.c.id)
            .where(proposals.c.id == proposal, readable_proposals(viewer, proposals))
            .order_by(versions.c.version.desc())
            .limit(limit)
        )
        return [_version_in(row) for row in self.connection.execute(statement)]

    def add_author(self, organisation: OrganisationId, proposal: ProposalId, person: PersonId) -> bool:
        """Adds a co-author behind the others; False when that person is one already."""
        mine = (authors.c.organisation_id == organisation, authors.c.proposal_id == proposal)
        last = self.connection.execute(select(func.max(authors.c.position)).where(*mine)).scalar()
        values = {"organisation_id": organisation, "proposal_id": proposal, "person_id": person}
        statement = (
            insert_into(self.connection, authors)
            .values(**values, position=0 if last is None else last + 1)
            .on_conflict_do_nothing()
            .returning(authors.c.id)
        )
        return self.connection.execute(statement).first() is not None


_UNDECIDED = (Stage.SUBMITTED, Stage.IN_VALIDATION, Stage.RETURNED, Stage.VALIDATED)
_WAITING = (*_UNDECIDED, Stage.ACCEPTED, Stage.IN_IMPLEMENTATION, Stage.EFFECTUATED)


def _tags(proposal: Proposal) -> dict[str, Any]:
    return {
        "kind": proposal.kind,
        "technical": proposal.technical,
        "social": proposal.social,
        "domains": ",".join(proposal.domains),
        "challenges": ",".join(proposal.challenges),
        "goal_key": proposal.goal_key,
    }


def _is(organisation: OrganisationId, proposal: ProposalId) -> ColumnElement[bool]:
    return and_(proposals.c.organisation_id == organisation, proposals.c.id == proposal)


def _proposals() -> Select[Any]:
    current = and_(
        versions.c.organisation_id == proposals.c.organisation_id,  # first in the key that it is found by
        versions.c.proposal_id == proposals.c.id,
        versions.c.version == proposals.c.version,
    )
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
        domains=tuple(map(Domain, _listed(row.domains))),
        goal_key=row.goal_key,
        sections=sections.loads(row.sections),
        authors=written_by,
        challenges=tuple(map(Challenge, _listed(row.challenges))),
        prof_circle=row.prof_circle or "",
    )


def _listed(joined: str | None) -> list[str]:
    return joined.split(",") if joined else []


def _version_in(row: Row[Any]) -> Version:
    return Version(
        row.version,
        row.title,
        sections.loads(row.sections),
        PersonId(row.owner_id if row.editor_id is None else row.editor_id),
        from_ms(row.made_ms),
        None if row.tags is None else sections.load_tags(row.tags),
    )
