"""Self-checks: each person reads their own, in private, as long as they have not expired."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, false, insert, or_, select, update

from bot.domain.ids import OrganisationId, PersonId, SelfCheckId
from bot.domain.self_check import CheckItem, SelfCheck
from bot.domain.visibility import Viewer, sight_of
from storage import generated
from storage.moments import maybe_from_ms, maybe_ms, to_ms
from storage.tables import self_check as checks


@dataclass(frozen=True, slots=True)
class SqlSelfChecks:
    connection: Connection

    def add(self, organisation: OrganisationId, check: SelfCheck, at: datetime) -> SelfCheckId:
        statement = insert(checks).values(
            organisation_id=organisation, person_id=check.owner, about=check.about,
            items=_dumps(check.items), expires_ms=maybe_ms(check.expires_at),
            generated=generated.dumps(check.generated), made_ms=to_ms(at),
        ).returning(checks.c.id)  # fmt: skip
        return SelfCheckId(self.connection.execute(statement).scalar_one())

    def get(self, viewer: Viewer, check: SelfCheckId, now: datetime) -> SelfCheck | None:
        statement = select(checks).where(_own(viewer, now), checks.c.id == check)
        row = self.connection.execute(statement).one_or_none()
        return None if row is None else _check_in(row)

    def own(self, viewer: Viewer, now: datetime, limit: int = 20) -> Sequence[SelfCheck]:
        statement = select(checks).where(_own(viewer, now)).order_by(checks.c.id.desc()).limit(limit)
        return [_check_in(row) for row in self.connection.execute(statement)]

    def end_expired(self, now: datetime) -> int:
        return self.connection.execute(delete(checks).where(checks.c.expires_ms <= to_ms(now))).rowcount

    def keep(self, organisation: OrganisationId, check: SelfCheck) -> None:
        this = and_(checks.c.organisation_id == organisation, checks.c.id == check.id)
        values = {"items": _dumps(check.items), "expires_ms": maybe_ms(check.expires_at)}
        self.connection.execute(update(checks).where(this).values(**values))

    def drop(self, organisation: OrganisationId, person: PersonId, check: SelfCheckId | None = None) -> None:
        which = checks.c.expires_ms.is_not(None) if check is None else checks.c.id == check
        mine = and_(checks.c.organisation_id == organisation, checks.c.person_id == person)
        self.connection.execute(delete(checks).where(mine, which))


def _own(viewer: Viewer, now: datetime) -> ColumnElement[bool]:
    sight = sight_of(viewer)
    mine = false() if sight.own is None else checks.c.person_id == sight.own
    stands = or_(checks.c.expires_ms.is_(None), checks.c.expires_ms > to_ms(now))
    return and_(checks.c.organisation_id == sight.organisation_id, mine, stands)


def _dumps(items: Sequence[CheckItem]) -> str:
    return json.dumps([asdict(item) for item in items], ensure_ascii=False)


def _check_in(row: Row[Any]) -> SelfCheck:
    return SelfCheck(
        id=row.id,
        owner=row.person_id,
        about=row.about,
        items=tuple(CheckItem(**item) for item in json.loads(row.items)),
        expires_at=maybe_from_ms(row.expires_ms),
        generated=generated.loads(row.generated),
    )
