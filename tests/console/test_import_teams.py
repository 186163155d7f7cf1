"""`vita team import`: many teams from a table, all or none, and twice is once."""

import argparse
import io
import signal
from asyncio.subprocess import PIPE
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.books import Books
from bot.console.import_teams import run, show
from bot.console.ready import errand
from bot.console.refused import Refused
from bot.domain.team import Team
from bot.ports import Purpose
from bot.settings import Settings
from storage import new_key
from storage.engine import checked, connect_to
from storage.tables import organisation, place, schedule, team
from tests.console.conftest import Install
from tests.machines import said_by, vita

HEAD = "platform,workspace,channel,name,organisation,timezone,language,region,cycle"
NORTH = "slack,T1,C1,Team Noord,Voorbeeld,Europe/Amsterdam,nl,NL,standaard"
SOUTH = "teams,tenant-1,19:zuid@thread.tacv2,Team Zuid,,,,,"

Table = Callable[..., argparse.Namespace]


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """`table(line, …)` puts these lines in a file and gives the words that name it."""

    def write(*lines: str) -> argparse.Namespace:
        file = tmp_path / "teams.csv"
        file.write_text("\n".join(lines), encoding="utf-8")
        return argparse.Namespace(file=str(file))

    return write


async def teams_of(settings: Settings) -> list[Team]:
    async with errand(settings) as core:
        return list(await core.store.transact(Purpose.OPERATE, lambda books: books.teams.all()))


# --- what is made -----------------------------------------------------------------------------------------


async def test_every_row_becomes_a_team_with_its_own_or_the_usual_values(
    install: Install, table: Table
) -> None:
    settings = install()

    code = await run(settings, table(HEAD, NORTH, SOUTH))

    found = [
        (team.channel.network, team.channel.channel, team.name, team.timezone, team.language, team.cycle)
        for team in await teams_of(settings)
    ]
    assert code == 0
    assert found == [
        ("slack", "C1", "Team Noord", "Europe/Amsterdam", "nl", "standaard"),
        ("teams", "19:zuid@thread.tacv2", "Team Zuid", "Europe/Amsterdam", "nl", "standaard"),
    ]


async def test_what_was_made_is_counted_and_teams_wait(
    install: Install, table: Table, capsys: pytest.CaptureFixture[str]
) -> None:
    await run(install(), table(HEAD, NORTH, SOUTH))

    assert capsys.readouterr().out == (
        "Teams made: 2; there already: 0. Nothing was posted.\n"
        "On Teams they wait until Vita is installed in them.\n"
    )


async def test_the_same_file_again_makes_nothing(
    install: Install, table: Table, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, file = install(), table(HEAD, NORTH)
    await run(settings, file)
    before = await teams_of(settings)
    capsys.readouterr()

    code = await run(settings, file)

    assert capsys.readouterr().out == "Teams made: 0; there already: 1. Nothing was posted.\n"
    assert (code, await teams_of(settings)) == (0, before)


async def test_teams_of_one_workspace_are_of_one_organisation_with_the_first_name(
    install: Install, table: Table
) -> None:
    settings = install()

    await run(settings, table(HEAD, NORTH, NORTH.replace("C1", "C2").replace("Voorbeeld", "Anders")))

    organisations = {team.organisation_id for team in await teams_of(settings)}
    async with errand(settings) as core:
        found = await core.store.transact(
            Purpose.OPERATE, lambda books: books.organisations.at("slack", "T1")
        )
    assert found is not None
    assert ({found.id}, found.name) == (organisations, "Voorbeeld")


async def test_every_team_has_its_first_week_planned(install: Install, table: Table) -> None:
    settings = install()

    await run(settings, table(HEAD, NORTH))

    def planned(books: Books) -> bool:
        return books.schedules.next_moment() is not None

    async with errand(settings) as core:
        assert await core.store.transact(Purpose.OPERATE, planned)


async def test_killed_half_way_it_leaves_nothing_and_done_again_makes_all_once(
    database_url: str, table: Table
) -> None:
    file = table(HEAD, *(NORTH.replace("C1", f"C{number}") for number in range(1, 401))).file
    environment = {"DATABASE_URL": database_url, "VITA_ENCRYPTION_KEY": new_key(), "VITA_MODEL": ""}
    half_way = await vita("team", "import", file, environment=environment, stderr=PIPE)
    assert half_way.stderr is not None
    told = await half_way.stderr.readline()

    half_way.kill()
    await half_way.wait()
    left = made_in(database_url)
    ends = [await said_by("team", "import", file, environment=environment) for _ in range(2)]

    assert (told, half_way.returncode) == (b"  100 of 400\n", -signal.SIGKILL)
    assert left == {"organisation": 0, "place": 0, "team": 0, "schedule": 0}
    assert made_in(database_url) == {"organisation": 1, "place": 400, "team": 400, "schedule": 800}
    assert ends == [
        "Teams made: 400; there already: 0. Nothing was posted.\n",
        "Teams made: 0; there already: 400. Nothing was posted.\n",
    ]


def made_in(url: str) -> dict[str, int]:
    """How many rows each table has that an import fills."""
    engine = connect_to(checked(url))
    with engine.begin() as connection:
        found = {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (organisation, place, team, schedule)
        }
    engine.dispose()
    return found


# --- what is wrong ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (NORTH.replace("Amsterdam", "Rotterdam"), "I don't know the time zone “Europe/Rotterdam”."),
        (NORTH.replace(",NL,", ",XX,"), "I don't know the region “XX”."),
        (NORTH.replace("standaard", "weekend"), "I don't know the week cycle “weekend”."),
    ],
)
async def test_a_bad_row_is_named_and_nothing_is_made(
    install: Install, table: Table, capsys: pytest.CaptureFixture[str], row: str, reason: str
) -> None:
    settings = install()

    code = await run(settings, table(HEAD, SOUTH, row))

    said = capsys.readouterr().err
    assert (code, await teams_of(settings)) == (1, [])
    assert said.startswith(f"row 3: {reason}")
    assert said.endswith("Nothing was made. Rows with a fault: 1.\n")


async def test_a_file_that_is_not_there_is_named(install: Install) -> None:
    with pytest.raises(Refused, match=r"nergens\.csv cannot be read"):
        await run(install(), argparse.Namespace(file="nergens.csv"))


# --- progress ---------------------------------------------------------------------------------------------


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_screen_a_bar_grows_in_its_place() -> None:
    screen = Screen()

    for done in (100, 200):
        show(screen, 200, done)

    assert screen.getvalue() == f"\r  [{'=' * 10}{' ' * 10}] 100 of 200\r  [{'=' * 20}] 200 of 200\n"


def test_in_a_log_a_line_comes_at_each_twentieth() -> None:
    log = io.StringIO()

    for done in range(100, 10_001, 100):
        show(log, 10_000, done)

    lines = log.getvalue().splitlines()
    assert (len(lines), lines[0], lines[-1]) == (20, "  500 of 10000", "  10000 of 10000")
