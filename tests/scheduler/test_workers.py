"""On PostgreSQL the engine hands out sends and turns: one job a row, lost and doubled without harm."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import psycopg
import pytest

from bot.app import build_core
from bot.books import Books, Category, Outgoing, Verb
from bot.cards.model import Card, Text
from bot.cycles import CycleFiles
from bot.domain.ids import OrganisationId
from bot.llm import Mind
from bot.ports import Purpose
from bot.usecases.recognise import Defaults
from scheduler.claiming import Patience
from scheduler.delivery import Delivery
from scheduler.workers import Workers
from storage import JOBS_SCHEMA, Cipher, SqlStore, open_store
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, CHANNEL, NETWORK, House, dm_of, words
from tests.fakes.platform import FakePlatform, Fault
from tests.fakes.sparring import ScriptedSparring
from tests.fakes.store import AwayStore
from tests.waiting import SECONDS, until, until_found

pytestmark = pytest.mark.postgresql

QUICK = Patience(lease=timedelta(seconds=1.2), settle=timedelta(seconds=0.2))
"""A worker of this house is dead after six tenths of a second."""


@pytest.fixture
def scaled(postgresql_url: str, cipher: Cipher, clock: StandingClock) -> Iterator[House]:
    store = open_store(postgresql_url, cipher)
    platform, sparring = FakePlatform(retry_after=0.2), ScriptedSparring()
    networks = {NETWORK: platform}
    core = build_core(store, clock, Mind.around(sparring), CycleFiles(), Defaults(), networks, QUICK)
    yield House(core, clock, platform, sparring, "")
    store.close()


@asynccontextmanager
async def at_work(house: House) -> AsyncIterator[None]:
    await house.core.runner.start()
    try:
        yield
    finally:
        await house.core.runner.stop()


async def nothing_is_open(house: House) -> None:
    async def seen() -> bool:
        return not await house.reads(lambda books: books.outbox.open_rows())

    await until_found(seen)


async def answers(house: House, count: int) -> None:
    await until(lambda: len(house.platform.posted) >= count)


async def answers_at_the_pace(house: House, count: int) -> None:
    """The same in one channel, which takes time."""
    async with asyncio.timeout(SECONDS):
        while len(house.platform.posted) < count:
            house.clock.pass_(timedelta(seconds=0.2))
            await asyncio.sleep(0.1)


def _said(organisation: OrganisationId, key: str) -> Outgoing:
    return Outgoing(
        organisation, key, Category.ANSWER, Verb.POST, CHANNEL, card=Card(key, (Text(f"bericht {key}"),))
    )


async def put(house: House, *keys: str) -> None:
    organisation = await house.reads(lambda books: books.organisations.found(NETWORK, "T1", "T1"))

    def work(books: Books) -> None:
        for key in keys:
            books.outbox.put(_said(organisation.id, key), house.clock.now())

    await house.core.store.transact(Purpose.DELIVER, work)


def in_engine(house: House, statement: bytes) -> list[tuple[object, ...]]:
    with psycopg.connect(house.core.store.engine_address, autocommit=True) as connection:
        connection.execute("SET search_path TO procrastinate, public")
        cursor = connection.execute(statement)
        return list(cursor.fetchall()) if cursor.description else []


def their_process_died(house: House) -> None:
    """Whatever job there is was taken by a process that gives no sign of life any more."""
    in_engine(house, b"INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour')")
    in_engine(
        house,
        b"UPDATE procrastinate_jobs SET status = 'doing', worker_id = (SELECT id FROM procrastinate_workers)",
    )


def process_of(house: House, delivery: Delivery | None = None) -> Workers:
    """One more process on the same database."""
    core = house.core
    assert isinstance(core.store, SqlStore)
    address = core.store.engine_address
    return Workers(address, JOBS_SCHEMA, core.store, house.clock, delivery or core.delivery, core.turns)


async def test_the_job_is_there_when_the_row_is_and_gone_when_it_is_not(scaled: House) -> None:
    organisation = await scaled.reads(lambda books: books.organisations.found(NETWORK, "T1", "T1"))

    def breaks(books: Books) -> None:
        books.outbox.put(_said(organisation.id, "a"), scaled.clock.now())
        raise LookupError

    with pytest.raises(LookupError):
        await scaled.core.store.transact(Purpose.DELIVER, breaks)
    after_rollback = in_engine(scaled, b"SELECT args FROM procrastinate_jobs")
    await put(scaled, "a")

    rows = in_engine(scaled, b"SELECT id FROM outbox")
    assert after_rollback == []
    assert in_engine(scaled, b"SELECT args, task_name FROM procrastinate_jobs") == [
        ({"row": rows[0][0]}, "sends")
    ]


async def test_what_is_put_is_sent_once_and_leaves_no_job(scaled: House) -> None:
    scaled.platform.breaks(Fault.BUSY)

    async with at_work(scaled):
        await put(scaled, "a", "b", "c")
        await answers_at_the_pace(scaled, 3)
        await nothing_is_open(scaled)

    assert [words(posted.card)[-9:] for posted in scaled.platform.posted] == [
        "bericht a", "bericht b", "bericht c",
    ]  # fmt: skip


async def test_a_message_is_answered_by_the_engine_and_a_conversation_keeps_its_order(scaled: House) -> None:
    await scaled.hears(ANNA, "eerst dit")
    await scaled.hears(ANNA, "dan dat")

    async with at_work(scaled):
        await answers(scaled, 3)

    assert [turn.said for turn in scaled.sparring.heard] == ["eerst dit", "dan dat"]
    assert len(scaled.platform.said_in(dm_of(ANNA))) == 3  # the introduction and two answers


async def test_a_job_whose_process_died_is_taken_up_by_another(scaled: House) -> None:
    await put(scaled, "a")
    await scaled.hears(ANNA, "van voor de klap")
    their_process_died(scaled)

    async with at_work(scaled):
        await answers(scaled, 3)

    assert len(scaled.platform.posted) == 3


async def test_of_two_processes_that_sweep_at_once_each_job_is_taken_up_by_one(scaled: House) -> None:
    one, other = process_of(scaled), process_of(scaled)
    await put(scaled, *(f"nummer {number}" for number in range(6)))
    their_process_died(scaled)
    await one.start()
    await other.start()

    await asyncio.gather(one.sweep(), other.sweep())

    await answers_at_the_pace(scaled, 6)
    await one.stop()
    await other.stop()
    assert len(scaled.platform.posted) == 6


async def test_a_job_that_met_no_database_is_tried_again_soon(scaled: House) -> None:
    delivery = scaled.core.delivery
    workers = process_of(scaled, replace(delivery, store=AwayStore(delivery.store, away_at=1)))
    await put(scaled, "a")

    await workers.start()
    await answers(scaled, 1)
    await workers.stop()

    assert len(scaled.platform.posted) == 1


async def test_i6_losing_every_job_loses_nothing(scaled: House) -> None:
    await put(scaled, "a")
    await scaled.hears(ANNA, "wie hoort mij")
    in_engine(scaled, b"DELETE FROM procrastinate_jobs")
    scaled.clock.pass_(timedelta(minutes=11))

    async with at_work(scaled):
        await answers(scaled, 3)

    assert (len(scaled.platform.posted), len(scaled.sparring.heard)) == (3, 1)


async def test_i6_doubling_every_job_says_nothing_twice(scaled: House) -> None:
    await put(scaled, "a", "b")
    await scaled.hears(ANNA, "hoor je mij dubbel")
    for _ in range(2):
        in_engine(
            scaled,
            b"INSERT INTO procrastinate_jobs (queue_name, task_name, lock, args)"
            b" SELECT queue_name, task_name, lock, args FROM procrastinate_jobs",
        )

    async with at_work(scaled):
        await answers(scaled, 4)
        left = b"SELECT 1 FROM procrastinate_jobs WHERE scheduled_at IS NULL"
        await until(lambda: not in_engine(scaled, left))

    assert (len(scaled.platform.posted), len(scaled.sparring.heard)) == (4, 1)
