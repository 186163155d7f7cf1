"""What people do in Teams reaches the right use case, once, and its answer reaches them."""

import asyncio
from typing import Any

import pytest

from bot.cards.model import Button, Buttons, Card, Form, Text, TextField
from bot.domain.place import Account, MessageRef, Place, PlaceKind
from bot.ports import StoreUnavailable
from bot.teams.server import Teams
from bot.usecases.act import Replacement
from tests.fakes.teams import FakeTeams, Fault
from tests.fakes.teams_people import (
    CHANNEL,
    GUEST,
    NURSE,
    PLANNER,
    ROBOT,
    STRANGER,
    TENANT,
    VITA,
    activity,
    said,
)
from tests.teams.doors import FakeDoors
from tests.waiting import SECONDS

DM = Place("teams", TENANT, NURSE.chat, PlaceKind.DM)
TEAM = Place("teams", TENANT, CHANNEL, PlaceKind.CHANNEL)
ASK = Card(
    "Vita vraagt", (Text("Wat wil je leren?"), Buttons((Button("Zet een leervraag", "set-question", "w1"),)))
)

FORM = Form("set-question", "Je leervraag", "Bewaar", (TextField("text", "Wat wil je leren?"),), value="w1")
SAVED = Card("Bewaard", (Text("Je vraag is bewaard."),))


async def test_a_personal_message_is_heard(teams: FakeTeams, doors: FakeDoors) -> None:
    status = await teams.says(NURSE, "Ik wil beter overdragen.")

    heard = doors.heard[0]
    assert status == 200
    assert (heard.place, heard.text, heard.author.account) == (
        DM,
        "Ik wil beter overdragen.",
        Account("teams", TENANT, NURSE.id),
    )
    assert (heard.author.name, heard.author.language, heard.author.timezone) == (
        NURSE.name,
        "nl",
        "Europe/Amsterdam",
    )


async def test_the_address_of_a_place_is_noted(teams: FakeTeams, doors: FakeDoors) -> None:
    await teams.says(NURSE, "Een")

    assert doors.note_place.noted == {DM: (teams.service_url, "")}


async def test_a_mention_in_the_channel_is_heard_in_its_thread(teams: FakeTeams, doors: FakeDoors) -> None:
    await teams.mentions(NURSE, "wat denk jij, Vita?", thread="77")

    heard = doors.heard[0]
    assert (heard.place, heard.text, heard.mentions_vita) == (
        TEAM.in_thread("77"),
        "wat denk jij, Vita?",
        True,
    )
    assert doors.note_place.noted == {TEAM: (teams.service_url, CHANNEL)}


async def test_talk_between_colleagues_is_dropped(teams: FakeTeams, doors: FakeDoors) -> None:
    talk = said(NURSE, "Tot straks", "5", teams.service_url, channel=f"{CHANNEL};messageid=5")
    status, _ = await teams.delivers({**talk, "entities": [], "text": "Tot straks"})

    assert (status, doors.heard, doors.note_place.noted) == (200, [], {})


async def test_another_bot_is_not_answered(teams: FakeTeams, doors: FakeDoors) -> None:
    await teams.says(ROBOT, "Hallo")

    assert doors.heard == []


async def test_when_the_store_is_away_teams_is_asked_to_deliver_again(
    teams: FakeTeams, doors: FakeDoors
) -> None:
    doors.broken.append(StoreUnavailable())

    first, second = await teams.says(NURSE, "Een vraag"), await teams.says(NURSE, "Een vraag")

    assert (first, second, len(doors.heard)) == (500, 200, 1)


async def test_a_deleted_message_is_forgotten(teams: FakeTeams, doors: FakeDoors) -> None:
    gone = activity(NURSE, "31", teams.service_url) | {"type": "messageDelete"}
    await teams.delivers(gone)

    assert doors.forgotten == [MessageRef(DM, "31")]


async def test_an_edited_message_reads_so_here_too(teams: FakeTeams, doors: FakeDoors) -> None:
    edited = said(NURSE, "een cliënt belde", "31", teams.service_url) | {"type": "messageUpdate"}
    edited["channelData"] = {**edited.get("channelData", {}), "eventType": "editMessage"}
    await teams.delivers(edited)

    assert doors.corrected == [(MessageRef(DM, "31"), "een cliënt belde")]
    assert doors.heard == []


