"""When what comes next, for every team; the tick asks for what is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select, update

from bot.books import Appointment, Coming, Moved, Schedule, Term
from bot.domain.ids import OrganisationId, ProposalId, ScheduleId
from storage.moments import from_ms, maybe_from_ms, to_ms
from storage.once import Insert, insert_for, insert_into
from storage.tables import schedule as schedules

_OF_TEAM = "team"
_OF_PROPOSAL = "proposal"
_KEY = ["organisation_id", "subject_kind", "subject_id", "kind"]

# Kept: putting a statement together costs SQLAlchemy more than running it.
_DUE = (
    select(schedules)
    .where(schedules.c.active, schedules.c.next_run_ms <= bindparam("before"))
    .where(schedules.c.subject_kind == _OF_TEAM)
    .order_by(schedules.c.next_run_ms, schedules.c.id)
    .limit(bindparam("most"))
    # `key_share`: what refers to a schedule (a row of the outbox) does not make it look taken.
    .with_for_update(skip_locked=True, key_share=True)
)
_MOVE = update(schedules).where(schedules.c.id == bindparam("schedule"))


@dataclass(frozen=True, slots=True)
class SqlSchedules:
    connection: Connection

    def set(self, coming: Sequence[Coming]) -> None:
        """Makes or moves the schedule of each kind; an occurrence that was put in the outbox stays there."""
        rows = [
            {
                "organisation_id": one.team.organisation_id, "subject_kind": _OF_TEAM, "subject_id": one.team.id,
                "kind": one.kind, "next_occurrence": one.occurrence, "next_run_ms": to_ms(one.next_run),
                "active": True,
            }
            for one in coming
        ]  # fmt: skip
        if rows:
            self.connection.execute(_setting(self.connection.dialect.name), rows)

    def due(self, before: datetime, limit: int) -> Sequence[Schedule]:
        """Active schedules that are due, the oldest first.

        On PostgreSQL rows that another ticker holds are passed over; on SQLite there is one writer at a time.
        """
        asked = {"before": to_ms(before), "most": limit}
        return [_schedule_in(row) for row in self.connection.execute(_DUE, asked)]

    def advance(self, moved: Sequence[Moved]) -> None:
        rows = [
            {"schedule": one.schedule, "next_occurrence": one.occurrence, "next_run_ms": to_ms(one.next_run)}
            for one in moved
        ]
        if rows:
            self.connection.execute(_MOVE, rows)

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
        self.connection.execute(statement.on_conflict_do_update(index_elements=_KEY, set_=moment))

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
        self.rest((term,))

    def rest(self, resting: Sequence[ScheduleId]) -> None:
        """They happen no more until they are set again."""
        if resting:
            self.connection.execute(_MOVE, [{"schedule": one, "active": False} for one in resting])

    def appoint(
        self,
        organisation: OrganisationId,
        subject: str,
        number: int,
        kind: str,
        occurrence: str,
        at: datetime,
    ) -> None:
        moment = {"next_occurrence": occurrence, "next_run_ms": to_ms(at), "active": True}
        statement = insert_into(self.connection, schedules).values(
            organisation_id=organisation, subject_kind=subject, subject_id=number, kind=kind, **moment
        )
        key = ["organisation_id", "subject_kind", "subject_id", "kind"]
        self.connection.execute(statement.on_conflict_do_update(index_elements=key, set_=moment))

    def appointments(self, subject: str, now: datetime, limit: int) -> Sequence[Appointment]:
        """The oldest first; on PostgreSQL those that another process holds are passed over."""
        statement = (
            select(schedules)
            .where(schedules.c.active, schedules.c.next_run_ms <= to_ms(now))
            .where(schedules.c.subject_kind == subject)
            .order_by(schedules.c.next_run_ms, schedules.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True, key_share=True)
        )
        return [
            Appointment(row.id, row.organisation_id, row.subject_id, row.kind, row.next_occurrence)
            for row in self.connection.execute(statement)
        ]

    def next_of(self, organisation: OrganisationId, subject: str, number: int, kind: str) -> datetime | None:
        of_it = (
            schedules.c.organisation_id == organisation,
            schedules.c.subject_kind == subject,
            schedules.c.subject_id == number,
        )
        statement = select(schedules.c.next_run_ms).where(
            *of_it, schedules.c.kind == kind, schedules.c.active
        )
        return maybe_from_ms(self.connection.execute(statement).scalar_one_or_none())

    def next_moment(self) -> datetime | None:
        """When the next schedule is due, over all teams."""
        statement = select(func.min(schedules.c.next_run_ms)).where(schedules.c.active)
        return maybe_from_ms(self.connection.execute(statement).scalar_one())


@cache
def _setting(dialect: str) -> Insert:
    statement = insert_for(dialect, schedules)
    new = statement.excluded
    moment = {name: new[name] for name in ("next_occurrence", "next_run_ms", "active")}
    return statement.on_conflict_do_update(index_elements=_KEY, set_=moment)


def _schedule_in(row: Row[Any]) -> Schedule:
    return Schedule(
        id=row.id,
        organisation_id=row.organisation_id,
        team_id=row.subject_id,
        kind=row.kind,
        occurrence=row.next_occurrence,
        next_run=from_ms(row.next_run_ms),
    )
