"""The tests of delivery and of the week run in both modes: SQLite, and PostgreSQL with the engine handing out."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from functools import partial

import psycopg
import pytest

from bot.books import Books
from bot.domain.ids import OutboxId
from bot.ports import Purpose
from scheduler.delivery import Delivery
from scheduler.turns import Turns
from scheduler.workers import Workers
from storage import JOBS_SCHEMA, Cipher, SqlStore, open_store
from storage.moments import to_ms
from tests.databases import BOTH
from tests.fakes.clock import StandingClock
from tests.fakes.house import House
from tests.houses import house_over
from tests.waiting import until

_IN_BOTH_MODES = (
    "test_composer",
    "test_delivery",
    "test_invariants",
    "test_manners",
    "test_pacing",
    "test_stopping",
    "test_week",
)

_RIPE = """
    SELECT id, attempts FROM public.outbox
    WHERE settled_ms IS NULL AND composed_ms IS NOT NULL AND due_ms <= %(now)s
      AND (lease_ms IS NULL OR lease_ms <= %(now)s)
"""
_AT_WORK = "SELECT 1 FROM procrastinate_jobs WHERE status = 'doing' OR scheduled_at IS NULL"


@dataclass(frozen=True, slots=True)
class HandedOut(Delivery):
    """What the engine hands out, all of it that is due by a clock that stands still."""

    turns: Turns | None = None

    async def drain(self) -> None:
        assert isinstance(self.store, SqlStore)
        assert self.turns is not None
        workers = Workers(self.store.engine_address, JOBS_SCHEMA, self.store, self.clock, self, self.turns)
        with psycopg.connect(
            self.store.engine_address, autocommit=True, options=f"-c search_path={JOBS_SCHEMA}"
        ) as connection:
            if not self._ripe(connection):
                return
            await workers.start()
            try:
                await self._until_nothing_moves(connection)
            finally:
                await workers.stop()

    async def _until_nothing_moves(self, connection: psycopg.Connection) -> None:
        before: dict[int, int] = {}
        while (ripe := self._ripe(connection)) != before:
            before = ripe
            # The engine's clock is the database's: it is told that the moment has come.
            connection.execute("DELETE FROM procrastinate_jobs WHERE task_name = 'sends' AND status = 'todo'")
            await self.store.transact(Purpose.DELIVER, partial(self._hand_out, rows=ripe))
            await until(lambda: connection.execute(_AT_WORK).fetchone() is None)

    def _ripe(self, connection: psycopg.Connection) -> dict[int, int]:
        return dict(connection.execute(_RIPE, {"now": to_ms(self.clock.now())}).fetchall())

    def _hand_out(self, books: Books, rows: dict[int, int]) -> None:
        for row in rows:
            books.outbox.look_again(OutboxId(row), timedelta())


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "mode" in metafunc.fixturenames:
        name = metafunc.module.__name__.rpartition(".")[2]
        metafunc.parametrize("mode", BOTH if name in _IN_BOTH_MODES else BOTH[:1], indirect=True)


@pytest.fixture
def mode(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def house(request: pytest.FixtureRequest, mode: str, cipher: Cipher, clock: StandingClock) -> Iterator[House]:
    url = str(request.getfixturevalue(f"{mode}_url"))
    store = open_store(url, cipher)
    house = house_over(store, clock, url)
    if mode == "postgresql":
        plain, core = house.core.delivery, house.core
        values = {field.name: getattr(plain, field.name) for field in fields(plain)}
        house = replace(house, core=replace(core, delivery=HandedOut(**values, turns=core.turns)))
    yield house
    store.close()
