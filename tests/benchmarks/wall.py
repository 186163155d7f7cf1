"""How long the pages take on the server with 50,000 shared things of one team, over real HTTP.

`python -m tests.benchmarks.wall`, on SQLite and, where its programs are, on PostgreSQL. At least: under 200 ms each page.
What one takes along holds every proposal that one may open, so it has no limit and is told beside it.
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import Engine, Table, insert

from bot.domain.circle import ANSWERS
from bot.domain.proposal import Act, Section, Stage
from bot.domain.team import Team
from bot.domain.visibility import Visibility
from bot.pages.server import Pages
from storage import Cipher, migrate, new_key, open_store, sections, tables
from storage.moments import to_ms
from tests.databases import has_postgresql, running_server
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, House
from tests.houses import house_over

QUESTIONS, INSIGHTS, PROPOSALS = 20_000, 15_000, 15_000
LIMIT_MS = 200.0
PATHS = ("/wall/team/1", "/wall/everything", "/wall/team/1/question", "/wall/team/1/insight?before=9000",
         "/wall/team/1/proposal?column=round", "/wall/item/proposal/7000", "/wall/team/1/themes",
         "/wall/organisation")  # fmt: skip
FILES = ("/wall/export/report.html?quarter=2026-Q2", "/wall/export/wall.csv", "/wall/export/wall.json")
_WAYS: tuple[tuple[Stage, tuple[Act, ...]], ...] = (
    (Stage.SUBMITTED, (Act.SUBMIT,)),
    (Stage.VALIDATED, (Act.SUBMIT, Act.START_VALIDATION, Act.VALIDATE)),
    (Stage.DECLINED, (Act.SUBMIT, Act.START_VALIDATION, Act.VALIDATE, Act.DECLINE)),
    (Stage.IN_IMPLEMENTATION, (Act.SUBMIT, Act.VALIDATE, Act.ACCEPT, Act.IMPLEMENT)),
    (Stage.ROUND, (Act.SUBMIT, Act.VALIDATE, Act.ACCEPT, Act.IMPLEMENT, Act.EFFECTUATE, Act.CLOSE)),
)
_STEP_MS = 4 * 24 * 60 * 60 * 1000
"""Milliseconds from one act to the next."""
_DOMAINS = ("execute", "organise", "execute,organise", "govern", "maintain", "")


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
    _fill(store._engine, house, team)
    print(f"{name}: {QUESTIONS + INSIGHTS + PROPOSALS:,} things in {time.perf_counter() - began:.0f} s")
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


def _fill(engine: Engine, house: House, team: Team) -> None:
    now = to_ms(house.clock.now())
    day = timedelta(days=1) // timedelta(milliseconds=1)

    def common(number: int, of: int) -> dict[str, Any]:
        at = now - day * 700 + day * 700 * number // of
        return {
            "organisation_id": team.organisation_id, "owner_id": 1 + number % 3, "visibility": Visibility.TEAM, "team_id": team.id,
            "version": 1, "shared_at_ms": at, "made_ms": at,
        }  # fmt: skip

    words = sections.dumps((Section.by_person("together", "We leggen het voortaan eerst naast elkaar."),))
    rows: dict[Table, Iterator[dict[str, Any]]] = {
        tables.learning_question: (
            {**common(n, QUESTIONS), "text": f"Vraag {n} uit het werk?", "first_thought": "", "goal_key": "g1", "expected_yield": ""}
            for n in range(QUESTIONS)
        ),
        tables.insight: (
            {**common(n, INSIGHTS), "recalled": "", "now": f"Inzicht {n} van die week.", "next_question": ""}
            for n in range(INSIGHTS)
        ),
        tables.proposal: (
            {**common(n, PROPOSALS), "stage": _WAYS[n % 5][0], "kind": "improve", "technical": False, "social": True,
             "domains": _DOMAINS[n % 6], "challenges": "", "goal_key": f"g{n % 4}", **_moments(n, common(n, PROPOSALS)["shared_at_ms"])}
            for n in range(PROPOSALS)
        ),
        tables.proposal_version: (
            {"organisation_id": team.organisation_id, "proposal_id": n + 1, "version": 1, "title": f"Voorstel {n}",
             "sections": words, "editor_id": 1, "made_ms": now}
            for n in range(PROPOSALS)
        ),
        tables.proposal_author: (
            {"organisation_id": team.organisation_id, "proposal_id": n + 1, "person_id": 1 + n % 3, "position": 0}
            for n in range(PROPOSALS)
        ),
        tables.audit_event: (
            {"organisation_id": team.organisation_id, "actor_id": 1, "act": act, "subject": f"proposal:{n + 1}", "reason": "",
             "at_ms": common(n, PROPOSALS)["shared_at_ms"] + _STEP_MS * step}
            for n in range(PROPOSALS)
            for step, act in enumerate(_WAYS[n % 5][1])
        ),
    }  # fmt: skip
    with engine.begin() as connection:
        for table, made in rows.items():
            for batch in _batches(made):
                connection.execute(insert(table), batch)


def _moments(number: int, began: int) -> dict[str, int | None]:
    """As the acts would have left them on the row."""
    at = {act: began + _STEP_MS * step for step, act in enumerate(_WAYS[number % 5][1])}
    answers = [at[act] for act in ANSWERS if act in at]
    return {
        "submitted_ms": at[Act.SUBMIT], "validated_ms": at.get(Act.VALIDATE), "answered_ms": max(answers, default=None),
        "accepted_ms": at.get(Act.ACCEPT), "effectuated_ms": at.get(Act.EFFECTUATE), "closed_ms": at.get(Act.CLOSE),
    }  # fmt: skip


def _batches(rows: Iterator[dict[str, Any]], size: int = 5000) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


if __name__ == "__main__":
    asyncio.run(main())
