"""Learning paths: each person reads their own, and only in private."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, false, insert, select, update

from bot.domain.ids import OrganisationId, PathId, PersonId
from bot.domain.learning_path import LearningPath, PathState, Step, StepState
from bot.domain.visibility import Viewer, sight_of
from storage import generated
from storage.moments import from_ms, to_ms
from storage.tables import learning_path as paths

_LIVE = paths.c.state.in_((PathState.LAID, PathState.OPEN))


@dataclass(frozen=True, slots=True)
class SqlLearningPaths:
    connection: Connection

    def add(self, organisation: OrganisationId, path: LearningPath, at: datetime) -> PathId:
        statement = insert(paths).values(
            organisation_id=organisation, person_id=path.owner, question_id=path.question_id,
            about=path.about, goal_key=path.goal_key, steps=_dumps(path.steps), state=path.state,
            generated=generated.dumps(path.generated), made_ms=to_ms(at), changed_ms=to_ms(at),
        ).returning(paths.c.id)  # fmt: skip
        return PathId(self.connection.execute(statement).scalar_one())

    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[LearningPath]:
        """The viewer's own, newest first; none of them where others read along."""
        statement = select(paths).where(_own(viewer)).order_by(paths.c.id.desc()).limit(limit)
        return [_path_in(row) for row in self.connection.execute(statement)]

    def own_live(self, viewer: Viewer) -> LearningPath | None:
        statement = select(paths).where(_own(viewer), _LIVE).order_by(paths.c.id.desc()).limit(1)
        row = self.connection.execute(statement).one_or_none()
        return None if row is None else _path_in(row)

    def walkers(self, organisation: OrganisationId) -> frozenset[PersonId]:
        running = and_(paths.c.organisation_id == organisation, paths.c.state == PathState.OPEN)
        return frozenset(self.connection.execute(select(paths.c.person_id).where(running)).scalars())

    def keep(self, organisation: OrganisationId, path: LearningPath, at: datetime) -> None:
        this = and_(paths.c.organisation_id == organisation, paths.c.id == path.id)
        values = {"steps": _dumps(path.steps), "state": path.state, "changed_ms": to_ms(at)}
        self.connection.execute(update(paths).where(this).values(**values))


def _own(viewer: Viewer) -> ColumnElement[bool]:
    sight = sight_of(viewer)
    mine = false() if sight.own is None else paths.c.person_id == sight.own
    return and_(paths.c.organisation_id == sight.organisation_id, mine)


def _dumps(steps: Sequence[Step]) -> str:
    told = [
        {"act": one.act, "company": one.company, "notice": one.notice, "saw": one.saw, "state": one.state}
        for one in steps
    ]
    return json.dumps(told, ensure_ascii=False)


def _path_in(row: Row[Any]) -> LearningPath:
    steps = tuple(
        Step(one["act"], one["company"], one["notice"], one["saw"], StepState(one["state"]))
        for one in json.loads(row.steps)
    )
    return LearningPath(
        id=row.id,
        owner=row.person_id,
        question_id=row.question_id,
        about=row.about,
        goal_key=row.goal_key,
        steps=steps,
        state=PathState(row.state),
        generated=generated.loads(row.generated),
        changed_at=from_ms(row.changed_ms),
    )
