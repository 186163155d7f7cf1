"""Insights: one's own as pairs; of those that are shared only what was shared."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, insert, literal, select

from bot.domain.ids import InsightId, OrganisationId, PersonId, TeamId, WeekId
from bot.domain.insight import Insight
from bot.domain.visibility import Viewer
from storage import generated
from storage.envelopes import columns_of, envelope_in
from storage.moments import to_ms
from storage.sight import owned, shared
from storage.tables import insight as insights

# What was thought before, what was recalled and what comes next stay with their owner: for others these columns
# are not even read.
_KEPT = ("recalled", "next_question", "first")
_SHARED = [column for column in insights.c if column.name not in _KEPT] + [
    literal("").label(key) for key in _KEPT
]


@dataclass(frozen=True, slots=True)
class SqlInsights:
    connection: Connection

    def add(self, insight: Insight, at: datetime) -> InsightId:
        statement = insert(insights).values(
            **columns_of(insight.envelope), week_id=insight.week_id, question_id=insight.question_id,
            recalled=insight.recalled, now=insight.now, next_question=insight.next_question, first=insight.first,
            generated=generated.dumps(insight.generated), made_ms=to_ms(at),
        ).returning(insights.c.id)  # fmt: skip
        return InsightId(self.connection.execute(statement).scalar_one())

    def owners(self, organisation: OrganisationId, team: TeamId, week: WeekId) -> frozenset[PersonId]:
        of_team = and_(insights.c.organisation_id == organisation, insights.c.team_id == team)
        statement = select(insights.c.owner_id).where(of_team, insights.c.week_id == week)
        return frozenset(self.connection.execute(statement).scalars())

    def own_latest(self, viewer: Viewer) -> Insight | None:
        statement = select(insights).where(owned(viewer, insights)).order_by(insights.c.id.desc()).limit(1)
        row = self.connection.execute(statement).one_or_none()
        return None if row is None else _insight_in(row)

    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[Insight]:
        """The viewer's own, newest first; none of them in the open."""
        statement = (
            select(insights).where(owned(viewer, insights)).order_by(insights.c.id.desc()).limit(limit)
        )
        return [_insight_in(row) for row in self.connection.execute(statement)]

    def shared(self, viewer: Viewer, week: WeekId | None = None, limit: int = 20) -> Sequence[Insight]:
        """What others may read, newest first; all but `now` is empty, for the owner as well."""
        newest_first = insights.c.id.desc()
        statement = select(*_SHARED).where(shared(viewer, insights)).order_by(newest_first).limit(limit)
        if week is not None:
            statement = statement.where(insights.c.week_id == week)
        return [_insight_in(row) for row in self.connection.execute(statement)]


def _insight_in(row: Row[Any]) -> Insight:
    return Insight(
        id=row.id,
        envelope=envelope_in(row),
        week_id=row.week_id,
        question_id=row.question_id,
        recalled=row.recalled,
        now=row.now,
        next_question=row.next_question,
        first=row.first or "",
        generated=generated.loads(row.generated),
    )