@pytest.mark.parametrize(
    "news",
    [
        {"type": "installationUpdate", "action": "add"},
        {"type": "conversationUpdate", "membersAdded": [{"id": VITA["id"]}]},
    ],
)
async def test_joining_a_team_is_welcomed(teams: FakeTeams, doors: FakeDoors, news: dict[str, Any]) -> None:
    await teams.delivers(activity(NURSE, "1", teams.service_url, channel=CHANNEL) | news)

    place, by = doors.welcome.channels[0]
    assert (place, by.account.account if by else "") == (TEAM, NURSE.id)


async def test_whoever_adds_vita_for_themselves_is_welcomed_there(teams: FakeTeams, doors: FakeDoors) -> None:
    news = {"type": "installationUpdate", "action": "add"}
    await teams.delivers(activity(NURSE, "1", teams.service_url) | news)

    assert (doors.welcome.channels, list(doors.note_place.noted)) == ([], [DM])
    assert [(place, by.name) for place, by in doors.welcome.people] == [(DM, NURSE.name)]


@pytest.mark.parametrize(("faults", "name"), [((), NURSE.name), ((Fault(502),), "")])
async def test_news_of_an_installation_without_a_name_is_welcomed_all_the_same(
    teams: FakeTeams, doors: FakeDoors, faults: tuple[Fault, ...], name: str
) -> None:
    news = activity(NURSE, "1", teams.service_url) | {"type": "installationUpdate", "action": "add"}
    teams.breaks(*faults)

    await teams.delivers({**news, "from": {"id": NURSE.id}})

    assert [by.name for _, by in doors.welcome.people] == [name]


async def test_somebody_who_joins_is_met_by_name(teams: FakeTeams, doors: FakeDoors) -> None:
    news = {"type": "conversationUpdate", "membersAdded": [{"id": PLANNER.id}]}
    await teams.delivers(activity(NURSE, "1", teams.service_url, channel=CHANNEL) | news)

    assert [(place, member.name, joined) for place, member, joined in doors.met] == [
        (TEAM, PLANNER.name, True)
    ]


async def test_guests_and_strangers_who_join_are_no_members(teams: FakeTeams, doors: FakeDoors) -> None:
    joined = [{"id": one.id} for one in (GUEST, STRANGER, PLANNER)]
    news = {"type": "conversationUpdate", "membersAdded": joined}
    await teams.delivers(activity(NURSE, "1", teams.service_url, channel=CHANNEL) | news)

    assert [member.name for _, member, _ in doors.met] == [PLANNER.name]


async def test_somebody_who_leaves_is_taken_note_of(teams: FakeTeams, doors: FakeDoors) -> None:
    news = {"type": "conversationUpdate", "membersRemoved": [{"id": PLANNER.id}]}
    await teams.delivers(activity(NURSE, "1", teams.service_url, channel=CHANNEL) | news)

    assert [(member.account.account, joined) for _, member, joined in doors.met] == [(PLANNER.id, False)]


async def test_a_place_that_vita_was_taken_out_of_is_gone(teams: FakeTeams, doors: FakeDoors) -> None:
    await teams.mentions(NURSE, "hoi")
    news = {"type": "installationUpdate", "action": "remove"}
    await teams.delivers(activity(NURSE, "9", teams.service_url, channel=CHANNEL) | news)

    assert doors.note_place.noted == {}


async def test_a_typed_command_opens_its_form_in_the_chat(teams: FakeTeams, doors: FakeDoors) -> None:
    doors.answers.append(FORM)

    await teams.says(NURSE, "/leervraag over overdragen")

    word, act = doors.acts[0]
    assert (word, act.text, act.place) == ("/leervraag", "over overdragen", DM)
    assert teams.messages(NURSE.chat)[0].text == "Je leervraag"


async def test_a_command_in_the_channel_is_answered_in_private(teams: FakeTeams, doors: FakeDoors) -> None:
    doors.answers.append(SAVED)

    await teams.mentions(NURSE, "/kader")

    assert teams.messages(CHANNEL) == []
    assert [message.text for message in teams.messages(NURSE.chat)] == ["Je vraag is bewaard."]


async def test_a_command_that_is_delivered_again_is_done_once(teams: FakeTeams, doors: FakeDoors) -> None:
    command = said(NURSE, "/kader", "12", teams.service_url)

    for _ in range(3):
        await teams.delivers(command)

    assert len(doors.acts) == 1


