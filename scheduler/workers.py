"""Hands out sends and turns over all processes, by Procrastinate on PostgreSQL.

Two workers in every process, so that a busy Monday morning holds up no conversation. A job whose process died
is found by its heartbeat and retried; what no job waits for any more is found in the outbox and the inbox.
"""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import failures
from bot.domain.ids import OutboxId
from bot.ports import Clock, Purpose, Queue, Store
from scheduler.delivery import Delivery
from scheduler.turns import Turns

if TYPE_CHECKING:
    from procrastinate import App, JobContext

GRACE = 25
"""Seconds that running jobs get to end when the process is told to stop."""

OVERLOOKED = timedelta(minutes=10)
"""So long after its moment a row that no job waits for is given one again."""

RETRY = 2
"""Seconds until a job that failed is tried again, and so many more each time."""

_AT_ONCE = {Queue.SENDS: 24, Queue.TURNS: 50}
_POLL = 1.0
"""Seconds between looks for jobs whose moment has come; a new one is announced at once."""


@dataclass(slots=True)
class Workers:
    """`address` as `storage.jobs.address_of` gives it; `schema` is where the engine's tables are."""

    address: str
    schema: str
    store: Store
    clock: Clock
    delivery: Delivery
    turns: Turns
    app: "App | None" = None
    tasks: list[asyncio.Task[None]] = field(default_factory=list)

    @property
    def beat(self) -> float:
        """Seconds between heartbeats; after three missed ones a worker counts as dead."""
        return self.delivery.patience.lease.total_seconds() / 6

    async def start(self) -> None:
        self.app = _app(self)
        await self.app.open_async()
        self.tasks = [asyncio.create_task(self._work(self.app, queue)) for queue in Queue]

    async def stop(self) -> None:
        """Takes up nothing more and waits for what is under way, at most `GRACE` seconds."""
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        if self.app is not None:
            await self.app.close_async()

    async def sweep(self) -> None:
        """Retries the jobs of processes that died, and defers what was overlooked."""
        if self.app is None:
            return
        await _retry_stalled(self.app, 3 * self.beat)
        before = self.clock.now() - OVERLOOKED
        await self.store.transact(Purpose.DELIVER, lambda books: books.outbox.defer_overlooked(before))
        await self.store.transact(Purpose.CONVERSE, lambda books: books.inbox.defer_overlooked(before))

    async def _work(self, app: "App", queue: Queue) -> None:
        """Until it is cancelled; a database that was away for a while is no reason to end."""
        from procrastinate.exceptions import ConnectorException  # noqa: PLC0415 - only PostgreSQL waits for it

        while True:
            try:
                await app.run_worker_async(
                    queues=[queue],
                    name=queue,
                    concurrency=_AT_ONCE[queue],
                    fetch_job_polling_interval=_POLL,
                    shutdown_graceful_timeout=GRACE,
                    delete_jobs="always",
                    install_signal_handlers=False,
                    update_heartbeat_interval=self.beat,
                    stalled_worker_timeout=3 * self.beat,
                )
            except ConnectorException as error:
                failures.record(error, doing=f"worker of {queue}")
            await asyncio.sleep(_POLL)


async def _retry_stalled(app: "App", silent: float) -> None:
    """The jobs of workers that gave no sign of life for so many seconds; of two that look at once one retries each."""
    from procrastinate.exceptions import ConnectorException  # noqa: PLC0415 - only PostgreSQL waits for it

    manager = app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=silent):
        try:
            await manager.retry_job(job)
        except ConnectorException as error:
            if not _was_quicker(error):
                raise


def _was_quicker(error: Exception) -> bool:
    """Whether the engine refuses because the job is no longer stalled: another process took it up meanwhile."""
    from psycopg.errors import RaiseException  # noqa: PLC0415 - only PostgreSQL waits for it

    return isinstance(error.__cause__, RaiseException)


def _app(workers: Workers) -> "App":
    from procrastinate import App, PsycopgConnector, RetryStrategy  # noqa: PLC0415 - only PostgreSQL waits for it

    settings = {"options": f"-c search_path={workers.schema}"}
    app = App(connector=PsycopgConnector(conninfo=workers.address, kwargs=settings, min_size=2, max_size=5))

    async def send(row: int) -> None:
        await workers.delivery.look_at(OutboxId(row))

    async def turn(context: "JobContext") -> None:
        await workers.turns.converse(context.job.lock or "")

    # For ever: a job that came to nothing because the database was away is no reason to wait for the sweep.
    again = RetryStrategy(wait=RETRY, linear_wait=RETRY)
    app.task(name=Queue.SENDS, queue=Queue.SENDS, retry=again)(send)
    app.task(name=Queue.TURNS, queue=Queue.TURNS, pass_context=True, retry=again)(turn)
    return app
