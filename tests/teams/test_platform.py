"""What Vita says in Teams, over a real connection to the fake connector."""

import asyncio
from datetime import UTC, datetime

import aiohttp
import pytest

from bot.cards.model import Card, Label, Prompt, Source, Text
from bot.domain.place import Account, MessageRef, Place, PlaceKind, Readers
from bot.ports import CannotLookBack, NotPosted, PlaceGone, Uncertain
from bot.teams.connector import Connector
from bot.teams.platform import TeamsPlatform
from bot.teams.registration import Registration
from bot.teams.server import Teams
from tests.fakes.teams import FakeTeams, Fault
from tests.fakes.teams_people import (
    APP_ID,
    CHANNEL,
    GUEST,
    NURSE,
    PLANNER,
    ROBOT,
    STRANGER,
    TENANT,
    Person,
)
from tests.teams.doors import FakeDoors

DM = Place("teams", TENANT, NURSE.chat, PlaceKind.DM)
TEAM = Place("teams", TENANT, CHANNEL, PlaceKind.CHANNEL)
CHAT = Place("teams", TENANT, "19:chat@thread.v2", PlaceKind.GROUP)
KICKOFF = Card("De week begint", (Text("Goedemorgen. Waar gaat deze week over?"),))


@pytest.fixture
def platform(vita: Teams, doors: FakeDoors, teams: FakeTeams) -> TeamsPlatform:
    """It knows where the sample team and one sample person can be reached, from a stored row."""
    doors.note_place.noted |= {TEAM: (teams.service_url, CHANNEL), DM: (teams.service_url, "")}
    return vita.platform


async def test_a_kickoff_opens_a_thread_in_the_channel(platform: TeamsPlatform, teams: FakeTeams) -> None:
    ref = await platform.post(TEAM, KICKOFF, "kickoff:2026-W48")

    posted = teams.messages(CHANNEL)[0]
    assert (ref, posted.conversation) == (MessageRef(TEAM, posted.id), f"{CHANNEL};messageid={posted.id}")
    assert (posted.text, posted.activity["summary"]) == (
        "Goedemorgen. Waar gaat deze week over?",
        "De week begint",
    )


async def test_an_answer_goes_into_its_thread(platform: TeamsPlatform, teams: FakeTeams) -> None:
    await platform.post(TEAM.in_thread("77"), KICKOFF, "k")

    assert [message.conversation for message in teams.messages(CHANNEL)] == [f"{CHANNEL};messageid=77"]


async def test_a_message_can_be_changed(platform: TeamsPlatform, teams: FakeTeams) -> None:
    refs = [await platform.post(place, KICKOFF, "k") for place in (TEAM, TEAM.in_thread("77"), DM)]

    for ref in refs:
        await platform.update(ref, Card("Ingetrokken", (Text("Ingetrokken."),)))

    assert [message.text for message in teams.posted.values()] == ["Ingetrokken."] * 3


async def test_a_whisper_is_a_message_in_the_private_chat(platform: TeamsPlatform, teams: FakeTeams) -> None:
    await platform.whisper(TEAM, Account("teams", TENANT, PLANNER.id), KICKOFF)

    assert [message.conversation for message in teams.posted.values()] == [PLANNER.chat]


async def test_a_dm_can_be_opened_with_somebody_who_never_wrote(platform: TeamsPlatform) -> None:
    place = await platform.open_dm(Account("teams", TENANT, PLANNER.id))

    assert place == Place("teams", TENANT, PLANNER.chat, PlaceKind.DM)


@pytest.mark.parametrize(("label", "count"), [(Label.MODEL, 1), (Label.GUIDED, 0), (Label.NONE, 0)])
async def test_only_a_text_by_a_model_carries_the_mark_for_ai(
    platform: TeamsPlatform, teams: FakeTeams, label: Label, count: int
) -> None:
    await platform.post(DM, Card("Vita", (Text("Een vraag."),), label), "k")

    assert len(teams.messages(NURSE.chat)[0].activity.get("entities", [])) == count


async def test_members_are_colleagues_only_over_all_pages(platform: TeamsPlatform) -> None:
    found = await platform.members(TEAM)

    assert [member.name for member in found] == [NURSE.name, PLANNER.name]


@pytest.mark.parametrize(
    ("place", "people", "readers"),
    [
        (CHAT, (NURSE, PLANNER, ROBOT), Readers.PRIVATE),
        (CHAT, (NURSE, PLANNER, GUEST), Readers.EXTERNAL),
        (CHAT, (NURSE, STRANGER), Readers.EXTERNAL),
        (TEAM, (NURSE, PLANNER), Readers.OPEN),
    ],
)
async def test_a_group_chat_of_colleagues_is_private(
    platform: TeamsPlatform, teams: FakeTeams, place: Place, people: tuple[Person, ...], readers: Readers
) -> None:
    teams.people = people

    assert await platform.readers(place) is readers


async def test_there_is_no_looking_back(platform: TeamsPlatform) -> None:
    with pytest.raises(CannotLookBack):
        await platform.find(TEAM, "k", datetime(2026, 11, 23, tzinfo=UTC))


