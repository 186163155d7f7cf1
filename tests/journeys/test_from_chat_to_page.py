"""From a click in the chat to the wall in a browser: the link, the button that spends it, and the page."""

import re
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial

import pytest
from aiohttp import web

from bot import llm
from bot.app import Core, build_core
from bot.cycles import CycleFiles
from bot.pages.server import Pages
from bot.ports import ChatPlatform
from bot.teams.registration import Registration
from bot.teams.server import Teams
from bot.usecases.known_place import LookUpPlace
from bot.usecases.recognise import Defaults
from storage import SqlStore
from tests.chromium import Browser
from tests.fakes.clock import StandingClock
from tests.fakes.slack import NURSE as SLACK_NURSE
from tests.fakes.slack import FakeSlack, Posted
from tests.fakes.teams import FakeTeams
from tests.fakes.teams_people import CHANNEL as TEAMS_CHANNEL
from tests.fakes.teams_people import NURSE, PEOPLE, activity
from tests.journeys.sweep import Watch, told_nowhere
from tests.journeys.unhurried import unhurried_edge
from tests.operators import file_of
from tests.teams.conftest import listening
from tests.waiting import SECONDS

pytestmark = [pytest.mark.journey, pytest.mark.browser]

QUESTION = "Hoe draag ik korter over?"
_LINK = re.compile(r"http://127\.0\.0\.1:\d+/wall/enter/[\w-]+")


@dataclass(frozen=True, slots=True)
class Address:
    """Where the pages will stand."""

    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@pytest.fixture
def address() -> Address:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return Address(found.getsockname()[1])


async def pages_of(core: Core, address: Address) -> web.AppRunner:
    application = web.Application()
    Pages(core.read_wall, core.visits, core.themes, core.read_agenda, address.url).serve(application)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", address.port).start()
    return runner


def built(store: SqlStore, clock: StandingClock, address: Address, **platforms: ChatPlatform) -> Core:
    return build_core(
        store, clock, llm.build_mind(), CycleFiles(), Defaults(), platforms, public_url=address.url
    )


async def follows(browser: Browser, said: str) -> None:
    """The link, its button, and the wall; the same link does nothing more."""
    link = _LINK.search(said)
    assert link is not None, said
    await browser.goto(link.group())
    await browser.click("button", text="Open the wall")
    await browser.wait_for("main", text=QUESTION)
    await browser.goto(link.group())
    await browser.click("button", text="Open the wall")
    await browser.wait_for("main", text="This link no longer works")
    browser.forgive("410")


@pytest.fixture
async def slack(
    store: SqlStore, clock: StandingClock, address: Address, watch: Watch, sqlite_url: str
) -> AsyncIterator[tuple[FakeSlack, Core]]:
    async with FakeSlack() as fake:
        edge = unhurried_edge(fake, clock)
        core = built(store, clock, address, slack=edge.platform)
        await edge.start(core.use_cases)
        pages = await pages_of(core, address)
        yield fake, core
        await pages.cleanup()
        await edge.stop()
        await core.turns.drain()
        await core.delivery.drain()
        await edge.close()

        assert fake.violations == []
        told_nowhere(watch, fake.typed, file_of(sqlite_url))


@pytest.fixture
async def teams(
    store: SqlStore, clock: StandingClock, address: Address, watch: Watch, sqlite_url: str
) -> AsyncIterator[tuple[FakeTeams, Core]]:
    async with FakeTeams(people=PEOPLE) as fake:
        vita = Teams(Registration(allow_unauthenticated=True), LookUpPlace(store, Defaults()), "127.0.0.1")
        core = built(store, clock, address, teams=vita.platform)
        application = web.Application()
        vita.serve(application, core.use_cases)
        runner, fake.bot = await listening(application)
        pages = await pages_of(core, address)
        fake.after = partial(vita.errands.drain, SECONDS)
        yield fake, core
        await pages.cleanup()
        await core.turns.drain()
        await core.delivery.drain()
        await runner.cleanup()
        await vita.close()

        assert fake.violations == []
        told_nowhere(watch, fake.typed, file_of(sqlite_url))


async def test_a_click_in_slack_leads_to_the_wall(slack: tuple[FakeSlack, Core], browser: Browser) -> None:
    fake, core = slack
    await fake.invites_vita(by=SLACK_NURSE)
    await core.catch_up()
    await fake.clicks(SLACK_NURSE, fake.messages()[0], "Begin met standaard")
    asked = await fake.types(SLACK_NURSE, "/leervraag")
    assert asked.view is not None
    await fake.submits(asked.view, {"text": QUESTION, "thought": "Met vaste punten.", "who": "team"})

    await fake.types(SLACK_NURSE, "/muur")
    wall = await fake.eventually(lambda: shown_with(fake, "Open als pagina"))
    assert wall is not None
    await fake.clicks(SLACK_NURSE, wall, "Open als pagina")
    way_in = await fake.eventually(lambda: shown_with(fake, "De muur als pagina"))

    assert way_in is not None
    await follows(browser, way_in.words)


def shown_with(fake: FakeSlack, words: str) -> Posted | None:
    """The newest message for her eyes with this button or these words."""
    shown = reversed(fake.only_for(SLACK_NURSE))
    return next((one for one in shown if words in one.buttons or words in one.words), None)


async def test_a_click_in_teams_leads_to_the_wall(teams: tuple[FakeTeams, Core], browser: Browser) -> None:
    fake, core = teams
    there = activity(NURSE, "1", fake.service_url, channel=TEAMS_CHANNEL)
    await fake.delivers({**there, "type": "installationUpdate", "action": "add"})
    await core.catch_up()
    await fake.presses(NURSE, fake.messages(TEAMS_CHANNEL)[0], "Begin met standaard")
    dialog = await fake.commands(NURSE, "leervraag", TEAMS_CHANNEL)
    answers = {"text": QUESTION, "thought": "Met vaste punten.", "goal": "none", "who": "team"}
    await fake.presses_in_dialog(NURSE, dialog, TEAMS_CHANNEL, command="leervraag", **answers)

    await fake.says(NURSE, "/muur")
    await fake.presses(NURSE, fake.messages(NURSE.chat)[-1], "Open als pagina")

    await follows(browser, str(fake.messages(NURSE.chat)[-1].buttons))
