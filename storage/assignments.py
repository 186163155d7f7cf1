"""Group assignments: what was laid before a group, who takes part, and what came of it."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, delete, insert, select, update

from bot.domain.assignment import AssignmentStage, GroupAssignment, Outcome, Taker, Words
from bot.domain.ids import AssignmentId, OrganisationId, PersonId, ProposalId
from bot.domain.visibility import Viewer
from storage import generated
from storage.envelopes import columns_of, envelope_in
from storage.moments import to_ms
from storage.sight import owned, readable_in_prof_circle, shared
from storage.tables import assignment_taker as takers
from storage.tables import group_assignment as assignments


@dataclass(frozen=True, slots=True)
class SqlAssignments:
    connection: Connection

    def add(self, assignment: GroupAssignment, at: datetime) -> AssignmentId:
        values = {**columns_of(assignment.envelope), **_columns(assignment), "made_ms": to_ms(at)}
        statement = insert(assignments).values(**values).returning(assignments.c.id)
        number = AssignmentId(self.connection.execute(statement).scalar_one())
        self._take(assignment.envelope.organisation_id, number, assignment.takers, at)
        return number

    def get(self, viewer: Viewer, assignment: AssignmentId) -> GroupAssignment | None:
        """None also when the viewer may not see it: the two are not told apart."""
        seen = and_(assignments.c.id == assignment, readable_in_prof_circle(viewer, assignments))
        return next(iter(self._read(select(assignments).where(seen))), None)

    def all(self, viewer: Viewer, limit: int = 20) -> Sequence[GroupAssignment]:
        seen = select(assignments).where(readable_in_prof_circle(viewer, assignments))
        return self._read(seen.order_by(assignments.c.id.desc()).limit(limit))

    def begun(self, viewer: Viewer, limit: int) -> Sequence[GroupAssignment]:
        of_a_team = assignments.c.prof_circle_id.is_(None)
        stands = assignments.c.stage.in_((AssignmentStage.RUNNING, AssignmentStage.DONE))
        seen = select(assignments).where(shared(viewer, assignments), of_a_team, stands)
        return self._read(seen.order_by(assignments.c.id.desc()).limit(limit))

    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[GroupAssignment]:
        mine = select(assignments).where(owned(viewer, assignments))
        return self._read(mine.order_by(assignments.c.id.desc()).limit(limit))

    def stage_of(self, organisation: OrganisationId, assignment: AssignmentId) -> AssignmentStage | None:
        this = and_(assignments.c.organisation_id == organisation, assignments.c.id == assignment)
        found = self.connection.execute(select(assignments.c.stage).where(this)).scalar_one_or_none()
        return AssignmentStage(found) if found else None

    def keep(self, organisation: OrganisationId, assignment: GroupAssignment, at: datetime) -> None:
        this = and_(assignments.c.organisation_id == organisation, assignments.c.id == assignment.id)
        values = {**columns_of(assignment.envelope), **_columns(assignment)}
        self.connection.execute(update(assignments).where(this).values(**values))
        mine = and_(takers.c.organisation_id == organisation, takers.c.group_assignment_id == assignment.id)
        self.connection.execute(delete(takers).where(mine))
        self._take(organisation, assignment.id, assignment.takers, at)

    def became(self, organisation: OrganisationId, assignment: AssignmentId, proposal: ProposalId) -> None:
        this = and_(assignments.c.organisation_id == organisation, assignments.c.id == assignment)
        self.connection.execute(update(assignments).where(this).values(proposal_id=proposal))

    def behind(self, viewer: Viewer, proposal: ProposalId) -> GroupAssignment | None:
        seen = select(assignments).where(
            assignments.c.proposal_id == proposal, readable_in_prof_circle(viewer, assignments)
        )
        return next(iter(self._read(seen.limit(1))), None)

    def _take(
        self, organisation: OrganisationId, assignment: AssignmentId, who: Sequence[Taker], at: datetime
    ) -> None:
        for taker in who:
            statement = insert(takers).values(
                organisation_id=organisation, group_assignment_id=assignment, person_id=taker.person,
                role=taker.role, made_ms=to_ms(at),
            )  # fmt: skip
            self.connection.execute(statement)

    def _read(self, statement: Select[Any]) -> Sequence[GroupAssignment]:
        rows = self.connection.execute(statement).all()
        of_these = select(takers).where(takers.c.group_assignment_id.in_([row.id for row in rows]))
        found: dict[int, tuple[Taker, ...]] = {}
        for row in self.connection.execute(of_these.order_by(takers.c.id)):
            taker = Taker(PersonId(row.person_id), row.role)
            found[row.group_assignment_id] = (*found.get(row.group_assignment_id, ()), taker)
        return [_assignment_in(row, found.get(row.id, ())) for row in rows]


def _columns(assignment: GroupAssignment) -> dict[str, Any]:
    outcome = assignment.outcome
    return {
        "prof_circle_id": assignment.prof_circle_id,
        "words": json.dumps(asdict(assignment.words), ensure_ascii=False),
        "given": json.dumps(dict(assignment.given), ensure_ascii=False),
        "weeks": assignment.weeks,
        "goal_key": assignment.goal_key,
        "stage": assignment.stage,
        "editor_id": assignment.editor,
        "result": outcome.result if outcome else "",
        "learned": outcome.learned if outcome else "",
        "finisher_id": outcome.by if outcome else None,
        "until": assignment.until.isoformat() if assignment.until else "",
        "proposal_id": assignment.proposal_id,
        "generated": generated.dumps(assignment.generated),
    }


def _assignment_in(row: Row[Any], who: tuple[Taker, ...]) -> GroupAssignment:
    words = json.loads(row.words)
    done = row.stage == AssignmentStage.DONE
    return GroupAssignment(
        id=row.id,
        envelope=envelope_in(row),
        words=Words(**{**words, "roles": tuple(words["roles"])}),
        weeks=row.weeks,
        goal_key=row.goal_key,
        prof_circle_id=row.prof_circle_id,
        stage=AssignmentStage(row.stage),
        takers=who,
        editor=row.editor_id,
        outcome=Outcome(row.result, row.learned, row.finisher_id) if done else None,
        until=date.fromisoformat(row.until) if row.until else None,
        proposal_id=row.proposal_id,
        generated=generated.loads(row.generated),
        given=json.loads(row.given),
    )
