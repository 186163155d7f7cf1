"""Each call goes to the platform of its place's network."""

from dataclasses import replace

import pytest

from bot.cards.model import Card
from bot.domain.place import MessageRef, Place, PlaceKind
from bot.ports import PlaceGone
from bot.switchboard import Switchboard
from tests.fakes.clock import MONDAY_MORNING
from tests.fakes.house import ANNA, CHANNEL
from tests.fakes.platform import FakePlatform

CARD = Card("x", ())
TEAMS = Place("teams", "tenant", "19:x", PlaceKind.CHANNEL)
SOMEBODY_ON_TEAMS = replace(ANNA.account, network="teams")


@pytest.fixture
def slack() -> FakePlatform:
    return FakePlatform(people={"C1": (ANNA,)})


@pytest.fixture
def teams() -> FakePlatform:
    return FakePlatform()


@pytest.fixture
def switchboard(slack: FakePlatform, teams: FakePlatform) -> Switchboard:
    return Switchboard({"slack": slack, "teams": teams})


async def test_a_message_goes_to_its_own_network(
    switchboard: Switchboard, slack: FakePlatform, teams: FakePlatform
) -> None:
    await switchboard.post(TEAMS, CARD, "k")

    assert (len(slack.posted), len(teams.posted)) == (0, 1)


async def test_a_change_goes_where_the_message_stands(switchboard: Switchboard, teams: FakePlatform) -> None:
    await switchboard.update(MessageRef(TEAMS, "m1"), CARD)

    assert teams.updated == [(MessageRef(TEAMS, "m1"), CARD)]


async def test_a_whisper_goes_where_the_person_is(switchboard: Switchboard, slack: FakePlatform) -> None:
    await switchboard.whisper(CHANNEL, ANNA.account, CARD)

    assert slack.whispered == [(CHANNEL, ANNA.account, CARD)]


async def test_a_dm_is_opened_on_the_network_of_the_account(switchboard: Switchboard) -> None:
    place = await switchboard.open_dm(SOMEBODY_ON_TEAMS)

    assert place.network == "teams"


async def test_what_was_posted_is_found_on_its_own_network(switchboard: Switchboard) -> None:
    posted = await switchboard.post(TEAMS, CARD, "k")

    assert await switchboard.find(TEAMS, "k", MONDAY_MORNING) == posted
    assert await switchboard.find(CHANNEL, "k", MONDAY_MORNING) is None


async def test_the_members_are_those_of_the_network(switchboard: Switchboard) -> None:
    assert await switchboard.members(CHANNEL) == (ANNA,)


async def test_a_network_that_is_not_configured_is_a_place_that_is_gone(switchboard: Switchboard) -> None:
    with pytest.raises(PlaceGone, match="playground is not configured"):
        await switchboard.post(replace(CHANNEL, network="playground"), CARD, "k")
