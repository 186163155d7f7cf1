"""Makes the pictures of the README (`make pictures`): the playground at a desk and on a phone."""

from pathlib import Path

import pytest

from tests.chromium import Browser

pytestmark = [pytest.mark.pictures, pytest.mark.browser]

FOLDER = Path(__file__).parents[2] / "manifest" / "pictures"
DESK = (1440, 900)
PHONE = (390, 800)


async def talks(newcomer: Browser) -> None:
    """A question, and two turns of sparring about it."""
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


async def test_the_wall(newcomer: Browser, page: str) -> None:
    """The wall of the sample team, as the planner sees it."""
    await newcomer.viewport(*DESK)
    await newcomer.choose("#person", "planner")
    await newcomer.click("[data-beside=wall]")
    await newcomer.evaluate("new Promise((done) => setTimeout(done, 1500))")
    await newcomer.goto(f"{page}wall")
    await newcomer.wait_for("h1", text="Team Oost")
    await newcomer.screenshot(FOLDER / "wall.png")

    assert (FOLDER / "wall.png").stat().st_size > 0


async def test_the_playground_at_a_desk_and_on_a_phone(newcomer: Browser) -> None:
    await newcomer.viewport(*DESK)
    await talks(newcomer)
    await newcomer.screenshot(FOLDER / "playground.png")
    await newcomer.viewport(*PHONE, dark=True)
    await newcomer.screenshot(FOLDER / "phone.png")

    assert (FOLDER / "phone.png").stat().st_size > 0
