"""What holds whatever happens, in both modes (SQLite; PostgreSQL with the engine handing out).

| | invariant | held by | |---|---|---| | I1 | a row of the outbox is there if and only if its schedule went past that
occurrence | `test_i1_…` | | I2 | at most one row for a schedule and an occurrence | `test_i2_…`,
`tests/storage/test_races.py` | | I3 | nothing is sent before its claim is committed; no transaction is open and no
model asked while it is | `test_i3_…` | | I4 | sent again is only what is pending, or what was looked for and not
found | `test_i4_…`, `tests/killing` | | I5 | every row ends sent, failed, skipped or unknown, also one that everybody
forgot | `test_i5_…` | | I6 | losing and doubling every job of the engine changes nothing |
`tests/scheduler/test_workers.py` `test_i6_…`; without an engine `test_i6_…` here | | I7 | a conversation has one turn
at a time, and an event is answered once | `test_i7_…`, `test_workers.py` | | I8 | wall time is kept when the clocks
change, with one occurrence in an ISO week | `test_i8_…`, `tests/domain/test_timetable.py` |
"""

import asyncio
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeVar

import psycopg
import pytest

from bot.books import Books, Category, Outgoing, SendState, Verb
from bot.cards.model import Card, Text
from bot.domain.ids import OutboxId
from bot.domain.place import Place, PlaceKind
from bot.ports import Purpose, Store
from bot.usecases.add_team import NewTeam
from scheduler.claiming import LEASE, SETTLE
from scheduler.delivery import MOST_TRIES, Delivery
from scheduler.workers import OVERLOOKED
from storage import JOBS_SCHEMA, SqlStore
from tests.fakes.house import ANNA, CHANNEL, NETWORK, WORKSPACE, House, dm_of, words
from tests.fakes.platform import Fault
from tests.houses import another_process
from tests.waiting import until

T = TypeVar("T")

HOUR = timedelta(hours=1)
FINAL = {SendState.SENT, SendState.FAILED, SendState.SKIPPED, SendState.UNKNOWN}


@dataclass
class BreaksAtTheEnd:
    """The store of a process that dies when its work is done and not yet committed."""

    store: Store

    async def transact(self, purpose: Purpose, work: Callable[[Books], T], *, lasting: bool = True) -> T:
        def half(books: Books) -> T:
            work(books)
            raise ConnectionResetError

        return await self.store.transact(purpose, half, lasting=lasting)


def channel(number: int) -> Place:
    return Place(NETWORK, WORKSPACE, f"C{number}", PlaceKind.CHANNEL)


async def put(house: House, *places: Place) -> list[OutboxId]:
    def work(books: Books) -> list[OutboxId]:
        organisation = books.organisations.found(NETWORK, WORKSPACE, WORKSPACE).id
        rows = []
        for place in places:
            card = Card("x", (Text("x"),))
            said = Outgoing(organisation, place.key, Category.ANNOUNCEMENT, Verb.POST, place, card=card)
            row = books.outbox.put(said, house.clock.now())
            assert row is not None
            rows.append(row)
        return rows

    return await house.core.store.transact(Purpose.DELIVER, work)


async def planned(house: House) -> tuple[int, datetime | None]:
    """How many rows there are, and when the next schedule is due."""
    rows = await house.deliveries()
    return len(rows), await house.reads(lambda books: books.schedules.next_moment())


def claim(books: Books, rows: Sequence[OutboxId], now: datetime) -> None:
    """By a process that dies before it sends."""
    for row in rows:
        assert books.outbox.claim(row, now, now + LEASE) is not None


async def states(house: House) -> list[SendState]:
    return [row.state for row in await house.deliveries()]


def with_the_engine(house: House) -> psycopg.Connection | None:
    """A connection to the engine's tables; None on SQLite."""
    assert isinstance(house.core.store, SqlStore)
    address = house.core.store.engine_address
    path = f"-c search_path={JOBS_SCHEMA}"
    return psycopg.connect(address, autocommit=True, options=path) if address else None


async def test_i1_a_tick_that_dies_leaves_neither_row_nor_step(house: House) -> None:
    house.clock.move_to(await house.adds_team())
    before = await planned(house)
    dying = replace(house.core.rhythm.tick, store=BreaksAtTheEnd(house.core.store))

    with pytest.raises(ConnectionResetError):
        await dying()
    broken = await planned(house)
    await house.core.rhythm.tick()
    after = await planned(house)

    assert broken == before
    assert before[1] is not None
    assert after[1] is not None
    assert (before[0], after[0], after[1] > before[1]) == (0, 1, True)


async def test_i2_tickers_that_race_put_every_occurrence_once(house: House) -> None:
    for number in range(30):
        _, first = await house.core.add_team(NewTeam(channel(number), f"Team {number}"))
    house.clock.move_to(first)

    await asyncio.gather(*(house.core.rhythm.tick() for _ in range(4)))

    kickoffs = Counter((row.channel, row.occurrence) for row in await house.deliveries() if row.occurrence)
    assert len(kickoffs) == 30
    assert set(kickoffs.values()) == {1}


async def test_i3_while_something_is_sent_it_is_claimed_and_no_transaction_is_open(house: House) -> None:
    house.platform.gate = asyncio.Event()
    await put(house, CHANNEL)
    sends = asyncio.create_task(house.core.delivery.drain())
    await until(lambda: house.platform.calls)

    # A look for what else is due may just be under way; one that waited for the send would stay open.
    await until(lambda: not open_transactions(house))
    seen = (await states(house), len(house.sparring.heard))
    house.platform.gate.set()
    await sends

    assert seen == ([SendState.SENDING], 0)
    assert await states(house) == [SendState.SENT]