@pytest.mark.parametrize(
    ("fault", "outcome", "landed"),
    [
        (Fault(429, retry_after="7"), NotPosted, 0),
        (Fault(401), NotPosted, 0),
        (Fault(403), PlaceGone, 0),
        (Fault(404), PlaceGone, 0),
        (Fault(412, posts=True), Uncertain, 1),
        (Fault(502, posts=True), Uncertain, 1),
        (Fault(500), Uncertain, 0),
        (Fault(cuts=True), Uncertain, 1),
    ],
)
async def test_each_fault_is_named_for_what_is_certain_and_tried_once(
    platform: TeamsPlatform, teams: FakeTeams, fault: Fault, outcome: type[Exception], landed: int
) -> None:
    teams.breaks(fault)

    with pytest.raises(outcome):
        await platform.post(DM, KICKOFF, "k")

    assert (len(teams.posted), len(teams.tokens)) == (landed, 1)


async def test_teams_says_how_long_to_wait(platform: TeamsPlatform, teams: FakeTeams) -> None:
    teams.breaks(Fault(429, retry_after="7"))

    with pytest.raises(NotPosted) as refused:
        await platform.post(DM, KICKOFF, "k")

    assert refused.value.after == 7.0


async def no_token() -> str:
    return ""


async def a_token() -> str:
    return "sample-token"


async def test_a_connector_that_is_too_slow_leaves_it_uncertain(teams: FakeTeams) -> None:
    connector = Connector(no_token, aiohttp.ClientTimeout(total=0.1))
    answers = asyncio.Event()
    teams.breaks(Fault(until=answers))
    message = {"type": "message", "from": {"id": "28:vita"}, "text": "hoi"}

    with pytest.raises(Uncertain):
        await connector.send(teams.service_url, "a:1", message)

    answers.set()
    await connector.close()


async def test_a_refused_connection_posts_nothing_for_certain(unused_tcp_port: int) -> None:
    connector = Connector(no_token)

    with pytest.raises(NotPosted):
        await connector.send(f"http://127.0.0.1:{unused_tcp_port}/", "a:1", {"type": "message"})

    await connector.close()


async def test_each_call_carries_the_token(teams: FakeTeams, doors: FakeDoors) -> None:
    doors.note_place.noted[DM] = (teams.service_url, "")
    platform = TeamsPlatform(Registration(APP_ID), Connector(a_token), doors.note_place.look_up)

    await platform.post(DM, KICKOFF, "k")

    await platform.close()
    assert teams.tokens == ["Bearer sample-token"]
    assert teams.messages(NURSE.chat)[0].activity["from"] == {"id": f"28:{APP_ID}"}


SOURCES = (Source("Doel van de organisatie", "Rust in de overdracht"), Source("Team *Oost*", "w" * 400))
PROMPTS = tuple(Prompt(f"Denk mee {n}", f"Ik wil nadenken {n}.") for n in range(4))


async def test_what_an_answer_rests_on_is_cited(platform: TeamsPlatform, teams: FakeTeams) -> None:
    await platform.post(DM, Card("Vita", (Text("Een vraag."),), Label.MODEL, SOURCES), "k")

    sent = teams.messages(NURSE.chat)[0].activity
    names = [claim["appearance"]["name"] for claim in sent["entities"][0]["citation"]]
    assert sent["text"] == r"Doel van de organisatie [1] · Team \*Oost\* [2]"
    assert names == ["Doel van de organisatie", "Team *Oost*"]


async def test_without_a_model_nothing_is_cited(platform: TeamsPlatform, teams: FakeTeams) -> None:
    await platform.post(DM, Card("Vita", (Text("Een vraag."),), Label.GUIDED, SOURCES), "k")

    assert "text" not in teams.messages(NURSE.chat)[0].activity


async def test_first_sentences_are_laid_under_the_hand_in_a_private_chat(
    platform: TeamsPlatform, teams: FakeTeams
) -> None:
    for place in (DM, TEAM):
        await platform.post(place, Card("Vita", (Text("Hoi."),), prompts=PROMPTS), "k")

    alone, open_to_all = (message.activity for message in teams.posted.values())
    assert [one["value"] for one in alone["suggestedActions"]["actions"]] == [
        "Ik wil nadenken 0.",
        "Ik wil nadenken 1.",
        "Ik wil nadenken 2.",
    ]
    assert "suggestedActions" not in open_to_all


async def test_a_private_chat_is_opened_once(platform: TeamsPlatform, teams: FakeTeams) -> None:
    for _ in range(2):
        await platform.open_dm(Account("teams", TENANT, PLANNER.id))

    assert len(teams.tokens) == 1


async def test_a_chat_that_is_stored_is_not_opened_anew(
    platform: TeamsPlatform, teams: FakeTeams, doors: FakeDoors
) -> None:
    planner = Account("teams", TENANT, PLANNER.id)
    doors.note_place.chats[planner] = Place("teams", TENANT, "a:stored", PlaceKind.DM)

    place = await platform.open_dm(planner)

    assert (place.channel, teams.tokens) == ("a:stored", [])
