"""The tab in a real browser: the page that Teams frames shows the wall, page after page, with a session in a header.

Teams itself is not there, so the page is told its session instead of asking Teams for a token.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp import web

from bot.pages.server import Pages
from bot.teams.keys import SigningKeys
from bot.teams.registration import Registration
from bot.teams.sign_in import SignIn
from bot.teams.tab import PATH, Tab
from tests.axe import violations
from tests.chromium import Browser
from tests.fakes.house import House
from tests.fakes.teams_people import APP_ID, TENANT
from tests.pages.served import PEOPLE, furnished
from tests.teams.conftest import listening

pytestmark = pytest.mark.browser


@dataclass(frozen=True, slots=True)
class Shown:
    browser: Browser
    session: str

    async def opens(self) -> None:
        await self.browser.evaluate(f"session = '{self.session}'; show('/wall')")


@pytest.fixture
async def tab(house: House, browser: Browser) -> AsyncIterator[Shown]:
    await furnished(house)
    core = house.core
    application = web.Application()
    sign_in = SignIn(Registration(APP_ID, "sample", TENANT), "https://vita.example.org", SigningKeys())
    Tab(core.use_cases, sign_in, core.visits).serve(application)
    Pages(core.read_wall, core.visits, house.core.themes, core.read_agenda, "https://vita.example.org").serve(
        application
    )
    runner, address = await listening(application)
    await browser.goto(f"{address}{PATH}")
    await browser.wait_for(text="This page belongs in Microsoft Teams.")
    session = await core.visits.open_for(next(iter(PEOPLE.values())).account)
    yield Shown(browser, session or "")
    browser.forgive("res.cdn.office.net")  # Teams' own script may not ask Microsoft, and does without
    browser.forgive("validDomains.json")
    await runner.cleanup()


async def test_the_wall_stands_in_the_tab_without_the_way_out(tab: Shown) -> None:
    await tab.opens()

    await tab.browser.wait_for("h1", text="Team Oost (voorbeeld)")
    assert await tab.browser.evaluate("document.querySelector('form.me') === null")
    assert await tab.browser.evaluate("document.querySelectorAll('script').length") == 0


async def test_a_link_of_the_wall_opens_within_the_tab(tab: Shown) -> None:
    await tab.opens()
    await tab.browser.wait_for("h1", text="Team Oost (voorbeeld)")
    before = await tab.browser.evaluate("location.href")

    await tab.browser.evaluate("document.querySelector('nav a[href$=everything]').click()")
    await tab.browser.wait_for("nav a[aria-current]", text="Alles")

    assert await tab.browser.evaluate("location.href") == before


async def test_without_a_session_the_tab_shows_nothing_of_anybody(tab: Shown) -> None:
    await tab.browser.evaluate("session = 'made-up'; show('/wall')")

    await tab.browser.wait_for("main")
    assert "Oost" not in await tab.browser.text()
    tab.browser.forgive("401")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_tab_keeps_the_rules_on_a_phone_too(tab: Shown, artefacts: Path, scheme: str) -> None:
    await tab.browser.viewport(360, 800, dark=scheme == "dark")
    outside = await violations(tab.browser)
    await tab.opens()
    await tab.browser.wait_for("h1", text="Team Oost (voorbeeld)")
    inside = await violations(tab.browser)
    await tab.browser.screenshot(artefacts / f"teams-tab-360-{scheme}.png")

    assert (outside, inside) == ([], [])
    assert await tab.browser.evaluate("document.documentElement.scrollWidth") <= 360
