"""The frame of an organisation, version by version."""

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select

from bot.domain.frame import Frame, Goal, Strategy, lines_in
from bot.domain.ids import FrameVersionId, OrganisationId, PersonId, TeamId
from bot.domain.visibility import Viewer
from storage.moments import to_ms
from storage.tables import frame_version as frames
from storage.tables import organisation as organisations
from storage.tables import team_question as team_questions

_CURRENT = (
    select(frames)
    .where(frames.c.organisation_id == bindparam("organisation"))
    .order_by(frames.c.version.desc())
    .limit(1)
)

_CURRENT_OF = (
    select(frames.c.organisation_id, frames.c.id)
    .where(frames.c.organisation_id.in_(bindparam("organisations", expanding=True)))
    .order_by(frames.c.version)
)


@dataclass(frozen=True, slots=True)
class SqlFrames:
    connection: Connection

    def current(self, organisation: OrganisationId) -> Frame | None:
        row = self.connection.execute(_CURRENT, {"organisation": organisation}).one_or_none()
        return None if row is None else _frame_in(row)

    def current_of(self, organisations: Collection[OrganisationId]) -> Mapping[OrganisationId, int]:
        """The number of the newest version of each of these that has one."""
        rows = self.connection.execute(_CURRENT_OF, {"organisations": list(organisations)})
        return {row.organisation_id: row.id for row in rows}  # by version, so that the newest comes last

    def get(self, organisation: OrganisationId, version: FrameVersionId) -> Frame:
        statement = select(frames).where(frames.c.organisation_id == organisation, frames.c.id == version)
        return _frame_in(self.connection.execute(statement).one())

    def add_version(
        self, organisation: OrganisationId, goals: tuple[Goal, ...], by: PersonId | None, at: datetime,
        strategy: Strategy | None = None,
    ) -> Frame:  # fmt: skip
        # Whoever changes the frame holds the organisation, so that two changes get two numbers.
        self.connection.execute(
            select(organisations.c.id).where(organisations.c.id == organisation).with_for_update(),
        )
        current = self.current(organisation)
        kept = strategy or (current.strategy if current else Strategy())
        statement = insert(frames).values(
            strategy=json.dumps(asdict(kept), ensure_ascii=False), organisation_id=organisation, version=current.version + 1 if current else 1,
            goals=json.dumps([asdict(goal) for goal in goals], ensure_ascii=False), made_by_id=by, made_ms=to_ms(at),
        ).returning(frames)  # fmt: skip
        return _frame_in(self.connection.execute(statement).one())

    def goals_ever(self, organisation: OrganisationId) -> Mapping[str, Goal]:
        """Every goal that there was in any version, by key, as it stood last."""
        statement = (
            select(frames.c.goals).where(frames.c.organisation_id == organisation).order_by(frames.c.version)
        )
        versions = (json.loads(goals) for goals in self.connection.scalars(statement))
        return {goal.key: goal for goals in versions for goal in map(_goal, goals)}

    def team_questions(self, viewer: Viewer, team: TeamId) -> Mapping[str, tuple[str, ...]]:
        """A team's own development questions by the key of the goal, for its members; empty for others."""
        statement = select(team_questions.c.goal_key, team_questions.c.questions).where(
            team_questions.c.organisation_id == viewer.organisation_id,
            team_questions.c.team_id == team,
            team_questions.c.team_id.in_(viewer.teams),
        )
        return {row.goal_key: lines_in(row.questions) for row in self.connection.execute(statement)}

    def set_team_questions(
        self, organisation: OrganisationId, team: TeamId, goal: str, questions: tuple[str, ...],
        by: PersonId, at: datetime,
    ) -> None:  # fmt: skip
        """These take the place of what the team had under this goal."""
        before = (
            team_questions.c.organisation_id == organisation,
            team_questions.c.team_id == team,
            team_questions.c.goal_key == goal,
        )
        self.connection.execute(delete(team_questions).where(*before))
        if questions:
            row = insert(team_questions).values(
                organisation_id=organisation, team_id=team, goal_key=goal, questions="\n".join(questions),
                made_by_id=by, made_ms=to_ms(at),
            )  # fmt: skip
            self.connection.execute(row)


def _frame_in(row: Row[Any]) -> Frame:
    strategy = Strategy(**json.loads(row.strategy))
    return Frame(row.id, row.organisation_id, row.version, tuple(map(_goal, json.loads(row.goals))), strategy)


def _goal(data: dict[str, Any]) -> Goal:
    return Goal(**data | {"development_questions": tuple(data["development_questions"])})
