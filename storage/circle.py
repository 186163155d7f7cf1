"""The ways that proposals went: counted by what is kept of them, or one by one as the audit trail has them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, func, not_, select

from bot.domain.circle import Alike, Counts, K, Lead, Passage, Step, Stretch, Transition
from bot.domain.ids import OrganisationId, PersonId, ProposalId
from bot.domain.proposal import Act, Stage
from bot.domain.visibility import Viewer
from storage import way
from storage.moments import from_ms
from storage.sight import shared
from storage.tables import audit_event, proposal, proposal_author

_SUBJECT = "proposal:"
_ACTS = tuple(Act)
_AT_ONCE = 1000
_REACHED = tuple(case((came, 1), else_=0).label(step.value) for step, came in way.REACHED.items())


@dataclass(frozen=True, slots=True)
class SqlCircle:
    connection: Connection

    def counts(self, viewer: Viewer) -> Counts:
        """By what is kept of each way (`storage/way.py`): grouped by the database, whatever their number."""
        is_open = _is_open(viewer)
        alike = (is_open, *_REACHED, proposal.c.domains, proposal.c.goal_key, proposal.c.challenges)
        statement = select(*alike, func.count().label("number")).where(*_counted(viewer)).group_by(*alike)
        rows = self.connection.execute(statement).all()
        has_closed = any(not row.is_open for row in rows)
        people = self._behind(viewer) if has_closed else {}
        groups = tuple(
            Alike(
                frozenset(step for step, came in zip(Step, row[1:], strict=False) if came),
                row.number,
                frozenset(people.get(row[1:-1], ())) if not row.is_open else frozenset(),
                _listed(row.domains),
                row.goal_key,
                _listed(row.challenges),
                may_open=bool(row.is_open),
            )
            for row in rows
        )
        leads = (lead for stretch in Stretch for lead in self._leads(viewer, stretch))
        return Counts(groups, tuple(leads))

    def _behind(self, viewer: Viewer) -> Mapping[tuple[Any, ...], set[PersonId]]:
        """At most `K` people a group of what may not be opened: more would tell no more."""
        alike = (*_REACHED, proposal.c.domains, proposal.c.goal_key, proposal.c.challenges)
        statement = (
            select(*alike, proposal_author.c.person_id)
            .join(proposal_author, _wrote())
            .where(*_counted(viewer), not_(shared(viewer, proposal)))
            .distinct()
        )
        found: dict[tuple[Any, ...], set[PersonId]] = {}
        for row in self.connection.execute(statement):
            behind = found.setdefault(row[:-1], set())
            if len(behind) < K:
                behind.add(row.person_id)
        return found

    def _leads(self, viewer: Viewer, stretch: Stretch) -> Iterator[Lead]:
        is_open, days = _is_open(viewer), way.days(stretch).label("days")
        timed = (*_counted(viewer), way.timed(stretch))
        statement = select(is_open, days, func.count().label("number")).where(*timed)
        found: dict[bool, dict[int, int]] = {}
        for row in self.connection.execute(statement.group_by(is_open, days)):
            found.setdefault(bool(row.is_open), {})[row.days] = row.number
        for may_open, spread in found.items():
            few = (
                select(proposal_author.c.person_id)
                .join(proposal, _wrote())
                .where(*timed, not_(shared(viewer, proposal)))
                .distinct()
                .limit(K)
            )
            people = frozenset(self.connection.scalars(few)) if not may_open else frozenset()
            yield Lead(stretch, spread, people, may_open)

    def evidence(self, viewer: Viewer, goal: str, limit: int) -> Sequence[str]:
        carried_out = (
            select(proposal.c.id)
            .where(*_counted(viewer), shared(viewer, proposal), way.REACHED[Step.EFFECTUATED])
            .where(proposal.c.goal_key == goal)
            .order_by(proposal.c.effectuated_ms.desc(), proposal.c.id.desc())
            .limit(limit)
        )
        subjects = [f"{_SUBJECT}{number}" for number in self.connection.scalars(carried_out)]
        seen = (
            select(audit_event.c.reason)
            .where(*_trail(viewer), audit_event.c.act == Act.EFFECTUATE, audit_event.c.subject.in_(subjects))
            .order_by(audit_event.c.at_ms, audit_event.c.id)
        )
        return list(filter(None, self.connection.scalars(seen)))[-limit:] if subjects else ()

    def passages(self, viewer: Viewer) -> Sequence[Passage]:
        """Of every proposal of the organisation that was shared; those that the viewer may not open have no words."""
        is_open = _is_open(viewer)
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
        trail = _trail(viewer)
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


def _is_open(viewer: Viewer) -> ColumnElement[bool]:
    return case((shared(viewer, proposal), True), else_=False).label("is_open")


def _counted(viewer: Viewer) -> tuple[ColumnElement[bool], ...]:
    """Submitted, and neither taken back nor gone into another one."""
    stands = proposal.c.stage.not_in((Stage.CONCEPT, Stage.WITHDRAWN, Stage.MERGED))
    return _was_shared(viewer.organisation_id), way.REACHED[Step.SUBMITTED], stands


def _wrote() -> ColumnElement[bool]:
    same = proposal_author.c.organisation_id == proposal.c.organisation_id
    return and_(same, proposal_author.c.proposal_id == proposal.c.id)


def _trail(viewer: Viewer) -> tuple[ColumnElement[bool], ...]:
    return (
        audit_event.c.organisation_id == viewer.organisation_id,
        audit_event.c.subject.startswith(_SUBJECT, autoescape=True),
        audit_event.c.act.in_(_ACTS),
    )


def _was_shared(organisation: OrganisationId) -> ColumnElement[bool]:
    return and_(
        proposal.c.organisation_id == organisation,
        proposal.c.shared_at_ms.is_not(None),
        proposal.c.revoked_at_ms.is_(None),
    )


def _listed(words: str | None) -> tuple[str, ...]:
    return tuple(filter(None, (words or "").split(",")))
