"""The tick, when one team's own cycle file was broken after its team began."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cycles import CycleFiles
from bot.domain.place import Place, PlaceKind
from bot.usecases.add_team import NewTeam
from tests.fakes.house import CHANNEL, NETWORK, WORKSPACE, House

OTHER = Place(NETWORK, WORKSPACE, "C2", PlaceKind.CHANNEL)


SOUND = CycleFiles().source("compact").replace("key: compact", "key: eigen")
BROKEN = "key: eigen\n"


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
    tick = replace(house.core.tick, cycles=own_cycle.files)
    await tick()
    await house.core.composer()
    await house.core.delivery.drain()

    assert [posted.place.channel for posted in house.platform.posted] == ["C2"]


async def test_a_cycle_that_was_mended_begins_its_week_late(house: House, own_cycle: OwnCycle) -> None:
    own_cycle.becomes(BROKEN)
    tick = replace(house.core.tick, cycles=own_cycle.files)
    await tick()
    own_cycle.becomes(SOUND)
    house.clock.pass_(timedelta(minutes=20))
    await tick()
    await house.core.composer()
    await house.core.delivery.drain()

    assert sorted(posted.place.channel for posted in house.platform.posted) == ["C1", "C2"]
