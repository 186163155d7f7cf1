"""A sentence in a channel that is not for Vita, through a week on Slack: it comes nowhere at all."""

import logging

import pytest

from bot.metrics import Measured
from tests.fakes.slack import NURSE, PLANNER
from tests.journeys.conftest import SlackHouse
from tests.journeys.test_slack_week import KICKOFF, LOOK_BACK, team_begins
from tests.operators import on_disk, told_by

pytestmark = pytest.mark.journey

CANARY = "kanarie-7f3a"


async def test_what_colleagues_say_to_each_other_on_slack_comes_nowhere(
    slack_house: SlackHouse, sqlite_url: str, measured: Measured, caplog: pytest.LogCaptureFixture
) -> None:
    house = slack_house
    with caplog.at_level(logging.DEBUG):
        await team_begins(house)
        await house.moves_to(KICKOFF)
        said = await house.slack.says(PLANNER, f"zeg {CANARY} tegen <@{NURSE.id}>")
        await house.slack.mentions(NURSE, "denk mee")
        await house.slack.says(PLANNER, f"en hier ook {CANARY}", thread=said.ts)
        await house.slack.writes(NURSE, "ik wil beter overdragen")
        await house.moves_to(LOOK_BACK)

    told = await told_by(house.core, house.clock, measured, caplog)
    by_vita = [one.words for one in (*house.slack.messages(), *house.slack.dm(NURSE))]
    assert "vita_deliveries" in told
    assert CANARY not in told
    assert [words for words in by_vita if CANARY in words] == []
    assert CANARY.encode() not in on_disk(sqlite_url)
