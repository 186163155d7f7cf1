"""Runs the jobs: one APScheduler with a few fixed ones, and work that cannot wait, each with a bell of its own.

APScheduler's own job stores are not used: the truth is in our tables, so a lost or doubled run changes
nothing. `shutdown` does not wait for running jobs, so they are drained here.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import failures
from scheduler.bell import EventBell
from scheduler.jobs import Job

Work = Callable[[], Awaitable[object]]


class Engine(Protocol):
    """What hands out work over all processes, where there are several."""

    async def start(self) -> None: ...
    async def stop(self) -> None: ...


class Runner:
    """`urgent` work runs whenever its bell rings, one at a time, and again when it rang meanwhile."""

    def __init__(
        self, jobs: tuple[Job, ...], urgent: tuple[tuple[EventBell, Work], ...], engine: Engine | None = None
    ) -> None:
        self._jobs = jobs
        self._urgent = urgent
        self._engine = engine
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._listeners: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        if self._engine is not None:
            await self._engine.start()
        for job in self._jobs:
            self._scheduler.add_job(
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
        self._scheduler.start()
        for bell, work in self._urgent:
            self._listeners.append(asyncio.create_task(self._listen(bell, work)))
            bell.ring()

    async def stop(self) -> None:
        """Stops taking up work; what is claimed and unfinished is found again by its lease."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        for listener in self._listeners:
            listener.cancel()
        await asyncio.gather(*self._listeners, return_exceptions=True)
        if self._engine is not None:
            await self._engine.stop()

    async def _listen(self, bell: EventBell, work: Work) -> None:
        while True:
            await bell.wait()
            await self._guarded(work, "bell")

    async def _guarded(self, work: Work, name: str) -> None:
        try:
            await work()
        except Exception as error:  # noqa: BLE001 - the job runner is one of the five places
            failures.record(error, doing=name)