def open_transactions(house: House) -> int:
    """Of anybody in this database."""
    engine = with_the_engine(house)
    if engine is None:
        with closing(sqlite3.connect(house.file, timeout=0, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")  # raises while somebody else is in one
            other.execute("ROLLBACK")
        return 0
    with engine:
        waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in%'"
        found = engine.execute(waiting).fetchone()
    assert found is not None
    return int(found[0])


UNCERTAIN = (Fault.NEVER_ARRIVED, Fault.LOST)


@pytest.mark.parametrize(
    "faults",
    [
        (Fault.LOST,),
        (Fault.NEVER_ARRIVED, Fault.LOST),
        (Fault.NEVER_ARRIVED, Fault.BUSY, Fault.LOST),
        (Fault.BUSY, Fault.NEVER_ARRIVED, Fault.NEVER_ARRIVED, Fault.BUSY),
    ],
)
async def test_i4_what_may_have_arrived_is_looked_for_before_it_is_sent_again(
    house: House, faults: tuple[Fault, ...]
) -> None:
    house.platform.breaks(*faults)
    await put(house, CHANNEL)

    for _ in range(8):
        await house.core.delivery.drain()
        house.clock.pass_(LEASE)

    calls = [call.partition(" ")[0] for call in house.platform.calls]
    posts = [number for number, call in enumerate(calls) if call == "post"]
    uncertain = [number for number, fault in zip(posts, faults, strict=False) if fault in UNCERTAIN]
    assert [calls[number + 1] for number in uncertain] == ["find"] * len(uncertain)
    assert (len(house.platform.posted), await states(house)) == (1, [SendState.SENT])


async def test_i5_every_row_ends_whatever_became_of_whoever_held_it(house: House) -> None:
    house.platform.breaks(Fault.GONE, *[Fault.BUSY] * 3, *[Fault.NEVER_ARRIVED] * 3)
    rows = await put(house, *(channel(number) for number in range(8)))
    now = house.clock.now()
    await house.core.store.transact(Purpose.DELIVER, partial(claim, rows=rows[:2], now=now))

    for _ in range(MOST_TRIES):
        await house.core.delivery.drain()
        house.clock.pass_(max(LEASE, SETTLE))

    assert set(await states(house)) <= FINAL
    assert await house.reads(lambda books: books.outbox.open_rows()) == 0


async def test_i5_what_everybody_forgot_is_found(house: House) -> None:
    rows = await put(house, channel(1), channel(2))
    now = house.clock.now()
    await house.core.store.transact(Purpose.DELIVER, partial(claim, rows=rows[:1], now=now))
    engine = with_the_engine(house)
    if engine is not None:
        with engine:
            engine.execute("DELETE FROM procrastinate_jobs")
    house.clock.pass_(OVERLOOKED + LEASE)

    found = await (_due(house) if engine is None else _overlooked(house))

    assert found == 2


async def _due(house: House) -> int:
    return len(await house.reads(lambda books: books.outbox.due(house.clock.now(), 10)))


async def _overlooked(house: House) -> int:
    before = house.clock.now() - OVERLOOKED
    return await house.reads(lambda books: books.outbox.defer_overlooked(before))


async def test_i6_looking_twice_or_in_two_processes_says_nothing_twice(house: House) -> None:
    await put(house, *(channel(number) for number in range(5)))
    delivery = house.core.delivery
    known = {field.name: getattr(delivery, field.name) for field in fields(Delivery)}
    reborn = Delivery(**known | {"lanes": {}, "resting": {}, "full": {}, "queued": {}})

    await asyncio.gather(delivery.drain(), reborn.drain())
    await delivery.drain()

    assert sorted(posted.place.channel for posted in house.platform.posted) == [f"C{n}" for n in range(5)]


async def test_i7_two_processes_answer_a_conversation_once_and_in_order(house: House) -> None:
    for number in range(4):
        await house.hears(ANNA, f"vraag {number}")
    await house.hears(ANNA, "vraag 0", key="e1")  # the network delivers the first one again
    one, other = another_process(house).turns, another_process(house).turns

    await asyncio.gather(one(), other())
    await asyncio.gather(one.drain(), other.drain())
    await house.core.delivery.drain()

    answers = [words(card) for card in house.platform.said_in(dm_of(ANNA))][1:]  # after the introduction
    numbers = [int(answer.split(".")[0].removeprefix("Antwoord ")) for answer in answers]
    assert (len(answers), numbers) == (4, sorted(set(numbers)))


@pytest.mark.parametrize(
    ("before", "after"),
    [(datetime(2026, 10, 16, tzinfo=UTC), [7, 8]), (datetime(2027, 3, 19, tzinfo=UTC), [8, 7])],
)
async def test_i8_nine_o_clock_stays_nine_o_clock_and_a_week_begins_once(
    house: House, before: datetime, after: list[int]
) -> None:
    house.clock.move_to(before)
    await house.adds_team()

    for _ in range(13 * 4):
        house.clock.pass_(6 * HOUR)
        await house.core.rhythm.tick()

    kickoffs = [row for row in await house.deliveries() if row.topic == "kickoff"]
    assert [row.due.hour for row in kickoffs] == after
    assert len({row.occurrence for row in kickoffs}) == len(kickoffs)
