"""Vita and Microsoft's own client: the three kinds of conversation, streaming, forms, presses, thumbs, a kickoff."""

import json
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession, web

from bot.app import Core, build_core
from bot.cycles import CycleFiles
from bot.domain.place import Place, PlaceKind
from bot.llm import Mind
from bot.teams.registration import Registration
from bot.teams.server import Teams
from bot.usecases.add_team import NewTeam
from bot.usecases.known_place import LookUpPlace
from bot.usecases.recognise import Defaults
from storage import SqlStore
from tests.agents_playground import (
    CHANNEL,
    CHAT,
    GROUP,
    PROGRAM,
    TENANT,
    VERSION,
    AgentsPlayground,
    Json,
    button_of,
    card_of,
    needs_node,
    started,
)
from tests.chromium import Browser
from tests.fakes.clock import StandingClock
from tests.fakes.sparring import ScriptedSparring

pytestmark = pytest.mark.agents

MODEL = "voorbeeldmodel"
TEAM = Place("teams", TENANT, CHANNEL, PlaceKind.CHANNEL)


@dataclass(frozen=True, slots=True)
class Stage:
    playground: AgentsPlayground
    core: Core
    clock: StandingClock
    bot: str

    async def begins_team(self) -> None:
        """Vita is in the channel, and the channel is a team whose week has begun."""
        await self.playground.happens(CHANNEL, "install")
        await self.playground.eventually(CHANNEL, "AI")
        await self.core.add_team(NewTeam(TEAM, "Team Oost (voorbeeld)"))
        self.clock.pass_(timedelta(hours=1, minutes=1))
        await self.core.catch_up()


@pytest.fixture
async def stage(store: SqlStore, clock: StandingClock, tmp_path: Path) -> AsyncIterator[Stage]:
    needs_node()
    vita = Teams(Registration(allow_unauthenticated=True), LookUpPlace(store, Defaults()), "127.0.0.1")
    sparring = ScriptedSparring(uses_model=MODEL, pieces=("Twee ", "Twee roosters."))
    core = build_core(store, clock, Mind.around(sparring), CycleFiles(), Defaults(), {"teams": vita.platform})
    application = web.Application()
    vita.serve(application, core.use_cases)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    await core.runner.start()
    async with started(port, tmp_path) as playground:
        yield Stage(playground, core, clock, f"http://127.0.0.1:{port}/api/messages")
    await runner.cleanup()
    await core.runner.stop()
    await core.turns.drain()
    await core.delivery.drain()
    await vita.close()


async def test_in_private_an_answer_grows_and_ends_as_a_card(stage: Stage) -> None:
    await stage.playground.says(CHAT, "Ik wil nadenken over mailen.")

    answer = await stage.playground.eventually(CHAT, "Antwoord 1.")
    grown = stage.playground.states[answer["messageId"]]
    assert [state.get("streamEntity", {}).get("streamType") for state in grown] == [
        "streaming",
        "final",
        None,
    ]
    assert answer["aiEntity"]["additionalType"] == ["AIGeneratedContent"]
    assert f"Made with AI ({MODEL})" in json.dumps(card_of(answer))


async def test_in_a_channel_vita_answers_in_the_thread_of_the_mention(stage: Stage) -> None:
    thread = await stage.playground.says(CHANNEL, "denk mee over mailen")

    answer = await stage.playground.eventually(thread, "Antwoord 1.")
    assert thread.startswith(f"{CHANNEL};messageid=")
    assert len(stage.playground.states[answer["messageId"]]) == 2  # the line that stood in, and the answer
    assert [button_of(answer, label)["type"] for label in ("Antwoord", "Verder in privé")] == [
        "Action.Submit"
    ] * 2


async def test_in_a_group_chat_vita_answers_a_mention(stage: Stage) -> None:
    await stage.playground.says(GROUP, "denk mee over mailen")

    answer = await stage.playground.eventually(GROUP, "Antwoord 1.")
    assert "streamEntity" not in answer


async def test_a_press_is_answered_in_place(stage: Stage) -> None:
    await stage.playground.says(CHAT, "Ik wil nadenken over mailen.")
    answer = await stage.playground.eventually(CHAT, "Antwoord 1.")

    pressed = await stage.playground.presses(CHAT, answer, "Give options")

    assert pressed["type"] == "application/vnd.microsoft.activity.message"
    await stage.playground.eventually(CHAT, "Antwoord 2.")


async def test_the_form_of_a_button_becomes_what_was_saved(stage: Stage) -> None:
    await stage.begins_team()
    await stage.playground.says(CHAT, "/leervraag")
    form = await stage.playground.eventually(CHAT, "Input.Text")

    saved = await stage.playground.presses(
        CHAT, form, "Save", text="How do we mail less?", thought="We call.", goal="none", who="private"
    )

    assert saved["type"] == "application/vnd.microsoft.card.adaptive"
    assert "How do we mail less?" in json.dumps(saved["value"])


async def test_a_form_with_something_missing_says_so_at_the_field(stage: Stage) -> None:
    await stage.begins_team()
    await stage.playground.says(CHAT, "/leervraag")
    form = await stage.playground.eventually(CHAT, "Input.Text")

    again = await stage.playground.presses(CHAT, form, "Save", text="", goal="none", who="private")

    assert "Please fill this in" in json.dumps(again["value"]) or "Attention" in json.dumps(again["value"])