async def test_a_command_that_failed_is_done_at_the_next_delivery(teams: FakeTeams, doors: FakeDoors) -> None:
    command = said(NURSE, "/kader", "12", teams.service_url)
    doors.broken.append(StoreUnavailable())

    statuses = [(await teams.delivers(command))[0] for _ in range(3)]

    assert (statuses, len(doors.acts)) == ([500, 200, 200], 1)


async def test_a_form_in_the_chat_goes_from_button_to_saved(
    teams: FakeTeams, doors: FakeDoors, vita: Teams
) -> None:
    await teams.says(NURSE, "hoi")
    await vita.platform.post(DM, ASK, "k1")
    doors.answers += [FORM, SAVED]

    clicked = await teams.presses(NURSE, teams.messages(NURSE.chat)[0], "Zet een leervraag")
    sent = await teams.presses(NURSE, teams.messages(NURSE.chat)[1], "Bewaar", text="Hoe draag ik over?")

    (_, click), (name, submit) = doors.acts
    assert clicked["value"] == "Het staat hieronder."
    assert (name, submit.value, submit.answers) == ("set-question", "w1", {"text": "Hoe draag ik over?"})
    assert submit.key == click.key
    assert sent["value"]["fallbackText"] == "Bewaard"


async def test_a_button_in_a_channel_opens_a_dialog_for_its_presser(
    teams: FakeTeams, doors: FakeDoors, vita: Teams
) -> None:
    await teams.mentions(NURSE, "hoi")
    await vita.platform.post(TEAM, ASK, "k1")
    doors.answers += [FORM, SAVED]
    kickoff = teams.messages(CHANNEL)[0]

    dialog = await teams.presses(PLANNER, kickoff, "Zet een leervraag")
    closed = await teams.presses_in_dialog(PLANNER, dialog, kickoff.conversation, text="Hoe plan ik?")

    (_, click), (_, submit) = doors.acts
    assert dialog["task"]["value"]["title"] == "Je leervraag"
    assert (submit.by.account.account, submit.answers, submit.key) == (
        PLANNER.id,
        {"text": "Hoe plan ik?"},
        click.key,
    )
    assert (submit.place, submit.message) == (TEAM.in_thread(kickoff.id), kickoff.id)
    assert closed["task"]["value"]["card"]["content"]["fallbackText"] == "Bewaard"
    assert len(teams.posted) == 1


async def test_a_form_with_an_error_comes_back_with_what_was_typed(
    teams: FakeTeams, doors: FakeDoors, vita: Teams
) -> None:
    await teams.says(NURSE, "hoi")
    await vita.platform.post(DM, ASK, "k1")
    field = TextField("text", "Wat wil je leren?", initial="Hm")
    doors.answers += [
        FORM,
        Form("set-question", "Je leervraag", "Bewaar", (field,), errors={"text": "Schrijf iets meer."}),
    ]
    await teams.presses(NURSE, teams.messages(NURSE.chat)[0], "Zet een leervraag")

    again = await teams.presses(NURSE, teams.messages(NURSE.chat)[1], "Bewaar", text="Hm")

    body = again["value"]["body"]
    assert [run["text"] for run in body[1]["inlines"]] == ["Schrijf iets meer."]
    assert body[2]["value"] == "Hm"


async def test_a_replacement_changes_the_message_in_the_channel(
    teams: FakeTeams, doors: FakeDoors, vita: Teams
) -> None:
    await teams.mentions(NURSE, "hoi")
    await vita.platform.post(TEAM, ASK, "k1")
    doors.answers.append(Replacement(SAVED))

    closed = await teams.presses(PLANNER, teams.messages(CHANNEL)[0], "Zet een leervraag")

    assert closed == {"task": {"type": "message", "value": "Gedaan."}}
    assert [message.text for message in teams.messages(CHANNEL)] == ["Je vraag is bewaard."]


async def test_a_replacement_in_the_chat_is_the_answer_itself(
    teams: FakeTeams, doors: FakeDoors, vita: Teams
) -> None:
    await teams.says(NURSE, "hoi")
    await vita.platform.post(DM, ASK, "k1")
    doors.answers.append(Replacement(SAVED))

    answer = await teams.presses(NURSE, teams.messages(NURSE.chat)[0], "Zet een leervraag")

    assert answer["type"] == "application/vnd.microsoft.card.adaptive"
    assert answer["value"]["fallbackText"] == "Bewaard"


