"""The playground side by side: talk, own page and wall, the clock that passes nudges, and other eyes."""

from pathlib import Path

import pytest

from tests.axe import violations
from tests.chromium import Browser
from tests.waiting import until_found

pytestmark = [pytest.mark.journey, pytest.mark.browser]

DESK = (1440, 900)
WIDE = (1920, 1080)


async def settles(browser: Browser) -> None:
    """Colours change and panels slide in softly; axe would see them half-way."""
    await browser.evaluate("new Promise((done) => setTimeout(done, 500))")


async def wall_of(browser: Browser, of: str = "Team Oost") -> str:
    """The words inside the wall, once these are among them."""
    inside = "document.querySelector('#wall').contentDocument?.body?.innerText ?? ''"

    async def seen() -> str:
        words = str(await browser.evaluate(inside))
        return words if of in words else ""

    return await until_found(seen)


async def test_at_a_desk_the_wall_stands_beside_the_talk(newcomer: Browser) -> None:
    await newcomer.viewport(*DESK)
    await newcomer.click("[data-beside=wall]")

    assert "Hoe leg ik in twee zinnen over" in await wall_of(newcomer)


async def test_the_wall_is_seen_with_the_eyes_of_whoever_one_is(newcomer: Browser) -> None:
    await newcomer.click("[data-beside=wall]")
    await wall_of(newcomer)
    await newcomer.choose("#person", "bestuurder")
    await newcomer.wait_for("[data-channel=dm-bestuurder]")

    assert await wall_of(newcomer, of="Bestuurder")


async def test_a_button_on_the_own_page_opens_its_form(newcomer: Browser) -> None:
    await newcomer.click("[data-beside=home]")
    await newcomer.wait_for("#beside-home", text="Je hebt deze week nog geen leervraag.")
    await newcomer.click("#beside-home button", text="Zet een leervraag")

    await newcomer.wait_for("#form", text="Wat wil je deze week leren?")


async def test_what_was_set_stands_on_the_own_page_at_once(newcomer: Browser) -> None:
    await newcomer.click("[data-beside=home]")
    await newcomer.wait_for("#beside-home", text="nog geen leervraag")
    await newcomer.click("#beside-home button", text="Zet een leervraag")
    await newcomer.wait_for("#form")
    await newcomer.type("Wie leest mijn lijst?", into="#field-text")
    await newcomer.type("Niemand", into="#field-thought")
    await newcomer.click("#form button", text="Bewaar")

    await newcomer.wait_for("#beside-home", text="Wie leest mijn lijst?")


async def test_the_private_talk_stands_beside_the_channel(newcomer: Browser) -> None:
    await newcomer.viewport(*DESK)
    await newcomer.click("[data-beside=home]")
    await newcomer.click("#tab-talk")
    await newcomer.type("Ik zit ergens mee", into="#beside-composer-text")
    await newcomer.press("Enter")

    await newcomer.wait_for("#beside-log", text="Vaste vraag, zonder AI")
    assert "Goedemorgen" in await newcomer.text("#log")


async def test_on_a_wide_screen_all_four_sides_are_seen_at_once(newcomer: Browser, artefacts: Path) -> None:
    await newcomer.viewport(*WIDE)
    await newcomer.click("[data-beside=wall]")
    await wall_of(newcomer)
    await newcomer.wait_for("#beside-home", text="Je hebt deze week nog geen leervraag.")
    await newcomer.wait_for("#beside-log")
    await settles(newcomer)
    await newcomer.screenshot(artefacts / "playground-all-1920-light.png")
    areas = await newcomer.evaluate(
        "['#log', '#beside-log', '#home-card', '#wall'].map((side) => {"
        "const box = document.querySelector(side).getBoundingClientRect();"
        "return [box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight, box.width, box.height]})"
    )

    assert [area for area in areas if not area[0] or area[1] < 380 or area[2] < 180] == []
    assert await violations(newcomer, without="#wall") == []


async def test_nudges_arrive_as_the_clock_passes_them(newcomer: Browser) -> None:
    await newcomer.click("#log button", text="Zet een leervraag")
    await newcomer.wait_for("#form")
    await newcomer.type("Wie leest mijn lijst?", into="#field-text")
    await newcomer.type("Niemand", into="#field-thought")
    await newcomer.click("#form button", text="Bewaar")
    await newcomer.wait_for("#log", text="Bewaard")
    await newcomer.click("#clock")
    await newcomer.click("#clock-panel [data-jump=reflection]")
    await newcomer.wait_for("#log button", text="Kijk terug")
    await newcomer.click("[data-channel=dm-wijkverpleegkundige]")

    await newcomer.wait_for("#log", text="Wie leest mijn lijst?")


async def test_the_week_is_told_in_seven_steps(newcomer: Browser) -> None:
    steps = await newcomer.evaluate("document.querySelectorAll('#guide-steps li').length")

    assert steps == 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1440])
async def test_nothing_sticks_out_with_the_wall_open(
    newcomer: Browser, artefacts: Path, width: int, scheme: str
) -> None:
    await newcomer.viewport(width, 900, dark=scheme == "dark", still=True)
    await newcomer.screenshot(artefacts / f"playground-{width}-{scheme}.png")
    await newcomer.click("[data-beside=wall]")
    await wall_of(newcomer)
    await newcomer.screenshot(artefacts / f"playground-wall-{width}-{scheme}.png")
    await newcomer.click("#tab-home")
    await newcomer.wait_for("#beside-home", text="leervraag")
    await newcomer.screenshot(artefacts / f"playground-home-{width}-{scheme}.png")

    assert await newcomer.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
async def test_the_playground_keeps_the_rules(newcomer: Browser, width: int, scheme: str) -> None:
    await newcomer.viewport(width, 900, dark=scheme == "dark", still=True)
    await settles(newcomer)
    at_first = await violations(newcomer, without="#wall")
    await newcomer.click("[data-beside=home]")
    await newcomer.wait_for("#beside-home", text="leervraag")
    await settles(newcomer)
    beside = await violations(newcomer, without="#wall")

    assert (at_first, beside) == ([], [])
