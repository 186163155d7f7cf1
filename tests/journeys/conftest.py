"""Two ways to live a week: Vita with its Slack edge on the strict fake, and a playground started for the first time."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from bot import llm
from bot.app import Core, build_core
from bot.console.playground import build
from bot.cycles import CycleFiles
from bot.llm import Mind
from bot.settings import Settings
from bot.slack.manifest import OF_AGENTS
from bot.usecases.recognise import Defaults
from storage import SqlStore
from tests.chromium import Browser
from tests.fakes.clock import StandingClock
from tests.fakes.slack import FakeSlack
from tests.journeys.sweep import Watch, told_nowhere, watch
from tests.journeys.unhurried import unhurried_edge
from tests.operators import file_of

__all__ = ["watch"]


@dataclass(frozen=True, slots=True)
class SlackHouse:
    slack: FakeSlack
    core: Core
    clock: StandingClock

    async def moves_to(self, moment: datetime) -> None:
        """The clock moves, and what is due happens."""
        self.clock.move_to(moment)
        await self.core.catch_up()


@pytest.fixture
def mind() -> Mind:
    """Without a model."""
    return llm.build_mind()


@pytest.fixture(params=[frozenset(), OF_AGENTS], ids=["agent", "plain"])
async def slack_house(
    store: SqlStore, clock: StandingClock, watch: Watch, sqlite_url: str, request: pytest.FixtureRequest
) -> AsyncIterator[SlackHouse]:
    """With an app that is an agent, and with one that `vita manifest slack --plain` makes."""
    async with FakeSlack() as fake:
        fake.api.scopes -= request.param
        edge = unhurried_edge(fake, clock)
        core = build_core(store, clock, llm.build_mind(), CycleFiles(), Defaults(), {"slack": edge.platform})
        await core.runner.start()
        await edge.start(core.use_cases)
        yield SlackHouse(fake, core, clock)
        await edge.stop()
        await core.runner.stop()
        await core.turns.drain()
        await core.delivery.drain()
        await edge.close()

        assert fake.violations == []
        told_nowhere(watch, fake.typed, file_of(sqlite_url))


@pytest.fixture
async def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, watch: Watch) -> AsyncIterator[str]:
    """The address of a playground that was started for the first time."""
    monkeypatch.setenv("PORT", "0")
    monkeypatch.delenv("VITA_MODEL", raising=False)
    server, core, sparring, url = await build(Settings(), tmp_path / "playground")
    yield url
    await server.stop()
    await core.stop()
    await sparring.aclose()


@pytest.fixture
async def newcomer(page: str, browser: Browser, watch: Watch, tmp_path: Path) -> AsyncIterator[Browser]:
    """The page is open, and the kickoff stands there."""
    await browser.goto(page)
    await browser.wait_for("#log button", text="Zet een leervraag")
    yield browser
    told_nowhere(watch, browser.typed, tmp_path / "playground" / "vita.db")
