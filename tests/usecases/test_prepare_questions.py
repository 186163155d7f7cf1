"""Questions for whoever looks at a proposal: prepared on request, for that person alone, and never a verdict."""

from bot.books import Books
from bot.cards.model import Card, Label
from bot.domain.roles import Role
from tests.fakes.drafting import ScriptedDrafting
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, dm_of, sample, words
from tests.usecases.drafting import DraftingHouse, with_drafting

VERA = sample("Vera")


async def handed_in(house: House, drafting: ScriptedDrafting) -> DraftingHouse:
    """Anna handed in a proposal, and Vera looks at proposals."""
    ready = with_drafting(house, drafting)
    await house.begins_team()
    await house.core.use_cases.meet(CHANNEL, VERA, joined=True)
    await house.reads(_looks)
    await house.proposes(ANNA)
    await house.settles()
    return ready


async def test_whoever_looks_at_it_gets_questions_at_once_without_a_model(house: House) -> None:
    await handed_in(house, ScriptedDrafting(uses_model=""))
    offered = buttons(await house.clicks("read-proposal", VERA, "1"))

    answer = await house.clicks("prepare-questions", VERA, "1")

    assert "prepare-questions" in offered
    assert isinstance(answer, Card)
    assert answer.label is Label.GUIDED
    assert "Wie belt er op zaterdag?" in words(answer)
    assert "Het oordeel is aan jou." in words(answer)


async def test_a_model_writes_them_in_private_and_gets_no_name(house: House) -> None:
    drafting = ScriptedDrafting()
    ai = await handed_in(house, drafting)

    at_once = await house.clicks("prepare-questions", VERA, "1")
    (card,) = await ai.writes(dm_of(VERA))

    assert "Ze komen zo in je privébericht." in words(at_once)
    assert card.label is Label.MODEL
    (given,) = drafting.handed_in
    assert given.words == (
        "Bel eerst", "We mailen nu alles.", "Wie de vraag krijgt, belt.", "Of bellen sneller is.",
    )  # fmt: skip


async def test_somebody_who_does_not_look_at_it_gets_none(house: House) -> None:
    await handed_in(house, ScriptedDrafting(uses_model=""))

    answers = [await house.clicks("prepare-questions", member, "1") for member in (ANNA, BRAM)]

    assert all(words(answer).startswith("Dit doet iemand anders.") for answer in answers)


async def test_of_a_proposal_that_is_taken_back_meanwhile_nothing_comes(house: House) -> None:
    drafting = ScriptedDrafting()
    ai = await handed_in(house, drafting)
    await house.clicks("prepare-questions", VERA, "1")
    await house.clicks("withdraw-proposal", ANNA, "1")

    cards = await ai.writes(dm_of(VERA))

    assert [card for card in cards if "Drie vragen" in words(card)] == []
    assert drafting.handed_in == []


def _looks(books: Books) -> None:
    person = books.people.at(VERA.account)
    assert person is not None
    books.people.grant(person.organisation_id, person.id, Role.VALIDATOR)
