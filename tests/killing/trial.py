"""Teams whose week begins in a moment, processes that send to them, and a hand that kills these."""

import asyncio
import os
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random

import psycopg

from bot.app import Core, build_core
from bot.books import Books, Pace
from bot.cycles import CycleFiles
from bot.domain.place import Place, PlaceKind
from bot.llm import Mind
from bot.ports import ChatPlatform, Clock, Purpose
from bot.usecases.add_team import NewTeam
from bot.usecases.recognise import Defaults
from storage import Cipher, SqlStore, new_key, open_store
from tests.fakes.clock import StandingClock
from tests.fakes.platform import FakePlatform
from tests.fakes.slack.wire import BOT_TOKEN
from tests.fakes.sparring import ScriptedSparring
from tests.killing.replica import KEY, TOKEN, ShiftedClock

_CHUNK = 500
_AN_HOUR = timedelta(hours=1)
_PACES = {"slack": Pace(per_second=1), "teams": Pace(per_second=30)}
_RUN_UP = 2.0
"""Seconds between the start of the first processes and the moment at which all weeks begin."""


@dataclass
class Trial:
    network: str
    database: str
    key: str = field(default_factory=new_key)

    def __post_init__(self) -> None:
        self._store: SqlStore = open_store(self.database, Cipher(self.key))
        self._clock = StandingClock()
        self._due = self._expected = self._clock.now()
        self._random = Random(7)  # noqa: S311 - the same processes are killed on every run

    async def prepare(self, places: Sequence[Place]) -> None:
        """A team on each place, its kickoff in the outbox with its words, an hour before its moment."""
        core = self._core(self._clock)
        for start in range(0, len(places), _CHUNK):
            add = partial(_add, core, places[start : start + _CHUNK])
            self._due = await self._store.transact(Purpose.SET_UP, add)
        behind = datetime.now(UTC) - (self._due - _AN_HOUR)
        core = self._core(ShiftedClock(behind.total_seconds()))
        await core.rhythm.tick()
        while await core.rhythm.composer():
            pass
        self._expected = self._due + behind

    def _core(self, clock: Clock) -> Core:
        platforms: dict[str, ChatPlatform] = {self.network: FakePlatform(pace=_PACES[self.network])}
        mind = Mind.around(ScriptedSparring())
        return build_core(self._store, clock, mind, CycleFiles(), Defaults(), platforms)

    def _bring_forward(self, by: timedelta) -> None:
        """The engine's own clock is the database's: what it is to do in an hour, it is to do now."""
        if not self._store.engine_address:
            return
        with psycopg.connect(self._store.engine_address) as connection:
            connection.execute("SET search_path TO procrastinate")
            connection.execute(
                "UPDATE procrastinate.procrastinate_jobs SET scheduled_at = scheduled_at - %s", (by,)
            )

    async def run(self, address: str, *, replicas: int, kill_every: float, kills: int) -> tuple[int, float]:
        """Until no row is open; gives the number of kills and the seconds since the weeks began."""
        began = time.monotonic() + _RUN_UP
        begins = datetime.now(UTC) + timedelta(seconds=_RUN_UP)
        behind = begins - self._due
        self._bring_forward(self._expected - begins)
        arguments = (self.network, address, self.database, str(behind.total_seconds()))
        processes = list(await asyncio.gather(*(self._started(arguments) for _ in range(replicas))))
        killed, next_kill = 0, time.monotonic() + kill_every
        try:
            while await self._store.transact(Purpose.OPERATE, lambda books: books.outbox.open_rows()):
                await asyncio.sleep(0.5)
                if killed < kills and time.monotonic() >= next_kill:
                    number = self._random.randrange(replicas)
                    processes[number].kill()
                    await processes[number].wait()
                    processes[number] = await self._started(arguments)
                    killed, next_kill = killed + 1, time.monotonic() + kill_every
            return killed, time.monotonic() - began
        finally:
            for process in processes:
                process.kill()
                await process.wait()

    async def ends(self) -> Counter[str]:
        """How many rows ended in which state; the trial is over."""
        rows = await self._store.transact(
            Purpose.OPERATE, lambda books: books.outbox.deliveries(None, 1_000_000)
        )
        self._store.close()
        return Counter(row.state.value for row in rows)

    async def _started(self, arguments: tuple[str, ...]) -> Process:
        command = (sys.executable, "-m", "tests.killing.process", *arguments)
        process = await asyncio.create_subprocess_exec(
            *command, env={**os.environ, KEY: self.key, TOKEN: BOT_TOKEN}, stdout=PIPE
        )
        assert process.stdout is not None
        await (
            process.stdout.readline()
        )  # it works: on a busy machine that takes longer than the time until a kill
        return process


def _add(core: Core, places: Sequence[Place], books: Books) -> datetime:
    return [core.add_team.add(books, NewTeam(place, f"Team {place.channel}"))[1] for place in places][-1]


def places_of(network: str, workspaces: Sequence[str], teams: int) -> list[Place]:
    """Channels, spread over the workspaces."""
    return [
        Place(network, workspaces[number % len(workspaces)], f"C{number}", PlaceKind.CHANNEL)
        for number in range(teams)
    ]
