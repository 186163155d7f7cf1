"""The same in a private chat, in a group chat and in a channel: an answer, a thumb below it, and a form."""

from typing import Any

import pytest

from bot.app import Core
from bot.books import Books, Verdict
from bot.ports import Purpose
from tests.fakes.sparring import ScriptedSparring
from tests.fakes.teams import FakeTeams, Posted
from tests.fakes.teams_people import CHANNEL, NURSE, TENANT, activity, press, said
from tests.teams.whole.conftest import settle

Json = dict[str, Any]

GROUP = "19:voorbeeldgroep@thread.v2"
SCOPES = {"personal": "", "groupChat": GROUP, "channel": f"{CHANNEL};messageid=77"}
QUESTION = {
    "text": "Hoe draag ik korter over?",
    "thought": "Met vaste punten.",
    "goal": "none",
    "who": "private",
}


def placed(made: Json, scope: str) -> Json:
    """What happened, in this scope: a group chat has no channel around it."""
    if scope != "groupChat":
        return made
    conversation = {"id": GROUP, "conversationType": "groupChat", "isGroup": True, "tenantId": TENANT}
    return {**made, "conversation": conversation, "channelData": {"tenant": {"id": TENANT}}}


async def answered(teams: FakeTeams, core: Core, sparring: ScriptedSparring, scope: str) -> Posted:
    """The newest answer there, by a model."""
    sparring.uses_model = "voorbeeldmodel"
    sparring.pieces = ()
    for number in ("11", "12"):
        made = said(NURSE, "Ik wil beter overdragen.", number, teams.service_url, channel=SCOPES[scope])
        await teams.delivers(placed(made, scope))
        await settle(core)
    return teams.messages(SCOPES[scope] or NURSE.chat)[-1]


@pytest.mark.parametrize("scope", SCOPES)
async def test_an_answer_carries_its_marks_and_a_thumb_below_it_is_kept(
    teams: FakeTeams, core: Core, sparring: ScriptedSparring, scope: str
) -> None:
    answer = await answered(teams, core, sparring, scope)
    judged = {"actionName": "feedback", "actionValue": {"reaction": "like", "feedback": "{}"}}
    pressed = activity(NURSE, "f:1", teams.service_url, channel=SCOPES[scope])
    pressed |= {"type": "invoke", "name": "message/submitAction", "value": judged, "replyToId": answer.id}

    status, _ = await teams.delivers(placed(pressed, scope))

    def look(books: Books) -> list[tuple[Verdict, int]]:
        organisation = books.organisations.at("teams", TENANT)
        assert organisation is not None
        return [(verdict, number) for _, verdict, number in books.verdicts.tally(organisation.id)]

    assert (status, await core.store.transact(Purpose.OPERATE, look)) == (200, [(Verdict.LIKE, 1)])
    assert answer.activity["channelData"]["feedbackLoop"] == {"type": "default"}
    assert "AIGeneratedContent" in str(answer.activity["entities"])
    assert "Gemaakt met AI" in answer.text


@pytest.mark.parametrize("scope", SCOPES)
async def test_a_typed_command_opens_its_form_for_whoever_typed_it(
    teams: FakeTeams, core: Core, scope: str
) -> None:
    made = said(NURSE, "/leervraag", "11", teams.service_url, channel=SCOPES[scope])
    await teams.delivers(placed(made, scope))
    await settle(core)
    form = teams.messages(NURSE.chat)[-1]

    sent = press(NURSE, form.card["actions"][0], NURSE.chat, "91", teams.service_url, QUESTION)
    _, saved = await teams.delivers(sent)

    assert QUESTION["text"] in str(saved)
    assert not any("answer.text" in str(one.activity) for one in teams.messages("19:"))


@pytest.mark.parametrize("scope", ["groupChat", "channel"])
async def test_a_button_where_others_read_along_opens_a_dialog(
    teams: FakeTeams, core: Core, sparring: ScriptedSparring, scope: str
) -> None:
    answer = await answered(teams, core, sparring, scope)
    button = next(one for one in answer.buttons if one["title"] == "Antwoord")
    pressed = press(NURSE, button, answer.conversation, "92", teams.service_url, {})

    _, dialog = await teams.delivers(placed({**pressed, "replyToId": answer.id}, scope))
    form = dialog["task"]["value"]["card"]["content"]
    sent = press(
        NURSE, form["actions"][0], answer.conversation, "93", teams.service_url, {"text": "De avonddienst."}
    )
    _, closed = await teams.delivers(placed({**sent, "name": "task/submit"}, scope))
    await settle(core)

    assert closed["task"]["type"] in {"continue", "message"}
    assert any("De avonddienst." in one.text for one in teams.messages(SCOPES[scope]))


async def test_what_is_not_said_to_vita_in_a_group_chat_is_dropped(teams: FakeTeams, core: Core) -> None:
    made = said(NURSE, "Wie neemt de koffie mee?", "11", teams.service_url, channel=GROUP)
    made["entities"] = [one for one in made["entities"] if one["type"] != "mention"]

    await teams.delivers(placed({**made, "text": "Wie neemt de koffie mee?"}, "groupChat"))
    await settle(core)

    assert list(teams.posted) == []
