"""`vita team add|list|show|pause|resume`: one team by the command line; each of them twice is once."""

import argparse
import re

import pytest

from bot.console.refused import Refused
from bot.console.team import add, listing, pause, resume, show
from bot.settings import Settings
from tests.console.conftest import Install

Capture = pytest.CaptureFixture[str]


def asked(**words: object) -> argparse.Namespace:
    usual: dict[str, object] = {
        "platform": "slack", "workspace": "T1", "channel": "C1", "name": "Team Noord", "organisation": "",
        "language": "", "timezone": "", "region": "", "cycle": "", "team": 1,
    }  # fmt: skip
    return argparse.Namespace(**{**usual, **words})


@pytest.fixture
async def made(install: Install, capsys: Capture) -> Settings:
    """An installation with one team."""
    settings = install()
    await add(settings, asked())
    capsys.readouterr()
    return settings


async def test_a_team_is_made_without_a_word_in_its_channel(install: Install, capsys: Capture) -> None:
    code = await add(install(), asked())

    said = capsys.readouterr().out
    assert code == 0
    assert re.fullmatch(
        r"Team 1, Team Noord\. First kickoff: \w+ .* 0[78]:00 UTC\. Nothing was posted\.\n", said
    )


async def test_on_teams_it_says_what_it_waits_for(install: Install, capsys: Capture) -> None:
    await add(install(), asked(platform="teams", workspace="tenant", channel="19:x@thread.tacv2"))

    assert "waits until Vita is installed in that team" in capsys.readouterr().out


async def test_making_it_again_changes_nothing_and_is_no_fault(made: Settings, capsys: Capture) -> None:
    code = await add(made, asked(name="Team Anders"))
    said = capsys.readouterr().out
    await listing(made, asked())

    assert (code, said) == (0, "This channel has a team already. Nothing changed.\n")
    assert capsys.readouterr().out == "    1  Team Noord\n"


async def test_a_zone_that_there_is_not_is_refused(install: Install) -> None:
    with pytest.raises(Refused, match="Mars/Base"):
        await add(install(), asked(timezone="Mars/Base"))


async def test_without_teams_the_list_says_how_to_make_one(install: Install, capsys: Capture) -> None:
    await listing(install(), asked())

    assert capsys.readouterr().out.startswith("No teams yet.")


async def test_a_team_is_shown_with_its_channel_and_what_comes_next(made: Settings, capsys: Capture) -> None:
    await show(made, asked())

    said = capsys.readouterr().out
    assert "  channel  slack:T1:C1\n" in said
    assert re.search(
        r"^  next     kickoff \w{3} \d\d \w{3} 09:00   reflection \w{3} \d\d \w{3} 15:00$", said, re.MULTILINE
    )


async def test_pausing_and_resuming_twice_is_once(made: Settings, capsys: Capture) -> None:
    for _ in range(2):
        await pause(made, asked())
    await show(made, asked())
    paused = capsys.readouterr().out
    for _ in range(2):
        await resume(made, asked())
    await show(made, asked())

    assert "Team Noord  (paused)" in paused
    assert "  next     nothing while it is paused" in paused
    assert "(paused)" not in capsys.readouterr().out


async def test_a_team_that_there_is_not_is_named(made: Settings) -> None:
    for verb in (show, pause, resume):
        with pytest.raises(Refused, match=r"There is no team 7\. `vita team list` shows them\."):
            await verb(made, asked(team=7))