async def test_a_command_from_the_box_goes_from_form_to_saved(stage: Stage) -> None:
    await stage.begins_team()
    await stage.playground.says(CHAT, "hallo")
    await stage.playground.eventually(CHAT, "Wijkverpleegkundige")

    dialog = await stage.playground.commands(CHAT, "leervraag")
    saved = await stage.playground.sends(
        CHAT, "leervraag", dialog, text="Hoe mailen we minder?", thought="Bellen.", goal="none", who="private"
    )

    assert dialog["task"]["type"] == "continue"
    assert "Hoe mailen we minder?" in json.dumps(saved, ensure_ascii=False)


async def test_the_week_begins_in_a_thread_of_its_own(stage: Stage) -> None:
    await stage.begins_team()

    kickoff = await stage.playground.eventually(CHANNEL, "Zet een leervraag")
    await stage.core.catch_up()
    introduction, *begun = stage.playground.messages(CHANNEL)
    assert (introduction["from"]["id"], len(begun)) == ("28:vita", 1)
    assert button_of(kickoff, "Zet een leervraag")["data"]["msteams"] == {"type": "task/fetch"}


async def test_a_dialog_from_a_button_opens_for_whoever_presses(stage: Stage) -> None:
    """The Playground opens none, so its press goes straight to Vita; what Vita says to the channel goes to it."""
    await stage.begins_team()
    kickoff = await stage.playground.eventually(CHANNEL, "Zet een leervraag")

    dialog = await _fetch(stage, button_of(kickoff, "Zet een leervraag"))

    assert dialog["task"]["type"] == "continue"
    assert "Input.Text" in json.dumps(dialog)


async def test_whoever_adds_vita_is_welcomed_once_with_first_sentences(stage: Stage) -> None:
    for _ in range(2):
        await stage.playground.happens(CHAT, "install")
    welcome = await stage.playground.eventually(CHAT, "AI")

    assert len(stage.playground.messages(CHAT)) == 1
    assert len(welcome["suggestedActions"]["actions"]) == 3


async def test_the_version_that_make_installs_is_the_one_that_was_looked_at(stage: Stage) -> None:
    made = (Path(__file__).parents[2] / "Makefile").read_text(encoding="utf-8")
    installed = json.loads((PROGRAM / "package.json").read_text(encoding="utf-8"))["version"]

    assert f"m365agentsplayground@{VERSION}\n" in made
    assert installed == VERSION


async def test_a_thumb_below_an_answer_is_taken(stage: Stage) -> None:
    await stage.playground.says(CHAT, "Ik wil nadenken over mailen.")
    answer = await stage.playground.eventually(CHAT, "Antwoord 1.")

    assert await stage.playground.judges(CHAT, answer, "like", "Dit helpt.") == {}


async def test_the_program_listens_on_this_machine_only(stage: Stage) -> None:
    port = int(stage.playground.address.rpartition(":")[2])
    with socket.socket() as elsewhere:
        elsewhere.settimeout(1)
        reached = elsewhere.connect_ex((_own_address(), port)) == 0

    assert not reached or _own_address().startswith("127.")


@pytest.mark.browser
async def test_a_person_reads_it_all_in_microsofts_page(
    stage: Stage, browser: Browser, artefacts: Path
) -> None:
    await browser.viewport(1280, 900)
    await browser.goto(stage.playground.address)
    await browser.wait_for(text="Type a message")
    await stage.begins_team()
    await stage.playground.says(CHAT, "Ik wil nadenken over mailen.")

    await browser.wait_for(text="Antwoord 1.")
    await browser.screenshot(artefacts / "agents-playground-chat.png")
    await browser.evaluate("document.querySelectorAll('[role=treeitem]')[2].click()")
    await browser.wait_for(text="Zet een leervraag")
    await browser.screenshot(artefacts / "agents-playground-channel.png")

    for elsewhere in ("office.net", "favicon.ico", "worklet"):
        browser.forgive(elsewhere)  # fonts of Microsoft's page, which it cannot fetch here
    assert "Denk mee" in await browser.text()


def _own_address() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(("192.0.2.1", 9))  # an address for examples: nothing is sent, a route is looked up
        except OSError:
            return "127.0.0.1"
        return str(asked.getsockname()[0])


async def _fetch(stage: Stage, button: Json) -> Json:
    connector = f"{stage.playground.address}/_connector"
    activity = {
        "type": "invoke", "name": "task/fetch", "id": "f:1", "channelId": "msteams", "serviceUrl": connector,
        "from": {"id": "29:1nurse", "name": "Wijkverpleegkundige (voorbeeld)"}, "recipient": {"id": "28:vita"},
        "conversation": {"id": CHANNEL, "conversationType": "channel", "tenantId": TENANT},
        "channelData": {"tenant": {"id": TENANT}, "channel": {"id": CHANNEL}}, "locale": "nl-NL",
        "value": {"data": button["data"]},
    }  # fmt: skip
    async with ClientSession() as http, http.post(stage.bot, json=activity) as response:
        return dict(await response.json())
