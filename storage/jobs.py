"""Jobs of the distributed engine, Procrastinate, each deferred in the transaction of the row that it is about.

On PostgreSQL only. A job carries an id and nothing else: losing or doubling every job changes nothing, because
the row of the outbox or the inbox is the truth.
"""

from collections.abc import Mapping
from datetime import timedelta
from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, text

from bot.domain.ids import OutboxId
from bot.ports import Queue, StoreUnavailable

if TYPE_CHECKING:
    from procrastinate import App
    from procrastinate.jobs import JobDeferrer

SCHEMA = "procrastinate"
"""The engine's tables have a PostgreSQL schema of their own."""

_MISSING = (
    "DATABASE_URL names PostgreSQL, and what Vita needs for that is not installed. "
    "Install it with: pip install 'vita-weekcyclus[scale]' (in a clone: pip install -e '.[scale]')."
)
_AT_A_TIME = 500

_OVERLOOKED = text(f"""
    SELECT outbox.id FROM outbox
    WHERE outbox.settled_ms IS NULL AND outbox.composed_ms IS NOT NULL AND outbox.due_ms <= :before
      AND (outbox.lease_ms IS NULL OR outbox.lease_ms <= :before)
      AND NOT EXISTS (
        SELECT 1 FROM {SCHEMA}.procrastinate_jobs AS jobs
        WHERE jobs.task_name = :task AND jobs.status = 'todo' AND (jobs.args ->> 'row')::bigint = outbox.id)
    ORDER BY outbox.id LIMIT :most
""")  # noqa: S608 - the name of a schema of ours

_WAITING = text(f"""
    SELECT DISTINCT inbox.conversation FROM inbox
    WHERE inbox.done_ms IS NULL AND inbox.received_ms <= :before
      AND NOT EXISTS (
        SELECT 1 FROM {SCHEMA}.procrastinate_jobs AS jobs
        WHERE jobs.lock = inbox.conversation AND jobs.status = 'todo')
    LIMIT :most
""")  # noqa: S608 - as above


def require() -> None:
    """Raises `StoreUnavailable`, with what to install, where the extra `scale` is missing."""
    if find_spec("procrastinate") is None or find_spec("psycopg") is None:
        raise StoreUnavailable(_MISSING)


def address_of(url: URL) -> str:
    """The address as the engine's own driver takes it."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


class Jobs:
    """Defers; the workers that take the jobs up are in `scheduler.workers`."""

    def send(self, connection: Connection, row: OutboxId, after: timedelta, *, priority: int = 0) -> None:
        """Look at this row of the outbox after so long. No lock: order within a lane stands in the claim."""
        self._defer(connection, Queue.SENDS, {"row": row}, after, priority=priority)

    def send_all(self, connection: Connection, rows: Mapping[OutboxId, timedelta]) -> None:
        """The same for many rows at once, each after its own time."""
        jobs = [
            self._deferrer(connection, Queue.SENDS, after).make_new_job(row=row)
            for row, after in rows.items()
        ]
        if jobs:
            self._app.job_manager.batch_defer_jobs(jobs, connection.connection.driver_connection)

    def turn(self, connection: Connection, conversation: str) -> None:
        """Answer what waits in this conversation; one such job at a time, in the order of their coming."""
        self._defer(connection, Queue.TURNS, {}, timedelta(), lock=conversation)

    def send_overlooked(self, connection: Connection, before_ms: int) -> int:
        """Defers again what should have been looked at by then and that no job waits for."""
        asked = {"before": before_ms, "task": Queue.SENDS, "most": _AT_A_TIME}
        rows = {OutboxId(row): timedelta() for row in connection.execute(_OVERLOOKED, asked).scalars()}
        self.send_all(connection, rows)
        return len(rows)

    def turn_overlooked(self, connection: Connection, before_ms: int) -> int:
        asked = {"before": before_ms, "most": _AT_A_TIME}
        conversations = list(connection.execute(_WAITING, asked).scalars())
        for conversation in conversations:
            self.turn(connection, conversation)
        return len(conversations)

    def _defer(
        self, connection: Connection, queue: Queue, arguments: dict[str, Any], after: timedelta, *,
        lock: str | None = None, priority: int = 0,
    ) -> None:  # fmt: skip
        self._deferrer(connection, queue, after, lock, priority).defer(**arguments)

    def _deferrer(
        self, connection: Connection, queue: Queue, after: timedelta, lock: str | None = None,
        priority: int = 0,
    ) -> "JobDeferrer":  # fmt: skip
        return self._app.configure_task(
            queue,
            queue=queue,
            lock=lock,
            priority=priority,
            schedule_in={"seconds": after.total_seconds()} if after > timedelta() else None,
            connection=connection.connection.driver_connection,
        )

    @cached_property
    def _app(self) -> "App":
        """Never opened: every job goes over the connection of the transaction that it belongs to."""
        from procrastinate import App, SyncPsycopgConnector  # noqa: PLC0415 - only PostgreSQL waits for it

        return App(connector=SyncPsycopgConnector())
