"""The themes on the wall: over what was shared, with its sources, and gone when one of these is taken back."""

from collections.abc import Sequence
from dataclasses import replace

from bot.books import Books
from bot.llm import GuidedTheming
from bot.ports import Origin, Theme, Themes
from bot.usecases.find_themes import FindThemes
from tests.fakes.clock import MONDAY_MORNING
from tests.fakes.house import ANNA, BRAM, House, words
from tests.pages.served import Served

LONG = "De overdracht van de avond is te lang."
OTHER = "In de overdracht staat niet wat anders was."


class ScriptedTheming:
    """A model that finds one theme in the first two things."""

    uses_model = "sample-model"

    def __init__(self) -> None:
        self.heard: list[tuple[str, ...]] = []

    async def themes(self, language: str, texts: Sequence[str]) -> Themes:
        self.heard.append(tuple(texts))
        return Themes((Theme("Wat wringt", "De overdracht.", (0, 1)),), Origin("model", "sample-model", "1"))


async def shares(house: House) -> None:
    await house.asks(ANNA, LONG, who="team")
    await house.asks(BRAM, OTHER, who="team")


async def finds(house: House, theming: ScriptedTheming) -> FindThemes:
    return replace(house.core.themes, theming=theming, guided=GuidedTheming())


async def test_a_theme_leads_to_what_it_rests_on(pages: Served) -> None:
    await shares(pages.house)
    await pages.lets_in(ANNA)

    shown = await pages.gets("/wall/team/1/themes")

    assert "“overdracht”" in shown
    assert "/wall/item/question/1" in shown
    assert "/wall/item/question/2" in shown
    assert "zonder AI" in shown


async def test_what_was_not_shared_is_in_no_theme(pages: Served) -> None:
    await shares(pages.house)
    await pages.house.asks(ANNA, "Mijn eigen overdracht van de avond", who="private")
    await pages.lets_in(ANNA)

    assert "Mijn eigen" not in await pages.gets("/wall/team/1/themes")


async def test_only_who_presses_has_a_model_look(house: House) -> None:
    await house.begins_team()
    await shares(house)
    theming = ScriptedTheming()
    find = await finds(house, theming)
    visitor = await house.core.visits.visitor(await house.core.visits.open_for(ANNA.account) or "")
    assert visitor is not None

    looked = await find(visitor, None, with_model=False)
    pressed = await find(visitor, None, with_model=True)
    again = await find(visitor, None, with_model=False)

    assert [view.origin.generated_by for view in (looked, pressed, again)] == ["guided", "model", "model"]
    assert (looked.may_ask, again.may_ask, len(theming.heard)) == ("sample-model", "", 1)
    assert not any("Anna" in text or "Bram" in text for text in theming.heard[0])


async def test_a_theme_goes_when_one_of_its_sources_was_taken_back(house: House) -> None:
    await house.begins_team()
    await shares(house)
    find = await finds(house, ScriptedTheming())
    visitor = await house.core.visits.visitor(await house.core.visits.open_for(ANNA.account) or "")
    assert visitor is not None
    await find(visitor, None, with_model=True)

    def erases(books: Books) -> None:
        bram = books.people.at(BRAM.account)
        assert bram is not None
        books.personal_data.erase(bram.organisation_id, bram.id, MONDAY_MORNING)

    await house.reads(erases)
    later = await find(visitor, None, with_model=False)

    assert later.themes == ()


async def test_no_other_site_can_have_a_model_look(pages: Served) -> None:
    await pages.lets_in(ANNA)

    refused = await pages.client.post("/wall/team/1/themes", data={"mark": "geraden"})

    assert refused.status == 403


async def test_the_chat_shows_them_as_well(house: House) -> None:
    await house.begins_team()
    await shares(house)

    shown = words(await house.types("themas", BRAM))

    assert "“overdracht”" in shown
    assert LONG in shown
