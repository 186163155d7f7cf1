"""Runs the jobs: one APScheduler with a few fixed ones, and work that cannot wait, each with a bell of its own.

APScheduler's own job stores are not used: the truth is in our tables, so a lost or doubled run changes
nothing. `shutdown` does not wait for running jobs, so they are drained here.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol

from bot import failures
from scheduler.bell import EventBell
from scheduler.jobs import Job

if TYPE_CHECKING:
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

Work = Callable[[], Awaitable[object]]


class Engine(Protocol):
    """What hands out work over all processes, where there are several."""

    async def start(self) -> None: ...
    async def stop(self) -> None: ...


class Runner:
    """`urgent` work runs whenever its bell rings, one at a time, and again when it rang meanwhile.

    `jobs` are put together when the first of them may begin.
    """

    def __init__(
        self, jobs: Callable[[], tuple[Job, ...]], urgent: tuple[tuple[EventBell, Work], ...],
        engine: Engine | None = None,
    ) -> None:  # fmt: skip
        self._jobs = jobs
        self._urgent = urgent
        self._engine = engine
        self._scheduler: AsyncIOScheduler | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self, *, quiet: float = 0.0) -> None:
        """What is urgent begins at once, the jobs after `quiet` seconds."""
        if self._engine is not None:
            await self._engine.start()
        for bell, work in self._urgent:
            self._tasks.append(asyncio.create_task(self._listen(bell, work)))
            bell.ring()
        keep_time = partial(self._keep_time, quiet)
        self._tasks.append(asyncio.create_task(self._guarded(keep_time, "jobs")))

    async def stop(self) -> None:
        """Stops taking up work; what is claimed and unfinished is found again by its lease."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
            self._scheduler = None
        if self._engine is not None:
            await self._engine.stop()

    async def _keep_time(self, quiet: float) -> None:
        await asyncio.sleep(quiet)
        scheduler, jobs = await asyncio.to_thread(self._loaded)
        for job in jobs:
            scheduler.add_job(
                self._guarded,
                "interval",
                (job.work, job.name),
                seconds=job.every.total_seconds(),
                id=job.name,
                next_run_time=datetime.now(UTC) + job.first,
                misfire_grace_time=None,
                coalesce=True,
                max_instances=1,
            )
        # Our jobs are guarded and record what fails, so all it would still log is that a stop cancelled them.
        logging.getLogger("apscheduler.executors").setLevel(logging.CRITICAL)
        scheduler.start()
        self._scheduler = scheduler

    def _loaded(self) -> tuple[AsyncIOScheduler, tuple[Job, ...]]:
        """In a thread, so that nobody waits for it."""
        from apscheduler.schedulers.asyncio import AsyncIOScheduler  # noqa: PLC0415 - no start waits for it

        return AsyncIOScheduler(timezone="UTC"), self._jobs()

    async def _listen(self, bell: EventBell, work: Work) -> None:
        while True:
            await bell.wait()
            await self._guarded(work, "bell")

    async def _guarded(self, work: Work, name: str) -> None:
        try:
            await work()
        except Exception as error:  # noqa: BLE001 - the job runner is one of the five places
            failures.record(error, doing=name)
