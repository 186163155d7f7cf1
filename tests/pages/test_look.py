"""How the wall looks: in three widths, by light and dark, without anything sticking out; the pictures are kept."""

from pathlib import Path

import pytest

from tests.chromium import Browser
from tests.pages.served import COOKIE, PEOPLE, Served

pytestmark = pytest.mark.browser

WIDTHS = (360, 768, 1440)


async def opens(browser: Browser, pages: Served, path: str, *, key: str = "wijkverpleegkundige") -> None:
    await browser.cookie(pages.url(), COOKIE, await pages.session_of(PEOPLE[key]))
    await browser.goto(pages.url(path))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
async def test_the_wall_fits_every_screen(
    full: Served, browser: Browser, artefacts: Path, width: int, scheme: str
) -> None:
    await browser.viewport(width, 900, dark=scheme == "dark")
    await opens(browser, full, "/wall")

    assert await browser.evaluate("document.documentElement.scrollWidth") <= width
    await browser.screenshot(artefacts / f"wall-{width}-{scheme}.png", whole=True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("name", "path"),
    [("themes", "/wall/team/1/themes"), ("item", "/wall/item/proposal/1"), ("list", "/wall/team/1/proposal"), ("enter", "/wall/enter/x"),
     ("organisation", "/wall/organisation"), ("mine", "/wall/mine"), ("agenda", "/wall/agenda")],
)  # fmt: skip
async def test_the_other_pages_fit_too(
    full: Served, browser: Browser, artefacts: Path, width: int, scheme: str, name: str, path: str
) -> None:
    await browser.viewport(width, 800, dark=scheme == "dark")
    await opens(browser, full, path)

    assert await browser.evaluate("document.documentElement.scrollWidth") <= width
    await browser.screenshot(artefacts / f"{name}-{width}-{scheme}.png", whole=True)
