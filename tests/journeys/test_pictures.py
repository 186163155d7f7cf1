"""The pictures of the README: `make pictures` makes them, and every gate holds that they show what is there now.

Beside each picture stands what it shows: its words, and the mark of the style that they are shown in. When a page
says or looks something else, the test below fails until the pictures were made anew.
"""

import hashlib
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import bot
from bot.console.playground import build
from bot.settings import Settings
from tests.chromium import Browser
from tests.waiting import until_found

pytestmark = [pytest.mark.browser]

FOLDER = Path(__file__).parents[2] / "manifest" / "pictures"
DESK = (1440, 900)
PHONE = (390, 800)
MONDAY = datetime(2026, 11, 30, 8, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
"""So that the same week is in the pictures whenever they are made."""

_STYLES = (
    "playground/static/css",
    "playground/static/index.html",
    "pages/static",
    "pages/templates/wall.html",
)
_CLOCK = re.compile(r"\b\d\d:\d\d\b")
_WALL = "[...document.querySelectorAll('iframe')].map((one) => one.contentDocument?.body?.innerText ?? '')"


@pytest.fixture
async def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """A playground that was started for the first time, on that Monday."""
    monkeypatch.setenv("PORT", "0")
    monkeypatch.delenv("VITA_MODEL", raising=False)
    folder = tmp_path / "playground"
    folder.mkdir()
    offset = (MONDAY - datetime.now(UTC)).total_seconds()
    (folder / "clock.json").write_text(json.dumps({"offset_s": offset}), encoding="utf-8")
    server, core, mind, url = await build(Settings(), folder)
    yield url
    await server.stop()
    await core.stop()
    await mind.aclose()


async def _stands_in_the_wall(newcomer: Browser, words: str) -> bool:
    return words in str(await newcomer.evaluate(_WALL))


async def wall(newcomer: Browser, page: str) -> None:
    """The wall of the sample team, as the planner sees it."""
    await newcomer.viewport(*DESK, still=True)
    await newcomer.choose("#person", "planner")
    await newcomer.wait_for("[data-channel=dm-planner]")  # drawn anew for her: a press counts
    await newcomer.click("[data-beside=wall]")
    await until_found(lambda: _stands_in_the_wall(newcomer, "Planner"))
    await newcomer.goto(f"{page}wall")
    await newcomer.wait_for("h1", text="Team Oost")


async def playground(newcomer: Browser, page: str) -> None:
    """A question, and two turns of sparring about it."""
    del page
    await newcomer.viewport(*DESK, still=True)
    await newcomer.click("#log button", text="Zet een leervraag")
    await newcomer.wait_for("#form", text="Wat wil je deze week leren?")
    await newcomer.type("Wat wil ik om half acht weten, in één zin?", into="#field-text")
    await newcomer.type("De avond schrijft te weinig op", into="#field-thought")
    await newcomer.click("#form button", text="Bewaar")
    await newcomer.wait_for("#log", text="Bewaard: ")
    await newcomer.click("[data-channel=dm-wijkverpleegkundige]")
    for words, answer in (
        ("overdracht weer lastig, ik stond met het verkeerde verband", "Vaste vraag, zonder AI"),
        ("dat de wond open was gegaan, gewoon dat", "dat de wond open was gegaan”"),
    ):
        await newcomer.type(words, into="#composer-text")
        await newcomer.press("Enter")
        await newcomer.wait_for("#log", text=answer)


async def phone(newcomer: Browser, page: str) -> None:
    await playground(newcomer, page)
    await newcomer.viewport(*PHONE, dark=True, still=True)
    await newcomer.evaluate("document.querySelector('#log').scrollTo(0, 1e6)")


Scene = Callable[[Browser, str], Awaitable[None]]
SCENES: dict[str, Scene] = {"wall": wall, "playground": playground, "phone": phone}
EACH = pytest.mark.parametrize("name", SCENES)


async def shown_in(browser: Browser) -> str:
    """What can be read there, without the minute at which it was said, and the mark of how it looks."""
    lines = (line.strip() for line in _CLOCK.sub("00:00", await browser.text()).splitlines())
    return "\n".join((style(), *filter(None, lines), ""))


def style() -> str:
    root = Path(bot.__file__).parent
    files = sorted(
        file for part in _STYLES for file in ((root / part), *(root / part).rglob("*")) if file.is_file()
    )
    return hashlib.sha256(b"\n".join(file.read_bytes() for file in files)).hexdigest()


@pytest.mark.pictures
@EACH
async def test_a_picture_is_made(newcomer: Browser, page: str, name: str) -> None:
    await SCENES[name](newcomer, page)
    await newcomer.screenshot(FOLDER / f"{name}.png")
    (FOLDER / f"{name}.txt").write_text(await shown_in(newcomer), encoding="utf-8")

    assert (FOLDER / f"{name}.png").stat().st_size > 0


@pytest.mark.journey
@EACH
async def test_a_picture_shows_what_is_there_now(newcomer: Browser, page: str, name: str) -> None:
    await SCENES[name](newcomer, page)

    kept = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert await shown_in(newcomer) == kept, "make pictures, look at them, and commit them"
