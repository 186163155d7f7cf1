"""Many teams at once: all of them or none, and never a second one on a channel."""

import time

import pytest

from bot.cycles import CycleFiles
from bot.domain.errors import Refusal
from bot.domain.place import Place, PlaceKind
from bot.usecases.add_team import AddTeam, NewTeam
from bot.usecases.import_teams import Imported, ImportTeams
from bot.usecases.recognise import Defaults
from scheduler.calendar import PublicHolidays
from storage import Cipher, open_store
from tests.fakes.clock import StandingClock
from tests.fakes.house import House


def row(number: int, timezone: str = "") -> NewTeam:
    return NewTeam(
        Place("slack", f"T{number % 3}", f"C{number}", PlaceKind.CHANNEL), f"Team {number}", timezone=timezone
    )


@pytest.fixture
def import_teams(house: House) -> ImportTeams:
    return ImportTeams(house.core.store, house.core.add_team)


def nobody_looks(_done: int) -> None:
    """Progress for a test that does not look at it."""


async def names(house: House) -> list[str]:
    return [team.name for team in await house.reads(lambda books: books.teams.all())]


async def test_rows_become_teams_and_are_counted(house: House, import_teams: ImportTeams) -> None:
    done = await import_teams([row(1), row(2)], nobody_looks)

    assert (done, await names(house)) == (Imported(2, 0), ["Team 1", "Team 2"])


async def test_a_channel_that_has_a_team_is_passed_over(house: House, import_teams: ImportTeams) -> None:
    await import_teams([row(1)], nobody_looks)

    done = await import_teams([row(1), row(2), row(2)], nobody_looks)

    assert (done, await names(house)) == (Imported(1, 2), ["Team 1", "Team 2"])


async def test_what_goes_wrong_half_way_leaves_nothing(house: House, import_teams: ImportTeams) -> None:
    with pytest.raises(Refusal):
        await import_teams([row(1), row(2, "Europe/Rotterdam")], nobody_looks)

    assert await names(house) == []
    assert await house.reads(lambda books: books.organisations.at("slack", "T1")) is None


async def test_nobody_is_asked_for_members_and_nothing_is_posted(
    house: House, import_teams: ImportTeams
) -> None:
    await import_teams([row(1)], nobody_looks)
    await house.settles()

    assert house.platform.posted == []


async def test_progress_is_told_each_hundred_rows_and_at_the_end(import_teams: ImportTeams) -> None:
    seen: list[int] = []

    await import_teams([row(number) for number in range(205)], seen.append)

    assert seen == [100, 200, 205]


async def test_no_rows_are_no_teams(import_teams: ImportTeams) -> None:
    assert await import_teams([], nobody_looks) == Imported(0, 0)


@pytest.mark.soak
async def test_ten_thousand_teams_take_less_than_a_minute(
    sqlite_url: str, cipher: Cipher, clock: StandingClock
) -> None:
    store = open_store(sqlite_url, cipher)
    add_team = AddTeam(store, clock, CycleFiles(), PublicHolidays(), Defaults())
    began = time.monotonic()

    done = await ImportTeams(store, add_team)([row(number) for number in range(10_000)], nobody_looks)

    took = time.monotonic() - began
    store.close()
    assert (done, took < 60) == (Imported(10_000, 0), True)
