"""A story each: what people do with Vita in Teams, through the whole house."""

import pytest

from bot.app import Core
from tests.fakes.teams import FakeTeams
from tests.fakes.teams_people import CHANNEL, NURSE, PLANNER, activity, said
from tests.teams.whole.conftest import settle


async def test_a_personal_message_is_answered_once_however_often_it_is_delivered(
    teams: FakeTeams, core: Core
) -> None:
    message = said(NURSE, "Ik wil beter overdragen.", "11", teams.service_url)

    for _ in range(3):
        await teams.delivers(message)
        await settle(core)

    introduction, answer = teams.messages(NURSE.chat)
    assert "AI" in introduction.text
    assert [button["title"] for button in answer.buttons][-1] == "Stop hier"


async def test_a_mention_is_answered_in_its_thread(teams: FakeTeams, core: Core) -> None:
    await teams.mentions(NURSE, "denk je mee over de overdracht?", thread="77")
    await settle(core)

    assert [message.conversation for message in teams.messages(CHANNEL)] == [f"{CHANNEL};messageid=77"]


@pytest.mark.usefixtures("kickoff")
async def test_the_kickoff_reaches_the_channel_once(teams: FakeTeams, core: Core) -> None:
    await core.catch_up()

    kickoffs = [
        message
        for message in teams.messages(CHANNEL)
        if any(b["title"] == "Zet een leervraag" for b in message.buttons)
    ]
    assert len(kickoffs) == 1


@pytest.mark.usefixtures("kickoff")
async def test_a_learning_question_is_set_from_the_kickoff(teams: FakeTeams, core: Core) -> None:
    message = teams.messages(CHANNEL)[-1]
    answers = {
        "text": "Hoe draag ik korter over?",
        "thought": "Met vaste punten.",
        "goal": "none",
        "yield": "",
    }

    dialog = await teams.presses(NURSE, message, "Zet een leervraag")
    saved = await teams.presses_in_dialog(NURSE, dialog, message.conversation, **answers)

    assert "Hoe draag ik korter over?" in str(saved)


async def test_a_reply_in_a_channel_goes_by_the_button_below_what_vita_said(
    teams: FakeTeams, core: Core
) -> None:
    await teams.mentions(NURSE, "denk je mee over de overdracht?", thread="77")
    await settle(core)
    answer = teams.messages(CHANNEL)[-1]

    dialog = await teams.presses(PLANNER, answer, "Antwoord")
    await teams.presses_in_dialog(PLANNER, dialog, answer.conversation, text="De avonddienst weet het niet.")
    await settle(core)

    _, said, answered = teams.messages(CHANNEL)
    assert said.text == f"{PLANNER.name} zegt:\nDe avonddienst weet het niet."
    assert {message.conversation for message in (said, answered)} == {f"{CHANNEL};messageid=77"}


async def test_going_on_in_private_opens_the_chat(teams: FakeTeams, core: Core) -> None:
    await teams.mentions(NURSE, "denk je mee over de overdracht?", thread="77")
    await settle(core)

    await teams.presses(PLANNER, teams.messages(CHANNEL)[-1], "Verder in privé")
    await settle(core)

    assert "Waar zit je mee?" in teams.messages(PLANNER.chat)[-1].text


async def test_whoever_adds_vita_for_themselves_is_welcomed_once_with_sentences_to_begin_with(
    teams: FakeTeams, core: Core
) -> None:
    for number in ("1", "2"):
        news = {"type": "installationUpdate", "action": "add"}
        await teams.delivers(activity(NURSE, number, teams.service_url) | news)
        await settle(core)
    await teams.says(NURSE, "Ik wil beter overdragen.")
    await settle(core)

    welcome, answer = teams.messages(NURSE.chat)
    assert "AI" in welcome.text
    assert welcome.activity["suggestedActions"]["actions"][0]["title"] == "Denk mee"
    assert "Ik ben Vita" not in answer.text


@pytest.mark.usefixtures("kickoff")
async def test_a_proposal_is_begun_from_a_message_of_a_colleague(teams: FakeTeams, core: Core) -> None:
    dialog = await teams.commands(PLANNER, "voorstel", CHANNEL, about="<p>We mailen alles.</p>")

    inputs = {part["id"]: part for part in dialog["task"]["value"]["card"]["content"]["body"] if "id" in part}
    assert inputs["answer.about"]["value"] == "We mailen alles."


@pytest.mark.usefixtures("kickoff")
async def test_a_question_is_set_from_the_box_in_which_one_types(teams: FakeTeams, core: Core) -> None:
    dialog = await teams.commands(NURSE, "leervraag", NURSE.chat)
    answers = {"text": "Hoe draag ik korter over?", "thought": "Met vaste punten.", "goal": "none"}

    saved = await teams.presses_in_dialog(NURSE, dialog, NURSE.chat, command="leervraag", **answers)

    assert "Hoe draag ik korter over?" in str(saved)
