"""One's own page: what is on it, for whom, and the suggestions that fit the moment."""

from datetime import timedelta

import pytest

from bot.cards.model import Buttons, Card
from bot.cards.prompts import prompts
from bot.domain.cycle import Product
from bot.domain.place import Place, PlaceKind
from bot.texts import LANGUAGES, texts_in
from bot.usecases import Answer
from tests.fakes.house import ANNA, BRAM, House, buttons, dm_of, sample, words


async def page_of(house: House, member: object = ANNA) -> Answer:
    by = BRAM if member is BRAM else ANNA
    place = Place("slack", "T1", by.account.account, PlaceKind.HOME)
    return await house.clicks("show-overview", by, place=place)


def labels(answer: Answer) -> list[str]:
    assert isinstance(answer, Card)
    return [one.label for block in answer.blocks if isinstance(block, Buttons) for one in block.items]


async def test_it_says_what_the_week_is_at(house: House) -> None:
    await house.begins_team()
    house.clock.pass_(timedelta(days=2))

    assert words(await page_of(house)).startswith("Deze week bij Team Noord: Doen")


async def test_it_shows_ones_own_question_and_draft(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen?")
    await house.does("propose", ANNA, step="what", title="Bel eerst", about="Iets.", kind="renew")

    page = await page_of(house)

    assert "Je leervraag: “Waarom bellen mensen?”" in words(page)
    assert "Ga ermee verder" in labels(page)


async def test_it_shows_five_of_ones_own_proposals_and_says_that_there_are_more(house: House) -> None:
    await house.begins_team()
    for number in range(6):
        await house.proposes(ANNA, f"Voorstel {number}")

    page = await page_of(house)

    assert [label for label in labels(page) if label.startswith("Lees")] == [f"Lees {n}" for n in range(1, 6)]
    assert "Er zijn er meer." in words(page)


async def test_a_withdrawn_proposal_is_not_on_it(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA, "Bel eerst")
    await house.clicks("withdraw-proposal", ANNA, "1")

    assert "Je hebt nog niets ingediend." in words(await page_of(house))


async def test_it_is_in_ones_own_language(house: House) -> None:
    await house.begins_team()
    place = Place("slack", "T1", "U-Eve", PlaceKind.HOME)

    page = await house.clicks("show-overview", sample("Eve", "en"), place=place)

    assert words(page).startswith("You are not in a team yet")


async def test_an_administrator_sees_what_reached_the_teams_and_nobody_else(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA, "Bel eerst")
    await house.says(BRAM, "denk mee")

    of_anna, of_bram = words(await page_of(house)), words(await page_of(house, BRAM))

    assert "Team Noord: voorstel, verstuurd" in of_anna
    assert of_anna.count("verstuurd") == 1
    assert "Berichten aan teams" not in of_bram


async def test_a_pause_is_said_and_can_be_lifted(house: House) -> None:
    await house.begins_team()
    await house.clicks("pause", ANNA)
    await house.types("pauze", ANNA, "een week")

    page = await page_of(house)

    assert "Je hebt pauze tot en met" in words(page)
    assert "Hef pauze op" in labels(page)


async def test_the_first_suggestion_is_what_the_phase_asks_for(house: House) -> None:
    await house.begins_team()
    house.clock.pass_(timedelta(days=2))

    suggested = await house.core.use_cases.suggest(dm_of(ANNA), ANNA)

    assert [prompt.title for prompt in suggested] == [
        "Noteer wat je zag", "Denk mee", "Zet een leervraag", "Maak een voorstel",
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("product", "opens"),
    [
        (Product.NOTE, "take-note"),
        (Product.INSIGHT, "look-back"),
        (Product.PROPOSAL, "propose"),
        (Product.QUESTION, "set-question"),
    ],
)
async def test_a_suggestion_that_is_taken_gets_its_button(
    house: House, product: Product, opens: str, language: str
) -> None:
    await house.begins_team()
    first, *_ = prompts(product, texts_in(language))

    said = await house.says(ANNA, first.message)

    assert opens in buttons(said[-1])
