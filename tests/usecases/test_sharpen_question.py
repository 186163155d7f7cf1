"""Two smaller questions beside one's own: for the person alone, and a new version only when one is taken."""

import pytest

from bot.cards.model import Button, Buttons, Card, Label
from bot.domain.dialogue import Wish
from bot.domain.question import LearningQuestion
from bot.domain.visibility import Visibility
from bot.usecases import Replacement
from tests.fakes.house import ANNA, BRAM, CHANNEL, buttons, dm_of, words
from tests.usecases.drafting import DraftingHouse

SMALLER = "Wie belt mij vandaag?"


async def offered(guided: DraftingHouse) -> list[Button]:
    """The buttons under the two smaller questions that Anna is offered."""
    answer = await guided.house.clicks("sharpen-question", ANNA)
    assert isinstance(answer, Card)
    return [button for block in answer.blocks if isinstance(block, Buttons) for button in block.items]


async def questions(guided: DraftingHouse) -> list[LearningQuestion]:
    """Anna's, newest first."""
    viewer = await guided.eyes_of(ANNA)
    return list(await guided.house.reads(lambda books: books.questions.own(viewer)))


async def test_a_saved_question_can_be_made_sharper(guided: DraftingHouse) -> None:
    answer = await guided.house.asks(ANNA)

    assert buttons(answer) == ["spar", "sharpen-question", "propose"]


async def test_without_a_model_the_choice_is_there_at_once(guided: DraftingHouse) -> None:
    await guided.house.asks(ANNA, "Waarom bellen mensen?")

    answer = await guided.house.clicks("sharpen-question", ANNA)

    assert words(answer).splitlines() == [
        "Je vraag: “Waarom bellen mensen?”",
        "Kleiner kan zo:",
        "Eigen dag “Wie belt mij vandaag?”",
        "Eén gesprek “Aan wie vraag ik het?”",
        "Welke zegt het best wat jij wilt weten?",
        "Vaste vraag, zonder AI",
    ]
    assert [button.label for button in await offered(guided)] == ["Neem 1", "Neem 2", "Houd mijn vraag"]


async def test_the_question_goes_along_with_the_first_thought_and_the_goals(guided: DraftingHouse) -> None:
    await guided.house.begins_team(goals="Brieven die je snapt")
    await guided.house.asks(ANNA, "Waarom bellen mensen?")

    await guided.house.clicks("sharpen-question", ANNA)

    (asked,) = guided.drafting.asked
    assert (asked.question, asked.first_thought) == ("Waarom bellen mensen?", "Ze snappen de brief niet.")
    assert [goal.text for goal in asked.goals] == ["Brieven die je snapt"]


async def test_with_a_model_the_choice_comes_in_the_dm(ai: DraftingHouse) -> None:
    house = ai.house
    await house.begins_team()
    await house.asks(ANNA)
    answer = await house.clicks("sharpen-question", ANNA, place=CHANNEL.in_thread("1700.1"))

    (card,) = await ai.writes(CHANNEL.in_thread("1700.1"))

    assert words(answer).startswith("Ik zet twee kleinere vragen naast die van jou.")
    assert words(card).splitlines()[-1] == "Gemaakt met AI (sample-model)"
    assert (card.label, house.platform.posted[-1].place.is_dm) == (Label.MODEL, True)


async def test_in_a_dm_the_choice_comes_right_there(ai: DraftingHouse) -> None:
    await ai.house.asks(ANNA)
    await ai.house.clicks("sharpen-question", ANNA)

    await ai.writes(dm_of(ANNA))

    assert ai.house.platform.posted[-1].place == dm_of(ANNA)


async def test_somebody_without_a_question_is_offered_the_form(guided: DraftingHouse) -> None:
    answer = await guided.house.clicks("sharpen-question", ANNA)

    assert buttons(answer) == ["set-question"]


async def test_a_question_that_is_gone_when_its_turn_comes_is_not_made_sharper(ai: DraftingHouse) -> None:
    await ai.house.hears(ANNA, "", wish=Wish.SHARPEN)

    (card,) = await ai.writes(dm_of(ANNA))

    assert (buttons(card), ai.drafting.asked) == (["set-question"], [])


