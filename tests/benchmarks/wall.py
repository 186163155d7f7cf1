"""How long the pages take on the server with 50,000 shared things of one team, over real HTTP.

`python -m tests.benchmarks.wall`, on SQLite and, where its programs are, on PostgreSQL. At least: under 200 ms each page.
What one takes along holds every proposal that one may open, so it has no limit and is told beside it.
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.pages.server import Pages
from storage import Cipher, migrate, new_key, open_store
from tests.benchmarks.things import Amounts, fill
from tests.databases import has_postgresql, running_server
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, House
from tests.houses import house_over

THINGS = 50_000
LIMIT_MS = 200.0
PATHS = ("/wall/team/1", "/wall/everything", "/wall/team/1/question", "/wall/team/1/insight?before=9000",
         "/wall/team/1/proposal?column=round", "/wall/item/proposal/7000", "/wall/team/1/themes",
         "/wall/organisation")  # fmt: skip
FILES = ("/wall/export/report.html?quarter=2026-Q2", "/wall/export/wall.csv", "/wall/export/wall.json")


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        await _run("SQLite", f"sqlite:///{Path(folder) / 'vita.db'}")
    if has_postgresql():
        with running_server() as server:
            await _run("PostgreSQL", server.empty())


async def _run(name: str, url: str) -> None:
    migrate(url)
    store = open_store(url, Cipher(new_key()))
    house = house_over(store, StandingClock(), url)
    team = await house.begins_team()
    began = time.perf_counter()
    fill(store._engine, house, team, Amounts.of(THINGS))
    print(f"{name}: {THINGS:,} things in {time.perf_counter() - began:.0f} s")
    await _measure(house)
    store.close()


async def _measure(house: House) -> None:
    application = web.Application()
    Pages(house.core.read_wall, house.core.visits, house.core.themes, house.core.read_agenda).serve(
        application
    )
    session = await house.core.visits.open_for(ANNA.account)
    async with TestClient(TestServer(application), cookies={"vita": session or ""}) as client:
        for path in PATHS:
            _tell(path, await _timed(partial(_get, client, path)), LIMIT_MS)
        _tell("/muur in chat", await _timed(lambda: house.types("muur", ANNA)), LIMIT_MS)
        for path in FILES:
            _tell(path, await _timed(partial(_get, client, path), 3))


async def _get(client: TestClient[Any, Any], path: str) -> None:
    async with client.get(path) as answer:
        await answer.read()
        assert answer.status == 200, path


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds: of the first time, of the others, and of this process's own processor for each of those."""

    first: float
    others: Sequence[float]
    own: float


def _tell(what: str, found: Times, limit: float | None = None) -> None:
    median, slowest, least = statistics.median(found.others), max(found.others), min(found.others)
    verdict = "" if limit is None else "ok" if max(found.first, slowest) < limit else "TOO SLOW"
    print(
        f"{what:<42} first {found.first:7.1f} ms  least {least:7.1f} ms  median {median:7.1f} ms  slowest {slowest:7.1f} ms  "
        f"processor {found.own:7.1f} ms  {verdict}",
        flush=True,
    )


async def _timed(work: Callable[[], Awaitable[object]], number: int = 12) -> Times:
    times: list[float] = []
    own = 0.0
    for turn in range(number):
        began, busy = time.perf_counter(), time.process_time()
        await work()
        times.append((time.perf_counter() - began) * 1000)
        own += (time.process_time() - busy) * 1000 if turn else 0.0
    return Times(times[0], times[1:], own / (number - 1))


if __name__ == "__main__":
    asyncio.run(main())
