"""What a pass of the tick costs, by the number of schedules and how many of them are due, on both databases.

A kickoff that is due brings the first moment of its week along, so twice as many schedules are handled.
`python -m tests.benchmarks.tick` on SQLite; with the address of an empty PostgreSQL database behind it on that too.
"""

import asyncio
import sys
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Engine, Table, func, insert, select, update

from bot import garbage
from bot.app import Core, build_core
from bot.cycles import CycleFiles
from bot.domain.place import Place, PlaceKind
from bot.domain.timetable import IsoWeek
from bot.llm import Mind
from bot.usecases.add_team import NewTeam
from bot.usecases.recognise import Defaults
from storage import Cipher, migrate, new_key, open_store
from storage.encrypted import entrust
from storage.engine import checked, connect_to
from storage.moments import to_ms
from storage.tables import place, schedule, team
from tests.benchmarks.table import row
from tests.fakes.clock import StandingClock
from tests.fakes.platform import FakePlatform
from tests.fakes.sparring import ScriptedSparring

SCHEDULES = (100, 10_000, 100_000)
DUE = (0, 100, 10_000)
PASSES = 5
IDLE = 1.0
FAR = timedelta(days=30)
FIRST = Place("slack", "T1", "C0", PlaceKind.CHANNEL)


@dataclass(frozen=True, slots=True, order=True)
class Pass:
    """Milliseconds: all of it, the work of this process in it, and the longest that the event loop stood still.

    `idle` is the longest that it stood still in a second before, with nothing to do: what the machine takes.
    """

    took: float
    worked: float
    stall: float
    idle: float


@dataclass(frozen=True, slots=True)
class Bench:
    core: Core
    engine: Engine
    clock: StandingClock

    async def grow(self, schedules: int) -> None:
        """Copies of the first team until there are so many, none of which has run before."""
        with self.engine.begin() as connection:
            connection.execute(schedule.delete().where(schedule.c.kind != "kickoff"))
            there = connection.execute(select(func.count()).select_from(schedule)).scalar_one()
            one = {
                table.name: connection.execute(select(table).limit(1)).one()
                for table in (place, team, schedule)
            }
            numbers = range(there + 1, schedules + 1)
            at = {number: 1_000_000 + number for number in numbers}
            if not at:
                return
            connection.execute(
                insert(place), _copies(place, one, [{"id": at[n], "channel": f"C{n}"} for n in numbers])
            )
            connection.execute(
                insert(team), _copies(team, one, [{"id": at[n], "place_id": at[n]} for n in numbers])
            )
            connection.execute(
                insert(schedule),
                _copies(schedule, one, [{"id": at[n], "subject_id": at[n]} for n in numbers]),
            )

    def makes_due(self, number: int) -> None:
        """A week later, the first of them begin their week; the others do in a month."""
        self.clock.pass_(timedelta(weeks=1))
        week = IsoWeek.of(self.clock.now().date()).key
        later, now = to_ms(self.clock.now() + FAR), to_ms(self.clock.now())
        with self.engine.begin() as connection:
            connection.execute(schedule.delete().where(schedule.c.kind != "kickoff"))
            connection.execute(update(schedule).values(next_run_ms=later, next_occurrence=f"kickoff:{week}"))
            some = select(schedule.c.id).order_by(schedule.c.id).limit(number).scalar_subquery()
            connection.execute(update(schedule).where(schedule.c.id.in_(some)).values(next_run_ms=now))

    async def tick(self) -> Pass:
        idle = asyncio.create_task(_longest_stall())
        await asyncio.sleep(IDLE)
        idle.cancel()
        of_machine = await idle
        stall = asyncio.create_task(_longest_stall())
        await asyncio.sleep(0.01)
        began, worked = time.perf_counter(), time.process_time()
        await self.core.rhythm.tick()
        took, worked = time.perf_counter() - began, time.process_time() - worked
        stall.cancel()
        return Pass(took * 1000, worked * 1000, await stall * 1000, of_machine * 1000)


async def _longest_stall() -> float:
    longest = 0.0
    try:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.001)
            longest = max(longest, time.perf_counter() - before - 0.001)
    except asyncio.CancelledError:
        return longest


def _copies(table: Table, one: dict[str, Any], changes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**one[table.name]._asdict(), **change} for change in changes]


async def measure(url: str) -> None:
    cipher = Cipher(new_key())
    store = open_store(url, cipher)
    engine = connect_to(checked(url))
    entrust(engine.dialect, cipher)
    clock = StandingClock()
    core = build_core(
        store, clock, Mind.around(ScriptedSparring()), CycleFiles(), Defaults(), {"slack": FakePlatform()}
    )
    await core.add_team(NewTeam(FIRST, "Team"))
    with engine.begin() as connection:
        connection.execute(schedule.delete().where(schedule.c.kind != "kickoff"))
    bench, idle_passes = Bench(core, engine, clock), []
    for schedules in SCHEDULES:
        await bench.grow(schedules)
        for due in (number for number in DUE if number <= schedules):
            found = []
            for _ in range(PASSES if due < 10_000 else 1):
                bench.makes_due(due)
                found.append(await bench.tick())
            usual, idle = sorted(found)[len(found) // 2], max(one.idle for one in found)
            if not due:
                idle_passes.append(usual.took)
            stall = max(one.stall for one in found)
            print(
                f"| {engine.name:10} | {schedules:>9} | {due:>6} | {usual.took:>9.1f} ms | {usual.worked:>9.1f} ms | "
                f"{stall:>10.1f} ms | {idle:>8.1f} ms |",
                flush=True,
            )
    name = f"  {SCHEDULES[0]} → {SCHEDULES[-1]:,} schedules, ms"
    row(
        name,
        (idle_passes[0], idle_passes[-1]),
        "×2, or 2 ms",
        about=f"A pass with nothing due, {engine.name}:",
    )
    engine.dispose()
    store.close()


async def main() -> None:
    garbage.is_seldom()
    garbage.is_only_new()  # both as in a process that serves
    print(
        "| database   | schedules | due    | a pass       | of it work   | longest stall | when idle   |\n"
        "|------------|-----------|--------|--------------|--------------|---------------|-------------|"
    )
    with TemporaryDirectory() as folder:
        for url in (f"sqlite:///{Path(folder) / 'vita.db'}", *sys.argv[1:]):
            migrate(url)
            await measure(url)


if __name__ == "__main__":
    asyncio.run(main())
