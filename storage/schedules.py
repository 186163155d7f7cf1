"""When what comes next, for every team; the tick asks for what is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from bot.books import Schedule, Term
from bot.domain.ids import OrganisationId, ProposalId, ScheduleId
from bot.domain.team import Team
from storage.moments import from_ms, maybe_from_ms, to_ms
from storage.once import insert_into
from storage.tables import schedule as schedules

_OF_TEAM = "team"
_OF_PROPOSAL = "proposal"


@dataclass(frozen=True, slots=True)
class SqlSchedules:
    connection: Connection

    def set(self, team: Team, kind: str, occurrence: str, next_run: datetime) -> None:
        """Makes or moves the schedule of this kind; an occurrence that was put in the outbox stays there."""
        moment = {"next_occurrence": occurrence, "next_run_ms": to_ms(next_run), "active": True}
        statement = insert_into(self.connection, schedules).values(
            organisation_id=team.organisation_id,
            subject_kind=_OF_TEAM,
            subject_id=team.id,
            kind=kind,
            **moment,
        )
        key = ["organisation_id", "subject_kind", "subject_id", "kind"]
        self.connection.execute(statement.on_conflict_do_update(index_elements=key, set_=moment))

    def due(self, before: datetime, limit: int) -> Sequence[Schedule]:
        """Active schedules that are due, the oldest first.

        On PostgreSQL rows that another ticker holds are passed over; on SQLite there is one writer at a time.
        """
        statement = (
            select(schedules)
            .where(schedules.c.active, schedules.c.next_run_ms <= to_ms(before))
            .where(schedules.c.subject_kind == _OF_TEAM)
            .order_by(schedules.c.next_run_ms, schedules.c.id)
            .limit(limit)
            # `key_share`: what refers to a schedule (a row of the outbox) does not make it look taken.
            .with_for_update(skip_locked=True, key_share=True)
        )
        return [_schedule_in(row) for row in self.connection.execute(statement)]

    def advance(self, schedule: ScheduleId, occurrence: str, next_run: datetime) -> None:
        moment = {"next_occurrence": occurrence, "next_run_ms": to_ms(next_run)}
        self.connection.execute(update(schedules).where(schedules.c.id == schedule).values(**moment))

    def set_term(
        self, organisation: OrganisationId, proposal: ProposalId, occurrence: str, at: datetime
    ) -> None:
        """The one moment at which this proposal is looked at again; it takes the place of an earlier one."""
        moment = {"next_occurrence": occurrence, "next_run_ms": to_ms(at), "active": True}
        statement = insert_into(self.connection, schedules).values(
            organisation_id=organisation,
            subject_kind=_OF_PROPOSAL,
            subject_id=proposal,
            kind="term",
            **moment,
        )
        key = ["organisation_id", "subject_kind", "subject_id", "kind"]
        self.connection.execute(statement.on_conflict_do_update(index_elements=key, set_=moment))

    def due_terms(self, now: datetime, limit: int) -> Sequence[Term]:
        """Terms that are due, the oldest first; on PostgreSQL those that another process holds are passed over."""
        statement = (
            select(schedules)
            .where(schedules.c.active, schedules.c.next_run_ms <= to_ms(now))
            .where(schedules.c.subject_kind == _OF_PROPOSAL)
            .order_by(schedules.c.next_run_ms, schedules.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True, key_share=True)
        )
        return [
            Term(row.id, row.organisation_id, row.subject_id, row.next_occurrence)
            for row in self.connection.execute(statement)
        ]

    def end_term(self, term: ScheduleId) -> None:
        self.connection.execute(update(schedules).where(schedules.c.id == term).values(active=False))

    def rest(self, schedule: ScheduleId) -> None:
        self.connection.execute(update(schedules).where(schedules.c.id == schedule).values(active=False))

    def next_moment(self) -> datetime | None:
        """When the next schedule is due, over all teams."""
        statement = select(func.min(schedules.c.next_run_ms)).where(schedules.c.active)
        return maybe_from_ms(self.connection.execute(statement).scalar_one())


def _schedule_in(row: Row[Any]) -> Schedule:
    return Schedule(
        id=row.id,
        organisation_id=row.organisation_id,
        team_id=row.subject_id,
        kind=row.kind,
        occurrence=row.next_occurrence,
        next_run=from_ms(row.next_run_ms),
    )
