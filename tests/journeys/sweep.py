"""After a journey: whether anything of somebody's private week can be read where it does not belong."""

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import logs, metrics
from bot.app import Core
from bot.books import Books
from bot.console.pack import Standing, pack
from bot.domain.hearing import Member
from bot.domain.place import Account
from bot.metrics import Measured
from bot.pages.export import lines, report
from bot.pages.export.proposals import exported
from bot.ports import Clock, Purpose
from bot.settings import Settings
from bot.texts import texts_in
from tests.fakes.clock import StandingClock
from tests.fakes.house import House
from tests.fakes.platform import FakePlatform
from tests.fakes.sparring import ScriptedSparring
from tests.journeys.private_life import IN_PASSING, LAID, TYPED, lay_ready, never_filled, word
from tests.pages.served import served

PAGES = (
    "/wall", "/wall/team/1", "/wall/everything/1", "/wall/mine", "/wall/mine.json", "/wall/pack", "/wall/themes/1",
    *(f"/wall/item/{kind}/{number}" for kind in ("question", "insight", "proposal", "help_request") for number in range(1, 6)),
)  # fmt: skip

LEVELS = {
    **dict.fromkeys(("", *logs.OURS), logging.DEBUG),
    "sqlalchemy": logging.WARNING,
    "aiohttp.access": logging.WARNING,
    "websockets": logging.WARNING,
}
"""Everything is heard, but for what would write down every row and request, as nobody lets it, and for the line by which
a test drives its browser."""


_NO_CHARACTER = re.compile("[\\0\\ud800-\\udfff]")
"""What Vita leaves out or puts a mark for when somebody sends it; what stands on both sides of it is looked for."""

TELLING = 12
"""Characters: what is shorter may stand anywhere by itself."""


@dataclass(frozen=True, slots=True)
class Watch:
    """`measured` and `log` hear everything from the beginning on."""

    measured: Measured
    log: "Log"

    async def lays_ready(self, core: Core, clock: Clock, account: Account) -> None:
        """What the person has besides; and all that should be there is there, or the journey proves nothing."""

        def work(books: Books) -> set[str]:
            lay_ready(books, account, clock.now())
            return never_filled(books)

        lacking = await core.store.transact(Purpose.OPERATE, work)
        assert lacking == set(), lacking

    async def sweeps(self, core: Core, clock: Clock, file: Path, seen_by_others: str, by: Account) -> None:
        """`file` is the database, `by` a colleague who looks at the pages."""
        surfaces = {
            "messages, forms and pages of one's own": seen_by_others,
            "log": "\n".join(self.log.lines),
            "metrics": metrics.page(await core.store.operation(clock.now()), self.measured),
            "exports": await core.store.transact(Purpose.OPERATE, lambda books: _exports(books, clock)),
            "pages": await _pages(core, by),
            "database": b"".join(one.read_bytes() for one in file.parent.glob(f"{file.name}*")).decode(
                "latin-1"
            ),
        }

        empty = {name for name, found in surfaces.items() if not found}
        leaks = {name: found for name, text in surfaces.items() if (found := _words_in(text))}
        assert empty == set(), empty
        assert leaks == {}, leaks


def told_nowhere(watch: Watch, typed: Sequence[str], file: Path) -> None:
    """Nothing that people wrote stands in the log, or readable in the database: whatever a journey is about."""
    texts = {part for one in typed for part in _NO_CHARACTER.split(one) if len(part) >= TELLING}
    log = "\n".join(watch.log.lines)
    stored = b"".join(one.read_bytes() for one in file.parent.glob(f"{file.name}*"))
    in_log = sorted(one for one in texts if one in log)
    in_database = sorted(one for one in texts if one.encode() in stored)
    assert (in_log, in_database) == ([], []), (in_log, in_database)


def _words_in(text: str) -> list[str]:
    return [one for one in (IN_PASSING, *map(word, (*TYPED, *LAID))) if one in text]


def _exports(books: Books, clock: Clock) -> str:
    """What leaves the house: proposals as data and as a report, and the page for the works council."""
    teams = books.teams.all()
    all_of_it = [exported(books, one) for one in {team.organisation_id for team in teams}]
    page = report.page(all_of_it, clock.now().date(), texts_in("nl"))
    told = pack(Settings(), (Standing("Voorbeeld", is_live=False, teams=tuple(teams)),), texts_in("nl"))
    return "\n".join((lines.as_json(all_of_it), lines.as_csv(all_of_it), page, told))


async def _pages(core: Core, by: Account) -> str:
    house = House(core, StandingClock(), FakePlatform(), ScriptedSparring(), "")
    async with served(house) as pages:
        await pages.lets_in(Member(by, ""))
        answers = [await pages.client.get(path) for path in PAGES]
        assert answers[1].status == 200
        assert [one.status for one in answers if one.status >= 500] == []
        return "\n".join([await one.text() for one in answers])


class Log(logging.Handler):
    """Every record with all that it carries, also those that nobody would write."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.getMessage()} {record.__dict__}")


@pytest.fixture
def watch(measured: Measured) -> Iterator[Watch]:
    log, before = Log(), {name: logging.getLogger(name).level for name in LEVELS}
    for name, level in LEVELS.items():
        logging.getLogger(name).setLevel(level)
    logging.getLogger().addHandler(log)
    yield Watch(measured, log)
    logging.getLogger().removeHandler(log)
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)
