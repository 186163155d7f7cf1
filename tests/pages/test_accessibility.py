"""The pages by the rules of WCAG 2.2 AA, by keyboard alone, on a small screen, and on paper."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.console.pack import Standing, pack
from bot.settings import Settings
from bot.texts import texts_in
from tests.axe import violations
from tests.chromium import Browser
from tests.fakes.house import ANNA, CHANNEL
from tests.pages.served import COOKIE, PEOPLE, Served

pytestmark = pytest.mark.browser

PAGES = ("/wall", "/wall/everything", "/wall/team/1/question", "/wall/team/1/proposal?column=round",
         "/wall/item/proposal/1", "/wall/item/insight/1", "/wall/enter/x", "/wall/item/question/999",
         "/wall/team/1/themes", "/wall/organisation", "/wall/agenda", "/wall/export/report.html?quarter=2026-Q2")  # fmt: skip
SMALLEST = 320
_OPEN = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
"""The tables behind the drawings count as well."""


@pytest.fixture
async def inside(full: Served, browser: Browser) -> Browser:
    await browser.cookie(full.url(), COOKIE, await full.session_of(PEOPLE["planner"]))
    return browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_page_keeps_the_rules(full: Served, inside: Browser, scheme: str) -> None:
    await inside.viewport(1280, 900, dark=scheme == "dark")
    found = {}
    for path in PAGES:
        await inside.goto(full.url(path))
        await inside.evaluate(_OPEN)
        found[path] = await violations(inside)
    inside.forgive("404")

    assert {path: broken for path, broken in found.items() if broken} == {}


async def test_every_page_fits_the_smallest_screen(full: Served, inside: Browser) -> None:
    await inside.viewport(SMALLEST, 700)
    widths = {}
    for path in PAGES:
        await inside.goto(full.url(path))
        await inside.evaluate(_OPEN)
        widths[path] = await inside.evaluate("document.documentElement.scrollWidth")
    inside.forgive("404")

    assert {path: width for path, width in widths.items() if width > SMALLEST} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_page_for_the_works_council_keeps_them(
    full: Served, browser: Browser, tmp_path: Path, artefacts: Path, scheme: str
) -> None:
    teams = tuple(await full.house.reads(lambda books: books.teams.all()))
    page = pack(Settings(), (Standing("Voorbeeld", is_live=False, teams=teams),), texts_in("nl"))
    (tmp_path / "pack.html").write_text(page, encoding="utf-8")
    await browser.viewport(SMALLEST, 900, dark=scheme == "dark")
    await browser.goto((tmp_path / "pack.html").as_uri())
    await browser.screenshot(artefacts / f"pack-{SMALLEST}-{scheme}.png", whole=True)

    assert await violations(browser) == []
    assert await browser.evaluate("document.documentElement.scrollWidth") <= SMALLEST


async def test_an_empty_wall_keeps_them_too(pages: Served, browser: Browser) -> None:
    await browser.cookie(pages.url(), COOKIE, await pages.session_of(ANNA))
    await browser.goto(pages.url())

    assert await violations(browser) == []


async def test_the_keyboard_reaches_everything_and_shows_where_it_is(full: Served, inside: Browser) -> None:
    await inside.goto(full.url())
    wanted = await inside.evaluate(
        "[...document.querySelectorAll('a, button, summary, [tabindex=\"0\"]')].filter((e) => e.checkVisibility()).length"
    )
    reached = set()
    for _ in range(wanted + 5):
        await inside.press("Tab")
        where, outline = await inside.evaluate(
            "(() => {const e = document.activeElement; const all = [...document.querySelectorAll('*')];"
            "return [all.indexOf(e), getComputedStyle(e).outlineStyle]})()"
        )
        if await inside.evaluate("document.activeElement !== document.body"):
            reached.add(where)
            assert outline != "none"

    assert len(reached) == wanted


async def test_the_first_key_leads_past_the_head(full: Served, inside: Browser) -> None:
    await inside.goto(full.url())
    await inside.press("Tab")
    await inside.press("Enter")

    assert await inside.evaluate("location.hash") == "#main"


async def test_there_is_no_script_that_reading_could_need(full: Served) -> None:
    await full.lets_in(PEOPLE["planner"])

    assert "<script" not in await full.gets("/wall/team/1")


async def test_the_wall_prints(full: Served, inside: Browser, artefacts: Path) -> None:
    await inside.goto(full.url())

    paper = await inside.on_paper()

    (artefacts / "wall.pdf").write_bytes(paper)
    assert paper.startswith(b"%PDF")


async def test_the_page_speaks_english(full: Served, browser: Browser) -> None:
    await full.house.core.use_cases.meet(CHANNEL, replace(PEOPLE["planner"], language="en"), joined=True)
    await browser.cookie(full.url(), COOKIE, await full.session_of(PEOPLE["planner"]))
    await browser.goto(full.url())
    await browser.wait_for("h2", text="The circle in figures")

    assert await browser.evaluate("document.documentElement.lang") == "en"
