"""The jobs run at once and at their interval, the bell wakes the urgent ones, and a failing job stops nothing."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from scheduler.bell import EventBell
from scheduler.jobs import Job, embedded, fixed, scaled
from scheduler.runner import Runner
from tests.waiting import until

SECRET = "geheim-kanarie-8"


class Work:
    def __init__(self, *, breaks: bool = False) -> None:
        self.times = 0
        self._breaks = breaks

    async def __call__(self) -> None:
        self.times += 1
        if self._breaks:
            raise RuntimeError(SECRET)


@asynccontextmanager
async def running(*jobs: Job, urgent: tuple[Work, ...] = ()) -> AsyncIterator[EventBell]:
    bell = EventBell()
    runner = Runner(lambda: jobs, tuple((bell, work) for work in urgent))
    await runner.start()
    try:
        yield bell
    finally:
        await runner.stop()


async def test_a_job_runs_at_once_however_long_its_interval() -> None:
    work = Work()

    async with running(Job("purge", timedelta(days=1), work)):
        await until(lambda: work.times == 1)

    assert work.times == 1


async def test_a_job_that_nobody_waits_for_lets_the_others_go_first() -> None:
    work, later = Work(), Work()

    async with running(
        Job("purge", timedelta(days=1), later, first=timedelta(minutes=1)),
        Job("tick", timedelta(days=1), work),
    ):
        await until(lambda: work.times == 1)

    assert later.times == 0


async def test_the_bell_wakes_the_urgent_work() -> None:
    work = Work()

    async with running(urgent=(work,)) as bell:
        await until(lambda: work.times == 1)
        bell.ring()
        await until(lambda: work.times == 2)

    assert work.times == 2


async def test_work_that_fails_is_logged_without_its_words_and_runs_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    work = Work(breaks=True)

    with caplog.at_level(logging.ERROR, "vita.failures"):
        async with running(urgent=(work,)) as bell:
            await until(lambda: work.times == 1)
            bell.ring()
            await until(lambda: work.times == 2)

    records = [record for record in caplog.records if record.name == "vita.failures"]
    assert [record.__dict__["error"] for record in records] == ["RuntimeError", "RuntimeError"]
    assert SECRET not in "".join(f"{record.getMessage()}{record.__dict__}" for record in records)


async def test_a_runner_that_never_started_stops() -> None:
    await Runner(lambda: (), ()).stop()


def test_sends_and_turns_are_looked_for_by_one_process_or_handed_out_by_the_engine() -> None:
    work = Work()

    everywhere = [job.name for job in fixed(*[work] * 10)]
    on_sqlite = [job.name for job in embedded(work, work)]
    on_postgresql = [job.name for job in scaled(work, timedelta(seconds=30))]

    assert everywhere == [
        "tick",
        "compose",
        "follow proposals",
        "close rounds",
        "follow prof circles",
        "people of new teams",
        "people of teams",
        "purge",
        "summaries",
        "end lapsed sessions",
    ]
    assert on_sqlite == ["deliver", "sweep turns"]
    assert on_postgresql == ["sweep jobs"]