async def test_taking_one_makes_it_the_next_version_with_all_that_belongs_to_it(
    guided: DraftingHouse,
) -> None:
    await guided.house.begins_team(goals="Brieven die je snapt")
    await guided.house.asks(ANNA, "Waarom bellen mensen?", goal="g1")
    take, *_ = await offered(guided)

    answer = await guided.house.clicks(take.action, ANNA, take.value)

    taken, original = await questions(guided)
    assert isinstance(answer, Replacement)
    assert words(answer).startswith(f"Bewaard: “{SMALLER}”")
    assert (taken.text, taken.envelope.version, original.envelope.version) == (SMALLER, 2, 1)
    assert (taken.first_thought, taken.goal_key, taken.week_id) == (
        original.first_thought, original.goal_key, original.week_id,
    )  # fmt: skip


async def test_keeping_ones_own_changes_nothing(guided: DraftingHouse) -> None:
    await guided.house.asks(ANNA, "Waarom bellen mensen?")
    *_, keep = await offered(guided)

    answer = await guided.house.clicks(keep.action, ANNA, keep.value)

    assert words(answer) == "Je houdt je eigen vraag: “Waarom bellen mensen?”"
    assert [question.text for question in await questions(guided)] == ["Waarom bellen mensen?"]


async def test_a_version_of_a_shared_question_is_private_and_says_what_stays_on_the_wall(
    guided: DraftingHouse,
) -> None:
    await guided.house.begins_team()
    await guided.house.asks(ANNA, "Waarom bellen mensen?", who="team")
    take, *_ = await offered(guided)

    answer = await guided.house.clicks(take.action, ANNA, take.value)

    taken, original = await questions(guided)
    wall = await guided.house.clicks("show-wall", BRAM, place=CHANNEL)
    assert (taken.envelope.visibility, original.envelope.visibility) == (Visibility.PRIVATE, Visibility.TEAM)
    assert "De vraag die je deelde, blijft op de muur." in words(answer)
    assert ("Waarom bellen mensen?" in words(wall), SMALLER in words(wall)) == (True, False)


async def test_the_taken_question_is_the_one_that_is_asked_about_later(guided: DraftingHouse) -> None:
    await guided.house.asks(ANNA, "Waarom bellen mensen?")
    take, *_ = await offered(guided)
    await guided.house.clicks(take.action, ANNA, take.value)

    home = await guided.house.clicks("show-home", ANNA)

    assert f"Je leervraag: “{SMALLER}”" in words(home)


@pytest.mark.parametrize("value", ["", "x:1", "1", ":1"])
async def test_a_button_of_no_offer_takes_nothing(guided: DraftingHouse, value: str) -> None:
    await guided.house.asks(ANNA)
    await offered(guided)

    answer = await guided.house.clicks("take-question", ANNA, value)

    assert words(answer).startswith("Wat je invulde is al verstuurd of verlopen.")
    assert len(await questions(guided)) == 1


async def test_a_button_that_is_clicked_twice_takes_once(guided: DraftingHouse) -> None:
    await guided.house.asks(ANNA)
    take, *_ = await offered(guided)
    await guided.house.clicks(take.action, ANNA, take.value)

    answer = await guided.house.clicks(take.action, ANNA, take.value)

    assert words(answer).startswith("Wat je invulde is al verstuurd of verlopen.")
    assert len(await questions(guided)) == 2


async def test_an_offer_for_an_earlier_question_is_over(guided: DraftingHouse) -> None:
    await guided.house.asks(ANNA, "Waarom bellen mensen?")
    take, *_ = await offered(guided)
    await guided.house.asks(ANNA, "Wie leest de brief?")

    answer = await guided.house.clicks(take.action, ANNA, take.value)

    assert words(answer).startswith("Wat je invulde is al verstuurd of verlopen.")


async def test_nobody_takes_what_was_offered_to_somebody_else(guided: DraftingHouse) -> None:
    await guided.house.asks(ANNA)
    await guided.house.asks(BRAM, "Wie leest de brief?")
    take, *_ = await offered(guided)

    answer = await guided.house.clicks(take.action, BRAM, take.value)

    assert words(answer).startswith("Wat je invulde is al verstuurd of verlopen.")
