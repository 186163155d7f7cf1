"""The tick, when one team's own cycle file was broken after its team began."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from bot.console.coming_weeks import coming_weeks
from bot.cycles import CycleFiles, parse
from bot.domain.place import Place, PlaceKind
from bot.domain.timetable import Calendar
from bot.usecases.add_team import NewTeam
from bot.wiring import Later
from scheduler.tick import HORIZON
from tests.fakes.house import CHANNEL, NETWORK, WORKSPACE, House

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
OTHER = Place(NETWORK, WORKSPACE, "C2", PlaceKind.CHANNEL)


SOUND = CycleFiles().source("compact").replace("key: compact", "key: eigen")
BROKEN = "key: eigen\n"
FORTNIGHTLY = re.sub(
    r"^    basis:",
    "    every_n_weeks: 2\n    basis:",
    SOUND.replace("eigen", "tweewekelijks"),
    flags=re.MULTILINE,
)


class OwnCycle:
    """The file of an organisation's own cycle."""

    def __init__(self, folder: Path) -> None:
        self.files = CycleFiles(folder)
        self._file = folder / "cycles" / "eigen.yaml"
        self._file.parent.mkdir()
        self.becomes(SOUND)

    def becomes(self, source: str) -> None:
        self._file.write_text(source, encoding="utf-8")


@pytest.fixture
async def own_cycle(house: House, tmp_path: Path) -> OwnCycle:
    """Two teams, the first on a cycle of its own, at the moment of their first kickoff."""
    own = OwnCycle(tmp_path)
    add_team = replace(house.core.add_team, cycles=own.files)
    _, kickoff = await add_team(NewTeam(CHANNEL, "Team Eigen", cycle="eigen"))
    await add_team(NewTeam(OTHER, "Team Gewoon"))
    house.clock.move_to(kickoff)
    return own


async def test_a_cycle_that_was_broken_stops_only_its_own_team(house: House, own_cycle: OwnCycle) -> None:
    own_cycle.becomes(BROKEN)
    tick = replace(house.core.rhythm.tick, cycles=own_cycle.files)
    await tick()
    await house.core.rhythm.composer()
    await house.core.delivery.drain()

    assert [posted.place.channel for posted in house.platform.posted] == ["C2"]


async def test_a_cycle_that_was_mended_begins_its_week_late(house: House, own_cycle: OwnCycle) -> None:
    own_cycle.becomes(BROKEN)
    tick = replace(house.core.rhythm.tick, cycles=own_cycle.files)
    await tick()
    own_cycle.becomes(SOUND)
    house.clock.pass_(timedelta(minutes=20))
    await tick()
    await house.core.rhythm.composer()
    await house.core.delivery.drain()

    assert sorted(posted.place.channel for posted in house.platform.posted) == ["C1", "C2"]


async def test_a_cycle_of_two_weeks_comes_in_the_weeks_that_its_table_shows(
    house: House, own_cycle: OwnCycle, tmp_path: Path
) -> None:
    fortnightly = tmp_path / "cycles" / "tweewekelijks.yaml"
    fortnightly.write_text(FORTNIGHTLY, encoding="utf-8")
    rhythm = house.core.rhythm
    rhythm = replace(rhythm, tick=replace(rhythm.tick, cycles=own_cycle.files))
    house.core = replace(house.core, later_rhythm=Later(lambda: rhythm))
    new = NewTeam(replace(OTHER, channel="C3"), "Team Twee", cycle="tweewekelijks")
    _, first = await replace(house.core.add_team, cycles=own_cycle.files)(new)

    await lives_until(house, first + 6 * WEEK)

    found = [row.occurrence for row in await house.deliveries() if row.occurrence and row.channel == "C3"]
    table = list(coming_weeks(parse(FORTNIGHTLY), date(2026, 6, 8), Calendar()))
    shown = [week for week, cell in zip(table[0].split(), _cells(table[1]), strict=True) if cell != "-"]
    assert shown == ["2026-W24", "2026-W26"]
    assert found == [f"{kind}:2026-W{week}" for week in (24, 26, 28) for kind in ("kickoff", "reflection")]


def _cells(row: str) -> list[str]:
    return re.split(r"  +", row)[1:]


async def test_twenty_teams_cost_the_database_no_more_statements_than_one(house: House) -> None:
    kickoff = await house.adds_team()
    await lives_until(house, kickoff + 2 * WEEK)
    of_one = await statements(house)
    await lives_until(house, kickoff + 2 * WEEK + DAY)
    for number in range(20):
        await house.core.add_team(NewTeam(replace(OTHER, channel=f"C{number + 100}"), f"Team {number}"))
    await lives_until(house, kickoff + 3 * WEEK)

    of_twenty = await statements(house)

    begun = [row for row in await house.deliveries() if row.occurrence == "kickoff:2026-W27"]
    assert (len(begun), of_twenty <= of_one) == (21, True)


async def lives_until(house: House, moment: datetime) -> None:
    """Just before the tick sees what comes at this moment."""
    while house.clock.now() < moment - HORIZON - HOUR:
        house.clock.pass_(HOUR)
        await house.core.rhythm.tick()
    house.clock.move_to(moment)


async def statements(house: House) -> Counter[str]:
    """What a pass asks of the database, by the first words."""
    asked: Counter[str] = Counter()

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        asked[" ".join(statement.split()[:3])] += 1

    event.listen(Engine, "before_cursor_execute", note)
    try:
        await house.core.rhythm.tick()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return asked
