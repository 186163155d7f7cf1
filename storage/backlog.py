"""What should have happened by now and did not, as an operator asks: is anybody at work?"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, func, or_, select, text

from storage.engine import checked, connect_to, is_sqlite
from storage.jobs import SCHEMA
from storage.moments import maybe_from_ms, to_ms
from storage.tables import inbox, outbox
from storage.trouble import named

PATIENCE = timedelta(minutes=10)
"""A Monday morning of many teams is told within this; what waits for longer waits for somebody."""

_ALIVE_SECONDS = 60
_AT_WORK = text(f"""
    SELECT count(*) FROM {SCHEMA}.procrastinate_workers
    WHERE last_heartbeat > now() - make_interval(secs => :seconds)
""")  # noqa: S608 - the name of a schema of ours


@dataclass(frozen=True, slots=True)
class Backlog:
    """Messages to be sent and to be answered that wait for longer than `PATIENCE`, and since when.

    `workers` are the workers that gave a sign of life in the last minute; None on SQLite, where nobody gives any.
    """

    sends: int
    turns: int
    since: datetime | None
    workers: int | None


def backlog(url: str, now: datetime) -> Backlog:
    """Of a migrated database; raises `StoreUnavailable` when it does not answer."""
    engine = connect_to(checked(url))
    try:
        with named(), engine.begin() as connection:
            return _read(connection, to_ms(now - PATIENCE), has_workers=not is_sqlite(engine.url))
    finally:
        engine.dispose()


def _read(connection: Connection, before: int, *, has_workers: bool) -> Backlog:
    free = or_(outbox.c.lease_ms.is_(None), outbox.c.lease_ms <= before)
    overdue = and_(
        outbox.c.settled_ms.is_(None), outbox.c.composed_ms.is_not(None), outbox.c.due_ms <= before
    )
    unanswered = and_(inbox.c.done_ms.is_(None), inbox.c.received_ms <= before)
    sends, due = connection.execute(
        select(func.count(), func.min(outbox.c.due_ms)).where(overdue, free)
    ).one()
    turns, heard = connection.execute(
        select(func.count(), func.min(inbox.c.received_ms)).where(unanswered)
    ).one()
    since = min((ms for ms in (due, heard) if ms is not None), default=None)
    workers = connection.execute(_AT_WORK, {"seconds": _ALIVE_SECONDS}).scalar_one() if has_workers else None
    return Backlog(sends, turns, maybe_from_ms(since), workers)