async def test_a_press_that_fails_gets_a_friendly_line_with_a_code(
    teams: FakeTeams, doors: FakeDoors, vita: Teams, caplog: pytest.LogCaptureFixture
) -> None:
    await teams.says(NURSE, "hoi")
    await vita.platform.post(DM, ASK, "k1")
    doors.broken.append(RuntimeError("secret words"))

    answer = await teams.presses(NURSE, teams.messages(NURSE.chat)[0], "Zet een leervraag")

    incident = next(record.__dict__["incident"] for record in caplog.records if "incident" in record.__dict__)
    assert incident in answer["value"]
    assert "secret words" not in answer["value"] + caplog.text


@pytest.mark.parametrize(
    ("name", "value", "status"),
    [
        ("adaptiveCard/action", None, 400),
        ("adaptiveCard/action", {"action": "propose"}, 400),
        ("task/fetch", {"data": "propose"}, 400),
        ("composeExtension/query", {}, 501),
        ("message/submitAction", {"actionName": "feedback"}, 200),
        ("message/submitAction", {"actionName": "feedback", "actionValue": {"reaction": "meh"}}, 200),
        ("message/submitAction", "feedback", 200),
    ],
)
async def test_a_press_that_no_card_of_ours_made_is_refused(
    teams: FakeTeams, doors: FakeDoors, name: str, value: object, status: int
) -> None:
    pressed = activity(NURSE, "f:1", teams.service_url) | {"type": "invoke", "name": name, "value": value}

    got, _ = await teams.delivers(pressed)

    assert (got, doors.acts) == (status, [])


@pytest.mark.parametrize("event", ["channelDeleted", "teamDeleted", "teamHardDeleted", "teamArchived"])
async def test_a_channel_that_is_no_more_is_gone(teams: FakeTeams, doors: FakeDoors, event: str) -> None:
    await teams.mentions(NURSE, "hoi")
    await teams.delivers(news_of_a_channel(teams, event))

    assert doors.note_place.noted == {}


async def test_a_channel_that_is_back_can_be_spoken_in_again(teams: FakeTeams, doors: FakeDoors) -> None:
    await teams.mentions(NURSE, "hoi")
    for event in ("teamArchived", "teamUnarchived"):
        await teams.delivers(news_of_a_channel(teams, event))

    assert list(doors.note_place.noted) == [TEAM]


def news_of_a_channel(teams: FakeTeams, event: str) -> dict[str, Any]:
    made = activity(NURSE, "9", teams.service_url, channel=CHANNEL)
    return {**made, "type": "conversationUpdate", "channelData": {**made["channelData"], "eventType": event}}


async def test_teams_has_its_answer_before_a_slow_connector_has_taken_ours(
    teams: FakeTeams, doors: FakeDoors, vita: Teams
) -> None:
    teams.after = None
    doors.answers.append(SAVED)
    taken = asyncio.Event()
    teams.breaks(Fault(until=taken))

    async with asyncio.timeout(SECONDS):
        status = await teams.says(NURSE, "/kader")
    is_taken = taken.is_set()
    taken.set()
    await vita.errands.drain(SECONDS)

    assert (status, is_taken, len(teams.messages(NURSE.chat))) == (200, False, 1)


async def test_what_teams_had_no_room_for_is_said_a_little_later(teams: FakeTeams, doors: FakeDoors) -> None:
    doors.answers.append(SAVED)
    teams.breaks(Fault(429, retry_after="0"))

    await teams.says(NURSE, "/kader")

    assert [message.text for message in teams.messages(NURSE.chat)] == ["Je vraag is bewaard."]


async def test_a_press_from_an_older_client_comes_as_a_message_and_is_answered_by_one(
    teams: FakeTeams, doors: FakeDoors, vita: Teams
) -> None:
    await teams.says(NURSE, "hoi")
    await vita.platform.post(DM, ASK, "k1")
    doors.answers.append(SAVED)
    older = teams.messages(NURSE.chat)[0].buttons[0]["fallback"]
    pressed = activity(NURSE, "77", teams.service_url) | {"type": "message", "value": older["data"]}

    for _ in range(2):
        await teams.delivers(pressed)

    assert [(name, act.value) for name, act in doors.acts] == [("set-question", "w1")]
    assert [message.text for message in teams.messages(NURSE.chat)][1:] == ["Je vraag is bewaard."]
