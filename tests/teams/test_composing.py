"""What is opened from the box in which people type or from a message, and the thumbs below an answer."""

import pytest

from bot.books import Verdict
from bot.cards.model import Card, Form, Text, TextField
from bot.domain.place import MessageRef, Place, PlaceKind
from tests.fakes.teams import FakeTeams
from tests.fakes.teams_people import CHANNEL, NURSE, TENANT, activity
from tests.teams.doors import FakeDoors

DM = Place("teams", TENANT, NURSE.chat, PlaceKind.DM)
TEAM = Place("teams", TENANT, CHANNEL, PlaceKind.CHANNEL)
FORM = Form("set-question", "Je leervraag", "Bewaar", (TextField("text", "Wat wil je leren?"),), value="w1")
SAVED = Card("Bewaard", (Text("Je vraag is bewaard."),))


async def test_a_command_from_the_box_opens_the_same_form_in_a_dialog(
    teams: FakeTeams, doors: FakeDoors
) -> None:
    doors.answers += [FORM, SAVED]

    dialog = await teams.commands(NURSE, "leervraag", CHANNEL)
    closed = await teams.presses_in_dialog(NURSE, dialog, CHANNEL, command="leervraag", text="Hoe?")

    (word, opened), (name, submit) = doors.acts
    assert (word, opened.place, opened.text) == ("leervraag", TEAM, "")
    assert (name, submit.answers, submit.key) == ("set-question", {"text": "Hoe?"}, opened.key)
    assert closed["task"]["value"]["card"]["content"]["fallbackText"] == "Bewaard"


async def test_a_command_from_a_message_takes_its_words_along(teams: FakeTeams, doors: FakeDoors) -> None:
    doors.answers.append(FORM)

    await teams.commands(
        NURSE, "voorstel", CHANNEL, about="<p>We mailen&nbsp;alles.</p><p>Dat <b>kan</b> korter.</p>"
    )

    assert doors.acts[0][1].text == "We mailen\xa0alles.\nDat kan korter."


@pytest.mark.parametrize("conversation", ["19:two-colleagues@unq.gbl.spaces", NURSE.chat])
async def test_a_command_in_a_chat_counts_as_given_in_the_chat_with_vita(
    teams: FakeTeams, doors: FakeDoors, conversation: str
) -> None:
    doors.answers.append(FORM)

    activity_in = await teams.commands(NURSE, "leervraag", conversation)

    assert doors.acts[0][1].place == DM
    assert activity_in["task"]["type"] == "continue"
    assert doors.note_place.noted == {}


@pytest.mark.parametrize("value", [None, {}, {"commandId": 3}, {"commandId": ""}])
async def test_a_command_without_a_name_is_refused(teams: FakeTeams, doors: FakeDoors, value: object) -> None:
    made = activity(NURSE, "f:1", teams.service_url, channel=CHANNEL)
    got, _ = await teams.delivers(
        {**made, "type": "invoke", "name": "composeExtension/fetchTask", "value": value}
    )

    assert (got, doors.acts) == (400, [])


@pytest.mark.parametrize("remark", ['{"feedbackText": "Dit helpt."}', "Dit helpt."])
async def test_a_thumb_below_an_answer_is_handed_on(teams: FakeTeams, doors: FakeDoors, remark: str) -> None:
    judged = {"actionName": "feedback", "actionValue": {"reaction": "like", "feedback": remark}}
    made = activity(NURSE, "f:1", teams.service_url) | {"type": "invoke", "name": "message/submitAction"}

    answered = await teams.delivers({**made, "value": judged, "replyToId": "1001"})

    assert answered == (200, {})
    assert doors.judged == [(MessageRef(DM, "1001"), Verdict.LIKE, "Dit helpt.")]
