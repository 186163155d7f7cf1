"""The state of the work over all processes, for the metrics: what ended, what waits, and for how long."""

import time
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, func, select

from bot.books import SendState
from bot.metrics import Operation
from storage.moments import to_ms
from storage.tables import inbox, outbox

_DAY_MS = 24 * 60 * 60 * 1000
_LATE_MS = timedelta(minutes=5) // timedelta(milliseconds=1)
_SECOND_MS = 1000


def operation(connection: Connection, now: datetime) -> Operation:
    """Over every organisation at once, and of none in particular."""
    began, ms = time.perf_counter(), to_ms(now)
    today = outbox.c.settled_ms > ms - _DAY_MS
    ended = connection.execute(
        select(outbox.c.category, outbox.c.state, func.count())
        .where(today)
        .group_by(outbox.c.category, outbox.c.state)
    ).all()
    was_late = and_(today, outbox.c.state == SendState.SENT, outbox.c.settled_ms - outbox.c.due_ms > _LATE_MS)
    late = connection.execute(select(func.count()).where(was_late)).scalar_one()
    waits = and_(outbox.c.settled_ms.is_(None), outbox.c.due_ms <= ms)
    due, since = connection.execute(select(func.count(), func.min(outbox.c.due_ms)).where(waits)).one()
    unanswered, heard = connection.execute(
        select(func.count(), func.min(inbox.c.received_ms)).where(inbox.c.done_ms.is_(None))
    ).one()
    return Operation(
        {(category, state): number for category, state, number in ended},
        late,
        due,
        _age(since, ms),
        unanswered,
        _age(heard, ms),
        time.perf_counter() - began,
    )


def _age(since: int | None, now: int) -> float:
    return 0.0 if since is None else max(0, now - since) / _SECOND_MS
