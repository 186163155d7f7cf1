"""The ways that proposals went, read from the audit trail in a handful of queries."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, case, func, select

from bot.domain.circle import Passage, Transition
from bot.domain.ids import OrganisationId, PersonId, ProposalId
from bot.domain.proposal import Act, Stage
from bot.domain.visibility import Viewer
from storage.moments import from_ms
from storage.sight import shared
from storage.tables import audit_event, proposal, proposal_author, proposal_version

_SUBJECT = "proposal:"
_ACTS = tuple(Act)
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class SqlCircle:
    connection: Connection

    def mark(self, organisation: OrganisationId) -> str:
        """What was done, written and taken back, by the numbers; each is read along an index."""
        numbers = (
            select(func.max(audit_event.c.id)).where(audit_event.c.organisation_id == organisation),
            select(func.max(proposal_version.c.id)).where(proposal_version.c.organisation_id == organisation),
            select(func.count()).select_from(proposal).where(_was_shared(organisation)),
            select(func.count(proposal_author.c.id)).where(proposal_author.c.organisation_id == organisation),
        )
        row = self.connection.execute(select(*(one.scalar_subquery() for one in numbers))).one()
        return ":".join(map(str, row))

    def passages(self, viewer: Viewer) -> Sequence[Passage]:
        """Of every proposal of the organisation that was shared; those that the viewer may not open have no words."""
        is_open = case((shared(viewer, proposal), True), else_=False).label("is_open")
        statement = select(
            proposal.c.id,
            proposal.c.stage,
            proposal.c.domains,
            proposal.c.challenges,
            proposal.c.goal_key,
            is_open,
        ).where(_was_shared(viewer.organisation_id))
        rows = self.connection.execute(statement.order_by(proposal.c.id)).all()
        transitions = self._transitions(viewer, [row.id for row in rows if row.is_open])
        people = self._people(viewer.organisation_id)
        return [
            Passage(
                ProposalId(row.id),
                Stage(row.stage),
                people.get(row.id, frozenset()),
                transitions.get(row.id, ()),
                _listed(row.domains),
                row.goal_key,
                _listed(row.challenges),
                may_open=bool(row.is_open),
            )
            for row in rows
        ]

    def _people(self, organisation: OrganisationId) -> Mapping[int, frozenset[PersonId]]:
        """Of drafts too: a join with the proposals would cost more than leaving those out."""
        statement = select(proposal_author.c.proposal_id, proposal_author.c.person_id).where(
            proposal_author.c.organisation_id == organisation
        )
        found: defaultdict[int, set[PersonId]] = defaultdict(set)
        for row in self.connection.execute(statement):
            found[row.proposal_id].add(row.person_id)
        return {number: frozenset(people) for number, people in found.items()}

    def _transitions(self, viewer: Viewer, opened: Sequence[int]) -> Mapping[int, tuple[Transition, ...]]:
        trail = (
            audit_event.c.organisation_id == viewer.organisation_id,
            audit_event.c.subject.startswith(_SUBJECT, autoescape=True),
            audit_event.c.act.in_(_ACTS),
        )
        statement = select(
            audit_event.c.id, audit_event.c.subject, audit_event.c.act, audit_event.c.at_ms
        ).where(*trail)
        told = self._evidence(opened, trail)
        found: defaultdict[int, list[Transition]] = defaultdict(list)
        for row in self.connection.execute(statement.order_by(audit_event.c.at_ms, audit_event.c.id)):
            number = row.subject.removeprefix(_SUBJECT).partition(":")[0]
            if number.isdecimal():
                one = Transition(Act(row.act), from_ms(row.at_ms), told.get(row.id, ""))
                found[int(number)].append(one)
        return {number: tuple(transitions) for number, transitions in found.items()}

    def _evidence(self, opened: Sequence[int], trail: tuple[ColumnElement[bool], ...]) -> Mapping[int, str]:
        """What was written at the carrying out of these.

        They are named, some at a time: PostgreSQL joins the trail with the proposals row by row while it does not know
        yet how many there are.
        """
        found: dict[int, str] = {}
        for at in range(0, len(opened), _AT_ONCE):
            subjects = [f"{_SUBJECT}{number}" for number in opened[at : at + _AT_ONCE]]
            statement = select(audit_event.c.id, audit_event.c.reason).where(
                *trail, audit_event.c.act == Act.EFFECTUATE, audit_event.c.subject.in_(subjects)
            )
            found |= {row.id: row.reason for row in self.connection.execute(statement)}
        return found


def _was_shared(organisation: OrganisationId) -> ColumnElement[bool]:
    return and_(
        proposal.c.organisation_id == organisation,
        proposal.c.shared_at_ms.is_not(None),
        proposal.c.revoked_at_ms.is_(None),
    )


def _listed(words: str | None) -> tuple[str, ...]:
    return tuple(filter(None, (words or "").split(",")))
