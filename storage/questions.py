"""Learning questions: one's own, and those that are shared."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, insert, select

from bot.domain.ids import OrganisationId, PersonId, QuestionId, TeamId, WeekId
from bot.domain.question import LearningQuestion
from bot.domain.visibility import Viewer, sight_of
from storage import generated
from storage.envelopes import columns_of, envelope_in
from storage.moments import to_ms
from storage.sight import owned, shared
from storage.tables import learning_question as questions


@dataclass(frozen=True, slots=True)
class SqlQuestions:
    connection: Connection

    def add(self, question: LearningQuestion, at: datetime) -> QuestionId:
        statement = insert(questions).values(
            **columns_of(question.envelope), week_id=question.week_id, text=question.text,
            first_thought=question.first_thought, goal_key=question.goal_key,
            expected_yield=question.expected_yield, generated=generated.dumps(question.generated),
            made_ms=to_ms(at),
        ).returning(questions.c.id)  # fmt: skip
        return QuestionId(self.connection.execute(statement).scalar_one())

    def owners(self, organisation: OrganisationId, team: TeamId, week: WeekId) -> frozenset[PersonId]:
        of_team = and_(questions.c.organisation_id == organisation, questions.c.team_id == team)
        statement = select(questions.c.owner_id).where(of_team, questions.c.week_id == week)
        return frozenset(self.connection.execute(statement).scalars())

    def own_latest(self, viewer: Viewer, week: WeekId | None = None) -> LearningQuestion | None:
        if sight_of(viewer).own is None:
            return None
        statement = select(questions).where(owned(viewer, questions)).order_by(questions.c.id.desc()).limit(1)
        if week is not None:
            statement = statement.where(questions.c.week_id == week)
        row = self.connection.execute(statement).one_or_none()
        return None if row is None else _question_in(row)

    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[LearningQuestion]:
        """The viewer's own, newest first; none of them in the open."""
        statement = (
            select(questions).where(owned(viewer, questions)).order_by(questions.c.id.desc()).limit(limit)
        )
        return [_question_in(row) for row in self.connection.execute(statement)]

    def shared(
        self, viewer: Viewer, week: WeekId | None = None, limit: int = 20
    ) -> Sequence[LearningQuestion]:
        newest_first = questions.c.id.desc()
        statement = select(questions).where(shared(viewer, questions)).order_by(newest_first).limit(limit)
        if week is not None:
            statement = statement.where(questions.c.week_id == week)
        return [_question_in(row) for row in self.connection.execute(statement)]


def _question_in(row: Row[Any]) -> LearningQuestion:
    return LearningQuestion(
        id=row.id,
        envelope=envelope_in(row),
        week_id=row.week_id,
        text=row.text,
        first_thought=row.first_thought,
        goal_key=row.goal_key,
        expected_yield=row.expected_yield,
        generated=generated.loads(row.generated),
    )
