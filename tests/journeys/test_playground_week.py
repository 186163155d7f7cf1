"""A newcomer's first week in a real browser: no token, no account, from the first kickoff to the look back on Friday."""

import pytest

from tests.chromium import Browser

pytestmark = [pytest.mark.journey, pytest.mark.browser]

PRIVATE = "[data-channel=dm-wijkverpleegkundige]"
CHANNEL = "[data-channel=team-oost]"
COMPOSER = "#composer-text"


async def sets_a_question(newcomer: Browser) -> None:
    await newcomer.click("#log button", text="Zet een leervraag")
    await newcomer.wait_for("#form", text="Wat wil je deze week leren?")
    await newcomer.type("Wat is er anders om half acht?", into="#field-text")
    await newcomer.type("De avond schrijft te weinig op", into="#field-thought")
    await newcomer.click("#form button", text="Bewaar")
    await newcomer.wait_for("#log", text="Alleen jij ziet dit. Aan het eind van de week vraag ik ernaar.")


async def moves_to_friday(newcomer: Browser) -> None:
    await newcomer.click("#clock")
    await newcomer.click("#clock-panel [data-jump=reflection]")
    await newcomer.wait_for("#log button", text="Kijk terug")


async def test_a_question_that_was_set_on_monday_is_kept_for_its_writer(newcomer: Browser) -> None:
    await sets_a_question(newcomer)
    await newcomer.click(PRIVATE)
    await newcomer.type("/vita", into=COMPOSER)
    await newcomer.press("Enter")

    await newcomer.wait_for("#log", text="Wat is er anders om half acht?")


async def test_sparring_says_what_vita_is_and_asks_before_it_tells(newcomer: Browser) -> None:
    await newcomer.click(PRIVATE)
    await newcomer.type("overdracht weer drama. stond ik met het verkeerde verband", into=COMPOSER)
    await newcomer.press("Enter")
    await newcomer.wait_for("#log", text="een computerprogramma met vaste vragen")
    await newcomer.wait_for("#log", text="Vaste vraag, zonder AI")
    await newcomer.click("#log button", text="Geef opties")

    await newcomer.wait_for("#log", text="Wel drie manieren")


async def test_a_proposal_goes_from_its_first_step_to_the_channel(newcomer: Browser) -> None:
    await newcomer.type("/voorstel", into=COMPOSER)
    await newcomer.press("Enter")
    await newcomer.wait_for("#form", text="Stap 1 van 5")
    await newcomer.type("Vier punten bovenaan", into="#field-title")
    await newcomer.type("We zoeken elke ochtend", into="#field-about")
    await newcomer.click("#form button", text="Verder")
    await newcomer.wait_for("#form", text="Stap 2 van 5")
    await newcomer.type("De avond zet vier punten bovenaan", into="#field-together")
    await newcomer.type("Of we minder zoeken", into="#field-learning")
    await newcomer.click("#form button", text="Verder")
    await newcomer.wait_for("#form", text="Stap 3 van 5")
    await newcomer.click("#form button", text="Verder")
    await newcomer.wait_for("#form", text="Stap 4 van 5")
    await newcomer.click("#form button", text="Verder")
    await newcomer.wait_for("#form", text="Wie ziet dit")
    await newcomer.click("#form button", text="Dien in")

    await newcomer.wait_for("#log", text="Nieuw voorstel")


async def test_friday_asks_what_is_still_known_before_it_shows_what_was_written(newcomer: Browser) -> None:
    await sets_a_question(newcomer)
    await moves_to_friday(newcomer)
    await newcomer.click("#log button", text="Kijk terug")
    await newcomer.wait_for("#form", text="Wat was je eerste gedachte bij je vraag?")
    assert "De avond schrijft te weinig op" not in await newcomer.text("#form")
    await newcomer.type("Dat er te weinig stond", into="#field-recalled")
    await newcomer.click("#form button", text="Verder")
    await newcomer.wait_for("#form", text="De avond schrijft te weinig op")
    await newcomer.type("dat ik op de verkeerde plek keek", into="#field-now")
    await newcomer.click("#form button", text="Bewaar")

    await newcomer.wait_for("#log", text="Bewaard. Alleen jij ziet dit.")
