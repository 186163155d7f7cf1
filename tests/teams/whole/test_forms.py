"""Every form that there is in Slack is there in Teams: in a dialog, in the private chat, and from the box."""

from typing import Any

import pytest

from bot.app import Core
from bot.domain.roles import Role
from bot.ports import Purpose
from tests.fakes.teams import FakeTeams
from tests.fakes.teams_people import CHANNEL, NURSE, PLANNER, Person, activity, press
from tests.teams.whole.conftest import GOAL, TEAM, settle

Json = dict[str, Any]

PROPOSAL: tuple[dict[str, str], ...] = (
    {"title": "Bel eerst", "about": "We mailen nu alles.", "kind": "improve"},
    {"together": "Wie de vraag krijgt, belt.", "learning": "Of bellen sneller is."},
    {"flags": "social", "goal": "none", "expected": "Minder mail."},
    {"domains": "execute", "coauthors": ""},
    {},
)


async def filled_in_chat(teams: FakeTeams, person: Person, form: Json, *steps: dict[str, str]) -> Json:
    """A form in the private chat, each step in the place of the one before. Gives the last answer."""
    for number, answers in enumerate(steps):
        activity = press(person, form["actions"][0], person.chat, f"9{number}", teams.service_url, answers)
        _, answer = await teams.delivers(activity)
        form = answer["value"]
    return form


async def filled_in_dialog(
    teams: FakeTeams, person: Person, dialog: Json, where: str, *steps: dict[str, str], command: str = ""
) -> Json:
    for answers in steps:
        dialog = await teams.presses_in_dialog(person, dialog, where, command=command, **answers)
    return dialog


def title_of(dialog: Json) -> str:
    return str(dialog["task"]["value"]["title"])


@pytest.mark.usefixtures("kickoff")
async def test_a_proposal_goes_from_the_chat_to_the_team(teams: FakeTeams, core: Core) -> None:
    await teams.mentions(NURSE, "/vita")  # whoever acts in the channel is in the team
    await teams.says(NURSE, "/voorstel")
    form = teams.messages(NURSE.chat)[-1].card

    await filled_in_chat(teams, NURSE, form, *PROPOSAL)
    await settle(core)

    assert "Bel eerst" in teams.messages(CHANNEL)[-1].text


@pytest.mark.usefixtures("kickoff")
async def test_a_proposal_goes_from_a_dialog_to_the_team(teams: FakeTeams, core: Core) -> None:
    dialog = await teams.commands(PLANNER, "voorstel", CHANNEL)

    await filled_in_dialog(teams, PLANNER, dialog, CHANNEL, *PROPOSAL, command="voorstel")
    await settle(core)

    announced = teams.messages(CHANNEL)[-1]
    assert "Bel eerst" in announced.text
    assert "Antwoord" in [button["title"] for button in announced.buttons]


@pytest.mark.usefixtures("kickoff")
async def test_a_step_with_something_missing_says_so_in_the_dialog(teams: FakeTeams, core: Core) -> None:
    dialog = await teams.commands(PLANNER, "voorstel", CHANNEL)

    again = await teams.presses_in_dialog(PLANNER, dialog, CHANNEL, command="voorstel", title="Bel eerst")

    body = again["task"]["value"]["card"]["content"]["body"]
    wrong = [part for part in body for run in part.get("inlines", []) if run.get("color") == "Attention"]
    kept = [part["value"] for part in body if part.get("id") == "answer.title"]
    assert (len(wrong) >= 1, kept) == (True, ["Bel eerst"])


@pytest.mark.usefixtures("kickoff")
async def test_looking_back_goes_step_by_step_in_the_chat(teams: FakeTeams, core: Core) -> None:
    await teams.says(NURSE, "/leervraag")
    question = {"text": "Hoe draag ik korter over?", "thought": "Punten.", "goal": "none", "who": "private"}
    await filled_in_chat(teams, NURSE, teams.messages(NURSE.chat)[-1].card, question)
    await teams.says(NURSE, "/reflectie")
    form = teams.messages(NURSE.chat)[-1].card

    steps = ({"recalled": "Iets met de overdracht."}, {"now": "Drie punten zijn genoeg.", "who": "private"})
    saved = await filled_in_chat(teams, NURSE, form, *steps)

    assert "Drie punten zijn genoeg." in str(saved)


async def test_a_team_begins_from_the_introduction(teams: FakeTeams, core: Core) -> None:
    await teams.delivers(
        activity(NURSE, "1", teams.service_url, channel=CHANNEL)
        | {"type": "installationUpdate", "action": "add"}
    )
    await settle(core)
    introduction = teams.messages(CHANNEL)[0]

    await teams.presses(NURSE, introduction, "Begin met standaard")
    await settle(core)

    team = await core.store.transact(Purpose.OPERATE, lambda books: books.teams.of_channel(TEAM))
    assert team is not None


@pytest.mark.usefixtures("kickoff")
@pytest.mark.parametrize(
    "command", ["kader", "rollen", "beslissen", "pauze", "mijndata", "overzicht", "wacht"]
)
async def test_setting_up_and_looking_is_there_for_whoever_may(
    teams: FakeTeams, core: Core, command: str
) -> None:
    await makes_administrator(teams, core)
    teams.posted.clear()

    await teams.says(NURSE, f"/{command}")

    (shown,) = teams.messages(NURSE.chat)
    assert shown.text != ""


@pytest.mark.usefixtures("kickoff")
async def test_the_frame_is_changed_from_its_card(teams: FakeTeams, core: Core) -> None:
    await makes_administrator(teams, core)
    await teams.says(NURSE, "/kader")
    frame = teams.messages(NURSE.chat)[-1]
    label = next(button["title"] for button in frame.buttons if button.get("verb") == "change-frame")

    await teams.presses(NURSE, frame, label)
    form = teams.messages(NURSE.chat)[-1].card
    saved = await filled_in_chat(teams, NURSE, form, {"goals": GOAL})

    assert "bewaard als versie 1" in str(saved)


async def makes_administrator(teams: FakeTeams, core: Core) -> None:
    await teams.says(NURSE, "hallo")
    await settle(core)

    def work(books: Any) -> None:
        organisation = books.organisations.at("teams", TEAM.workspace)
        team = books.teams.of_channel(TEAM)
        person = books.people.of_directory("teams", TEAM.workspace, f"oid-{NURSE.id}")
        books.people.join(organisation.id, person.id, team.id)
        books.people.grant(organisation.id, person.id, Role.ADMINISTRATOR)

    await core.store.transact(Purpose.OPERATE, work)
