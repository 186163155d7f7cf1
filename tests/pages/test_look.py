"""How the wall looks: in three widths, by light and dark, without anything sticking out; the pictures are kept."""

import os
from pathlib import Path

import pytest

from tests.chromium import Browser
from tests.pages.served import COOKIE, PEOPLE, Served

pytestmark = pytest.mark.browser

WIDTHS = (360, 768, 1440)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the pictures go: `VITA_ARTEFACTS`, or a folder of the test."""
    kept = Path(os.environ.get("VITA_ARTEFACTS") or tmp_path)
    kept.mkdir(parents=True, exist_ok=True)
    return kept


async def opens(browser: Browser, pages: Served, path: str, *, key: str = "wijkverpleegkundige") -> None:
    await browser.cookie(pages.url(), COOKIE, await pages.session_of(PEOPLE[key]))
    await browser.goto(pages.url(path))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
async def test_the_wall_fits_every_screen(
    full: Served, browser: Browser, folder: Path, width: int, scheme: str
) -> None:
    await browser.viewport(width, 900, dark=scheme == "dark")
    await opens(browser, full, "/wall")

    assert await browser.evaluate("document.documentElement.scrollWidth") <= width
    await browser.screenshot(folder / f"wall-{width}-{scheme}.png", whole=True)
