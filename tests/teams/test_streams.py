"""Answers that grow in a private chat on Teams, over the wire, and what Teams says when it takes no more."""

import pytest

from bot.cards.model import Card, Label, Text
from bot.domain.place import Account, Place, PlaceKind
from bot.ports import StoppedByPerson
from bot.teams.platform import TeamsPlatform
from bot.teams.server import Teams
from bot.teams.streams import LIVES, TeamsLive
from tests.fakes.stopwatch import Stopwatch
from tests.fakes.teams import FakeTeams, Fault
from tests.fakes.teams_people import CHANNEL, NURSE, TENANT
from tests.teams.doors import FakeDoors

DM = Place("teams", TENANT, NURSE.chat, PlaceKind.DM)
TEAM = Place("teams", TENANT, CHANNEL, PlaceKind.CHANNEL)
NURSES = Account("teams", TENANT, NURSE.id)
CARD = Card("Vita", (Text("Een kaart."),), Label.MODEL)


@pytest.fixture
def seconds() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def platform(vita: Teams, doors: FakeDoors, teams: FakeTeams, seconds: Stopwatch) -> TeamsPlatform:
    doors.note_place.noted |= {TEAM: (teams.service_url, CHANNEL), DM: (teams.service_url, "")}
    speaks = vita.platform
    return TeamsPlatform(speaks._registration, speaks._connector, speaks._look_up, seconds)


@pytest.fixture
async def live(platform: TeamsPlatform) -> TeamsLive:
    begun = await platform.begin(DM, NURSES, "Twee", "answer:1")
    assert isinstance(begun, TeamsLive)
    return begun


def shown(teams: FakeTeams) -> list[str]:
    return [message.text for message in teams.messages(NURSE.chat)]


async def grow(live: TeamsLive, seconds: Stopwatch, *states: str) -> None:
    """Each state two seconds after the one before."""
    for state in states:
        seconds.now += 2
        await live.grow(state)


async def test_a_message_grows_by_its_whole_text(
    teams: FakeTeams, live: TeamsLive, seconds: Stopwatch
) -> None:
    await grow(live, seconds, "Twee roosters", "Twee roosters liggen")

    assert shown(teams) == ["Twee roosters liggen"]


async def test_teams_gets_no_more_than_it_takes(
    teams: FakeTeams, live: TeamsLive, seconds: Stopwatch
) -> None:
    await live.grow("Twee roosters")

    assert (shown(teams), len(teams.tokens)) == (["Twee"], 1)


async def test_what_was_closed_takes_its_card(
    teams: FakeTeams, platform: TeamsPlatform, live: TeamsLive, seconds: Stopwatch
) -> None:
    await grow(live, seconds, "Twee roosters")
    await live.close()
    await platform.update(live.ref, CARD)

    (message,) = teams.messages(NURSE.chat)
    assert (message.text, message.id) == ("Een kaart.", live.ref.message)
    assert not teams.streams.begun[message.id].is_open


async def test_the_end_of_a_stream_carries_the_mark_for_ai(teams: FakeTeams, live: TeamsLive) -> None:
    await live.close()

    (message,) = teams.messages(NURSE.chat)
    assert [entity["type"] for entity in message.activity["entities"]] == [
        "streaminfo",
        "https://schema.org/Message",
    ]


async def test_in_a_channel_a_line_stands_in_for_the_answer(
    platform: TeamsPlatform, teams: FakeTeams
) -> None:
    live = await platform.begin(TEAM.in_thread("7"), NURSES, "", "answer:1")

    assert live is not None
    await live.grow("Twee roosters")
    await live.close()
    assert [message.text for message in teams.messages(CHANNEL)] == ["Ik denk na."]
    await platform.update(live.ref, CARD)
    assert [message.text for message in teams.messages(CHANNEL)] == ["Een kaart."]
    assert len(teams.tokens) == 2


@pytest.mark.parametrize("fault", [Fault(429), Fault(502), Fault(403)], ids=repr)
async def test_where_no_line_can_stand_the_answer_is_posted_whole(
    platform: TeamsPlatform, teams: FakeTeams, fault: Fault
) -> None:
    teams.breaks(fault)

    assert await platform.begin(TEAM.in_thread("7"), NURSES, "", "answer:1") is None


@pytest.mark.parametrize(
    "fault", [Fault(429, retry_after="3"), Fault(500), Fault(403), Fault(posts=True, cuts=True)], ids=repr
)
async def test_where_a_stream_does_not_begin_there_is_none(
    platform: TeamsPlatform, teams: FakeTeams, fault: Fault
) -> None:
    teams.breaks(fault)

    assert await platform.begin(DM, NURSES, "Twee", "answer:1") is None


async def test_a_chat_in_which_streaming_is_not_allowed_has_none(
    platform: TeamsPlatform, teams: FakeTeams
) -> None:
    teams.streams.refuses = "Content stream is not allowed"

    assert await platform.begin(DM, NURSES, "Twee", "answer:1") is None


async def test_a_reader_who_presses_stop_is_heard(
    teams: FakeTeams, live: TeamsLive, seconds: Stopwatch
) -> None:
    teams.streams.begun[live.ref.message].refuses = "Content stream was canceled by user."

    with pytest.raises(StoppedByPerson):
        await grow(live, seconds, "Twee roosters")

    await live.close()
    assert shown(teams) == ["Twee"]


async def test_when_teams_gives_no_more_time_the_message_is_edited(
    teams: FakeTeams, live: TeamsLive, seconds: Stopwatch
) -> None:
    refusal = "Content stream finished due to exceeded streaming time."
    teams.streams.begun[live.ref.message].refuses = refusal

    await grow(live, seconds, "Twee roosters", "Twee roosters liggen")
    await live.close()

    assert shown(teams) == ["Twee roosters liggen"]


async def test_before_teams_would_end_it_we_do(teams: FakeTeams, live: TeamsLive, seconds: Stopwatch) -> None:
    seconds.now = LIVES

    await grow(live, seconds, "Twee roosters")

    assert shown(teams) == ["Twee roosters"]
    assert not teams.streams.begun[live.ref.message].is_open


async def test_a_teams_that_asks_for_patience_gets_it(
    teams: FakeTeams, live: TeamsLive, seconds: Stopwatch
) -> None:
    teams.breaks(Fault(429, retry_after="5"))

    await grow(live, seconds, "Twee roosters", "Twee roosters liggen")
    calls = len(teams.tokens)
    seconds.now += 5
    await live.grow("Twee roosters liggen klaar")

    assert (calls, shown(teams)) == (2, ["Twee roosters liggen klaar"])


async def test_a_part_that_is_lost_is_in_the_next_one(
    teams: FakeTeams, live: TeamsLive, seconds: Stopwatch
) -> None:
    teams.breaks(Fault(500))

    await grow(live, seconds, "Twee roosters", "Twee roosters liggen")

    assert shown(teams) == ["Twee roosters liggen"]


@pytest.mark.parametrize("fault", [Fault(500), Fault(429), Fault(403)], ids=repr)
async def test_a_stream_that_will_not_close_raises_nothing(
    teams: FakeTeams, live: TeamsLive, fault: Fault
) -> None:
    teams.breaks(fault)

    await live.close()

    assert len(teams.tokens) == 2
