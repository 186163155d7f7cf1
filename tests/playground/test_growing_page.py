"""An answer that grows, in Chromium: one message, read aloud when it is done, and no trace of having changed."""

import pytest

from bot.domain.place import Account
from bot.playground.platform import PlaygroundPlatform
from bot.playground.samples import NETWORK, WORKSPACE, place_of
from tests.chromium import Browser
from tests.fakes.stopwatch import Stopwatch
from tests.playground.doors import SAVED
from tests.playground.ground import Ground, Page

pytestmark = pytest.mark.browser

NURSE = "wijkverpleegkundige"
PRIVATE = f"dm-{NURSE}"


async def test_an_answer_is_seen_growing_and_ends_as_its_card(
    page: Page, ground: Ground, browser: Browser
) -> None:
    seconds = Stopwatch()
    await browser.goto(page.url)
    await browser.click(f"[data-channel={PRIVATE}]")
    platform = PlaygroundPlatform(ground.chat, seconds)
    live = await platform.begin(place_of(PRIVATE), Account(NETWORK, WORKSPACE, NURSE), "Twee", "answer:1")
    assert live is not None
    await browser.wait_for("#log .growing[aria-busy=true]", text="Twee")
    seconds.now += 1
    await live.grow("Twee roosters")
    await browser.wait_for("#log .growing", text="Twee roosters")
    await platform.update(live.ref, SAVED)
    await browser.wait_for("#log", text="Je leervraag is bewaard.")

    assert await browser.evaluate("document.querySelectorAll('#log .message').length") == 1
    assert await browser.evaluate("document.querySelectorAll('.growing, .edited, [aria-busy]').length") == 0
