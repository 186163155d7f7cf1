"""The frame of an organisation, version by version."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from bot.domain.frame import Frame, Goal
from bot.domain.ids import FrameVersionId, OrganisationId, PersonId
from storage.moments import to_ms
from storage.tables import frame_version as frames
from storage.tables import organisation as organisations


@dataclass(frozen=True, slots=True)
class SqlFrames:
    connection: Connection

    def current(self, organisation: OrganisationId) -> Frame | None:
        statement = (
            select(frames)
            .where(frames.c.organisation_id == organisation)
            .order_by(frames.c.version.desc())
            .limit(1)
        )
        row = self.connection.execute(statement).one_or_none()
        return None if row is None else _frame_in(row)

    def get(self, organisation: OrganisationId, version: FrameVersionId) -> Frame:
        statement = select(frames).where(frames.c.organisation_id == organisation, frames.c.id == version)
        return _frame_in(self.connection.execute(statement).one())

    def add_version(
        self, organisation: OrganisationId, goals: tuple[Goal, ...], by: PersonId | None, at: datetime
    ) -> Frame:
        # Whoever changes the frame holds the organisation, so that two changes get two numbers.
        self.connection.execute(
            select(organisations.c.id).where(organisations.c.id == organisation).with_for_update(),
        )
        current = self.current(organisation)
        statement = insert(frames).values(
            organisation_id=organisation, version=current.version + 1 if current else 1,
            goals=json.dumps([asdict(goal) for goal in goals], ensure_ascii=False), made_by_id=by, made_ms=to_ms(at),
        ).returning(frames)  # fmt: skip
        return _frame_in(self.connection.execute(statement).one())


def _frame_in(row: Row[Any]) -> Frame:
    return Frame(row.id, row.organisation_id, row.version, tuple(map(_goal, json.loads(row.goals))))


def _goal(data: dict[str, Any]) -> Goal:
    return Goal(**data | {"development_questions": tuple(data["development_questions"])})
