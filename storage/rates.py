"""How fast a network lets us: the generic cell rate algorithm, one row per key, one statement per reservation.

`tat_ms` is the theoretical arrival time: when the row would be at rest again. Every replica reserves in the
same row, so together they keep to the limit.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from math import ceil
from typing import cast

from sqlalchemy import ColumnElement, Connection, bindparam, case, func, literal, select

from bot.books import Pace
from storage.moments import from_ms, to_ms
from storage.once import Insert, insert_for, insert_into
from storage.tables import rate

_SECOND = 1000


@dataclass(frozen=True, slots=True)
class SqlRates:
    connection: Connection

    def reserve(self, key: str, per_second: float, burst: int, now: datetime) -> datetime:
        """The next slot under this key: now while there is room in the burst, else as early as the rate allows."""
        step = ceil(_SECOND / per_second)
        ms = to_ms(now)
        slot = {"key": key, "tat_ms": ms + step, "held_ms": 0, "now_ms": ms, "step": step}
        row = self.connection.execute(_reservation(self.connection.dialect.name), slot).one()
        return from_ms(max(ms, row.held_ms, row.tat_ms - burst * step))

    def free_at(self, paces: Mapping[str, Pace], now: datetime) -> datetime:
        """When there will be room under all these keys, if nobody else reserves meanwhile. Reserves nothing."""
        statement = select(rate).where(rate.c.key.in_(list(paces)))
        ms = to_ms(now)
        for row in self.connection.execute(statement):
            pace = paces[row.key]
            step = ceil(_SECOND / pace.per_second)
            ms = max(ms, row.held_ms, row.tat_ms - (pace.burst - 1) * step)
        return from_ms(ms)

    def held_until(self, keys: Collection[str], now: datetime) -> datetime:
        held = select(func.max(rate.c.held_ms)).where(rate.c.key.in_(list(keys)))
        return from_ms(max(to_ms(now), self.connection.execute(held).scalar_one() or 0))

    def line(self, key: str, pace: Pace, count: int, now: datetime) -> Sequence[datetime]:
        """So many slots at once, in order: as that many times `reserve`."""
        step, ms = ceil(_SECOND / pace.per_second), to_ms(now)
        slots = {"key": key, "tat_ms": ms + count * step, "held_ms": 0, "now_ms": ms, "step": count * step}
        row = self.connection.execute(_reservation(self.connection.dialect.name), slots).one()
        first = row.tat_ms - (count - 1 + pace.burst) * step
        return [from_ms(max(ms, row.held_ms, first + number * step)) for number in range(count)]

    def are_held(self, beginning: str, now: datetime) -> bool:
        """Whether the network asked for patience, not over yet, under any key that begins like this."""
        held = select(rate.c.key).where(
            rate.c.key.startswith(beginning, autoescape=True), rate.c.held_ms > to_ms(now)
        )
        return self.connection.execute(held.limit(1)).first() is not None

    def hold_back(self, key: str, until: datetime) -> None:
        """The network asked for patience: nobody sends under this key before then."""
        ms = to_ms(until)
        statement = (
            insert_into(self.connection, rate)
            .values(key=key, tat_ms=0, held_ms=ms)
            .on_conflict_do_update(
                index_elements=["key"], set_={"held_ms": _later(rate.c.held_ms, literal(ms))}
            )
        )
        self.connection.execute(statement)


@cache
def _reservation(dialect: str) -> Insert:
    now_ms: ColumnElement[int] = bindparam("now_ms", type_=rate.c.tat_ms.type)
    step: ColumnElement[int] = bindparam("step", type_=rate.c.tat_ms.type)
    resting = _later(_later(rate.c.tat_ms, rate.c.held_ms), now_ms)
    statement = insert_for(dialect, rate).on_conflict_do_update(
        index_elements=["key"], set_={"tat_ms": resting + step}
    )
    return cast("Insert", statement.returning(rate.c.tat_ms, rate.c.held_ms))


def _later(one: ColumnElement[int], other: ColumnElement[int]) -> ColumnElement[int]:
    # SQLite says max(), PostgreSQL greatest(); both know this.
    return case((one >= other, one), else_=other)
