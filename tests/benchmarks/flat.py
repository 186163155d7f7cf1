"""`make bench`: whether what grows stays as quick: one's own page, the queue and the wall in chat, and a long talk.

Opening is measured with 100 to 50,000 shared things of one team, for a member and for whoever looks after proposals; a
turn of one conversation from the first to the 1,000th, with a partner that takes no time. Of each the statements to
the database, and this process's own processor time.
"""

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median, median_low

from sqlalchemy import Engine, event

from bot.books import Books
from bot.domain.hearing import Member
from bot.domain.roles import Role
from storage import Cipher, migrate, new_key, open_store
from tests.benchmarks.table import row
from tests.benchmarks.things import Amounts, fill
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, BRAM, CHRIS, House
from tests.houses import house_over

THINGS = (100, 5_000, 50_000)
GOING = 30
"""Proposals that are not at their end: those of the last months, however long the team exists."""

TURNS = (1, 20, 200, 1_000)
OPENINGS = 10
AROUND = 10
"""So many turns from each on are measured, and their median told."""

_SENTENCE = "Drie mensen belden vandaag terug over dezelfde brief, en ze zochten alle drie de datum."


@dataclass(frozen=True, slots=True, order=True)
class Cost:
    """Milliseconds of processor time, and statements."""

    busy: float
    statements: int


class Counter:
    """Counts the statements that a database gets."""

    def __init__(self, engine: Engine) -> None:
        self.number = 0
        event.listen(engine, "before_cursor_execute", self._count)

    def _count(self, *_told: object) -> None:
        self.number += 1

    async def cost(self, work: Callable[[], Awaitable[object]], times: int) -> Cost:
        """The median one of so many."""
        found = []
        for _ in range(times):
            before, busy = self.number, time.process_time()
            await work()
            found.append(Cost((time.process_time() - busy) * 1000, self.number - before))
        return Cost(median(one.busy for one in found), median_low(one.statements for one in found))


async def main() -> None:
    await _openings()
    await _turns()


async def _openings() -> None:
    names = ("own page, a member", "own page, who looks after proposals", "queue", "wall in chat")
    costs: dict[str, list[Cost]] = {name: [] for name in names}
    for whole in THINGS:
        with _house() as (house, engine):
            team = await house.begins_team()
            looks_after = await _looks_after(house)
            fill(engine, house, team, Amounts.of(whole), going=GOING)
            counter = Counter(engine)
            openings = (
                partial(house.clicks, "show-overview", CHRIS),
                partial(house.clicks, "show-overview", looks_after),
                partial(house.clicks, "show-queue", looks_after),
                partial(house.types, "muur", CHRIS),
            )
            for name, opening in zip(names, openings, strict=True):
                await opening()
                costs[name].append(await counter.cost(opening, OPENINGS))
    _table("To open, by the number of shared things", THINGS, costs)


async def _turns() -> None:
    costs = []
    with _house() as (house, engine):
        await house.begins_team()
        counter, done = Counter(engine), 0
        for number in TURNS:
            while done < number - 1:
                await _turn(house)
                done += 1
            costs.append(await counter.cost(lambda: _turn(house), AROUND))
            done += AROUND
    _table("A turn of one conversation, by its number", TURNS, {"turn": costs})


async def _turn(house: House) -> None:
    """A minute after the one before, so that nobody is asked to wait; and the summary, when it is time for one."""
    house.clock.pass_(timedelta(minutes=1))
    await house.hears(BRAM, _SENTENCE)
    await house.settles()


async def _looks_after(house: House) -> Member:
    def grant(books: Books) -> None:
        person = books.people.at(ANNA.account)
        assert person is not None
        for role in (Role.PROCESS_GUIDE, Role.VALIDATOR):
            books.people.grant(person.organisation_id, person.id, role)

    await house.reads(grant)
    return ANNA


@contextmanager
def _house() -> Iterator[tuple[House, Engine]]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'vita.db'}"
        migrate(url)
        store = open_store(url, Cipher(new_key()))
        yield house_over(store, StandingClock(), url), store._engine
        store.close()


def _table(title: str, sizes: tuple[int, ...], costs: dict[str, list[Cost]]) -> None:
    heads = "".join(f"{size:>18,}" for size in sizes)
    print(f"{title:<42}{heads}")
    for name, found in costs.items():
        cells = "".join(f"{one.busy:>8.1f} ms{one.statements:>4} st." for one in found)
        print(f"  {name:<40}{cells}")
    for name, found in costs.items():
        row(
            f"  {name}, ms",
            (found[0].busy, found[-1].busy),
            "×1",
            about=f"{title.partition(',')[0]}, first → last:",
        )


if __name__ == "__main__":
    asyncio.run(main())
