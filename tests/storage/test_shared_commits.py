"""Short transactions share a commit on SQLite, and each of them stands or falls alone."""

import asyncio
from collections.abc import Callable
from functools import partial
from threading import Event

import pytest
from sqlalchemy import Engine, event

from bot.books import Books, Category, Outgoing, Verb
from bot.cards.model import Card
from bot.domain.place import Place, PlaceKind
from bot.ports import Purpose
from storage import SqlStore
from tests.storage.conftest import NOW

CHANNEL = Place("slack", "T1", "C1", PlaceKind.CHANNEL)


Work = Callable[[Books], object]


def put(books: Books, key: str) -> str:
    organisation = books.organisations.found("slack", "T1", "T1").id
    said = Outgoing(organisation, key, Category.ANSWER, Verb.POST, CHANNEL, card=Card("x", ()))
    assert books.outbox.put(said, NOW) is not None
    return key


def breaks(books: Books) -> None:
    put(books, "half")
    raise LookupError("half-way")


class Held:
    """The store's thread, kept busy until `let_go`: what is asked meanwhile waits together."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self._gate = Event()
        self.commits = 0

    async def together(self, *works: Work, purpose: Purpose = Purpose.DELIVER) -> list[object]:
        busy = asyncio.create_task(self._store.transact(Purpose.CYCLE, lambda _: self._gate.wait(10)))
        asked = [asyncio.create_task(self._store.transact(purpose, work)) for work in works]
        await asyncio.sleep(0)
        event.listen(Engine, "commit", self._note)
        try:
            self._gate.set()
            await busy
            return list(await asyncio.gather(*asked, return_exceptions=True))
        finally:
            event.remove(Engine, "commit", self._note)

    def _note(self, _connection: object) -> None:
        self.commits += 1


async def keys(store: SqlStore) -> set[str]:
    def work(books: Books) -> set[str]:
        organisation = books.organisations.found("slack", "T1", "T1").id
        return {key for key in ("a", "b", "half") if books.outbox.ended(organisation, key)}

    return await store.transact(Purpose.OPERATE, work)


async def test_what_waits_together_is_committed_together(store: SqlStore) -> None:
    held = Held(store)

    await held.together(partial(put, key="a"), partial(put, key="b"))

    assert (await keys(store), held.commits) == ({"a", "b"}, 2)  # one of them is that of the busy thread


async def test_turns_that_come_together_are_committed_together_too(store: SqlStore) -> None:
    held = Held(store)

    await held.together(partial(put, key="a"), partial(put, key="b"), purpose=Purpose.CONVERSE)

    assert (await keys(store), held.commits) == ({"a", "b"}, 2)


async def test_what_one_raises_undoes_that_one_alone(store: SqlStore) -> None:
    ends = await Held(store).together(partial(put, key="a"), breaks, partial(put, key="b"))

    assert (await keys(store), ends[0], type(ends[1]), ends[2]) == ({"a", "b"}, "a", LookupError, "b")


async def test_what_is_cancelled_while_it_waits_is_not_done(store: SqlStore) -> None:
    gate = Event()
    busy = asyncio.create_task(store.transact(Purpose.CYCLE, lambda _: gate.wait(10)))
    asked = asyncio.create_task(store.transact(Purpose.DELIVER, lambda books: put(books, "a")))
    await asyncio.sleep(0.01)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    gate.set()
    await busy

    assert await keys(store) == set()


async def test_a_database_that_does_not_commit_is_told_to_all(store: SqlStore) -> None:
    def refuse(_connection: object) -> None:
        raise LookupError("the disk is full")

    event.listen(Engine, "commit", refuse)
    try:
        asked = (store.transact(Purpose.DELIVER, partial(put, key=key)) for key in ("a", "b"))
        ends = await asyncio.gather(*asked, return_exceptions=True)
    finally:
        event.remove(Engine, "commit", refuse)

    assert ([str(end) for end in ends], await keys(store)) == (["the disk is full"] * 2, set())
