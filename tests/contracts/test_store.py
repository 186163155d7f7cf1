"""What every store does: one transaction for one piece of work, in its own thread, all of it or nothing."""

import asyncio
import shutil
import threading
from collections.abc import Coroutine, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.books import Books, Category, Outgoing, Verb
from bot.cards.model import Card
from bot.domain.errors import Refusal
from bot.domain.ids import OutboxId
from bot.domain.place import Place, PlaceKind
from bot.domain.team import Organisation
from bot.ports import Purpose, Store, StoreUnavailable
from storage import Cipher, SqlStore, open_store
from storage.engine import checked, connect_to

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
CHANNEL = Place("slack", "T1", "C1", PlaceKind.CHANNEL)


@pytest.fixture
def store(database_url: str, cipher: Cipher) -> Iterator[SqlStore]:
    store = open_store(database_url, cipher)
    yield store
    store.close()


async def test_what_work_returns_comes_back(store: Store) -> None:
    assert await store.transact(Purpose.OPERATE, lambda books: books.outbox.open_rows()) == 0


async def test_what_is_written_is_there_for_the_next_transaction(store: Store) -> None:
    founded = await store.transact(Purpose.SET_UP, _found)

    assert (
        await store.transact(Purpose.SET_UP, lambda books: books.organisations.at("slack", "T1")) == founded
    )


async def test_what_is_committed_is_there_after_a_restart(database_url: str, cipher: Cipher) -> None:
    before = open_store(database_url, cipher)
    founded = await before.transact(Purpose.SET_UP, _found)
    before.close()

    after = open_store(database_url, cipher)

    found = await after.transact(Purpose.SET_UP, lambda books: books.organisations.at("slack", "T1"))
    after.close()
    assert found == founded


async def test_what_work_raises_rises_and_nothing_of_it_stays(store: Store) -> None:
    def refuse(books: Books) -> None:
        books.organisations.found("slack", "T1", "Voorbeeldorganisatie")
        raise Refusal("week-not-open")

    with pytest.raises(Refusal, match="week-not-open"):
        await store.transact(Purpose.SET_UP, refuse)

    assert await store.transact(Purpose.SET_UP, lambda books: books.organisations.at("slack", "T1")) is None


async def test_work_is_done_in_a_thread_of_the_store(store: Store) -> None:
    name = await store.transact(Purpose.OPERATE, lambda _books: threading.current_thread().name)

    assert name.startswith("store")


async def test_the_world_goes_on_while_a_transaction_is_open(store: Store) -> None:
    let_go = threading.Event()
    waiting = asyncio.create_task(store.transact(Purpose.OPERATE, lambda _books: let_go.wait(30)))
    await asyncio.sleep(0)

    let_go.set()

    assert await waiting


async def test_many_at_once_all_happen(store: Store) -> None:
    organisation = (await store.transact(Purpose.SET_UP, _found)).id

    def first_time(act: str) -> Coroutine[Any, Any, bool]:
        return store.transact(Purpose.CONVERSE, lambda books: books.inbox.once(organisation, act, NOW))

    first_times = await asyncio.gather(*(first_time(f"act-{number % 20}") for number in range(40)))

    assert sorted(first_times) == [False] * 20 + [True] * 20


async def test_a_sender_that_dies_after_its_claim_leaves_a_row_to_be_checked(
    database_url: str, cipher: Cipher
) -> None:
    lease = NOW + timedelta(minutes=1)
    dying = open_store(database_url, cipher)
    row = await dying.transact(Purpose.DELIVER, _put)
    await dying.transact(Purpose.DELIVER, lambda books: books.outbox.claim(row, NOW, lease))
    dying.close()
    living = open_store(database_url, cipher)

    too_early = await living.transact(Purpose.DELIVER, lambda books: books.outbox.claim(row, NOW, lease))
    in_time = await living.transact(
        Purpose.DELIVER, lambda books: books.outbox.claim(row, lease, lease + timedelta(minutes=1))
    )

    living.close()
    assert too_early is None
    assert in_time is not None
    assert in_time.checking


async def test_a_database_that_loses_a_table_says_what_to_do(store: Store, database_url: str) -> None:
    engine = connect_to(checked(database_url))
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE rate"))
    engine.dispose()

    with pytest.raises(StoreUnavailable, match="run `vita migrate`"):
        await store.transact(Purpose.DELIVER, lambda books: books.rates.reserve("slack:T1", 1, 1, NOW))


async def test_a_file_that_cannot_be_written_is_a_database_that_does_not_answer(
    sqlite_url: str, cipher: Cipher
) -> None:
    store = open_store(sqlite_url, cipher)
    shutil.rmtree(Path(sqlite_url.removeprefix("sqlite:///")).parent)

    with pytest.raises(StoreUnavailable, match="does not answer"):
        await store.transact(Purpose.SET_UP, _found)

    store.close()


def _found(books: Books) -> Organisation:
    return books.organisations.found("slack", "T1", "Voorbeeldorganisatie")


def _put(books: Books) -> OutboxId:
    organisation = _found(books)
    outgoing = Outgoing(organisation.id, "key", Category.ANSWER, Verb.POST, CHANNEL, card=Card("Hallo", ()))
    row = books.outbox.put(outgoing, NOW)
    assert row is not None
    return row
