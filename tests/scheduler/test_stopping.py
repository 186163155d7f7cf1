"""A process that is told to stop ends what it is at, takes up nothing more, and leaves the rest to the next one."""

import asyncio
from collections.abc import Iterator

import pytest

from bot.books import Books, Category, Outgoing, SendState, Verb
from bot.cards.model import Card, Text
from bot.ports import Purpose
from storage import Cipher, SqlStore, open_store
from tests.fakes.house import ANNA, CHANNEL, NETWORK, WORKSPACE, House, dm_of
from tests.waiting import until


@pytest.fixture
def later(house: House, mode: str, cipher: Cipher, request: pytest.FixtureRequest) -> Iterator[SqlStore]:
    """The database as the next process finds it."""
    store = open_store(str(request.getfixturevalue(f"{mode}_url")), cipher)
    yield store
    store.close()


async def put(store: SqlStore, house: House, key: str) -> None:
    def work(books: Books) -> None:
        organisation = books.organisations.found(NETWORK, WORKSPACE, WORKSPACE).id
        card = Card("x", (Text(key),))
        books.outbox.put(
            Outgoing(organisation, key, Category.ANSWER, Verb.POST, CHANNEL, card=card), house.clock.now()
        )

    await store.transact(Purpose.DELIVER, work)


async def states(store: SqlStore) -> list[SendState]:
    rows = await store.transact(Purpose.OPERATE, lambda books: books.outbox.deliveries(None, 10))
    return [row.state for row in rows]


async def test_a_send_that_is_under_way_is_ended(house: House, later: SqlStore) -> None:
    house.platform.gate = asyncio.Event()
    await put(later, house, "a")
    await house.core.runner.start()
    await until(lambda: bool(house.platform.calls))

    stopping = asyncio.create_task(house.core.stop())
    await asyncio.sleep(0.1)
    is_waited_for = not stopping.done()
    house.platform.gate.set()
    await stopping

    assert (is_waited_for, await states(later)) == (True, [SendState.SENT])


async def test_a_turn_that_is_under_way_is_answered(house: House, later: SqlStore) -> None:
    house.sparring.gate = asyncio.Event()
    await house.hears(ANNA, "wat denk jij")
    await house.core.runner.start()
    await until(lambda: bool(house.sparring.heard))

    stopping = asyncio.create_task(house.core.stop())
    await asyncio.sleep(0.1)
    house.sparring.gate.set()
    await stopping

    assert len(house.platform.said_in(dm_of(ANNA))) == 2  # the introduction, and the answer
    assert set(await states(later)) == {SendState.SENT}


async def test_what_comes_after_the_stop_waits_for_the_next_process(house: House, later: SqlStore) -> None:
    await house.core.runner.start()
    await house.core.stop()

    await put(later, house, "a")

    assert (await states(later), house.platform.calls) == ([SendState.PENDING], [])
