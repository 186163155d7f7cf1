"""A sentence in a channel that is not for Vita, should Teams ever hand it over: it comes nowhere at all."""

import logging
from datetime import UTC, datetime

import pytest

from bot.app import Core
from bot.metrics import Measured
from tests.fakes.clock import StandingClock
from tests.fakes.sparring import ScriptedSparring
from tests.fakes.teams import FakeTeams
from tests.fakes.teams_people import CHANNEL, NURSE, PLANNER, activity
from tests.operators import on_disk, told_by
from tests.teams.whole.conftest import settle

CANARY = "kanarie-7f3a"


@pytest.mark.usefixtures("kickoff")
async def test_what_colleagues_say_to_each_other_on_teams_comes_nowhere(
    teams: FakeTeams,
    core: Core,
    clock: StandingClock,
    sparring: ScriptedSparring,
    sqlite_url: str,
    measured: Measured,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Teams hands over no such message; one that comes all the same is dropped."""
    message = activity(PLANNER, "77", teams.service_url, channel=f"{CHANNEL};messageid=77")
    with caplog.at_level(logging.DEBUG):
        await teams.delivers(message | {"type": "message", "text": f"zeg {CANARY}", "entities": []})
        await teams.mentions(NURSE, "denk mee")
        await settle(core)
        clock.move_to(datetime(2026, 6, 12, 13, 0, tzinfo=UTC))
        await core.catch_up()

    told = await told_by(core, clock, measured, caplog)
    by_vita = [repr(one) for one in teams.messages(CHANNEL)]
    assert CANARY not in told
    assert CANARY not in repr(sparring.heard) + "".join(by_vita)
    assert CANARY.encode() not in on_disk(sqlite_url)
