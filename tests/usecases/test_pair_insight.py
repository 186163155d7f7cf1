"""First and now in one short sentence each: offered to the person alone, and a new version only when it is taken."""

import pytest

from bot.cards.model import Button, Buttons, Card, Label
from bot.domain.generated import Generated
from bot.domain.insight import Insight
from bot.domain.visibility import Visibility
from bot.usecases import Answer, Replacement
from tests.fakes.house import ANNA, BRAM, CHANNEL, buttons, dm_of, words
from tests.usecases.drafting import DraftingHouse

LONG = "Mensen bellen om de datum. Die staat onderaan en dat ziet niemand."
SHORT = "Mensen bellen om de datum."
FIRST = "Ze snappen de brief niet."


async def looks_back(ai: DraftingHouse, now: str = LONG, *, who: str = "private") -> Answer:
    await ai.house.asks(ANNA)
    return await ai.house.looks_back(ANNA, now, who=who)


def buttons_of(answer: Answer) -> list[Button]:
    assert isinstance(answer, Card)
    return [button for block in answer.blocks if isinstance(block, Buttons) for button in block.items]


def shorten_in(answer: Answer) -> Button:
    (found,) = [button for button in buttons_of(answer) if button.action == "pair-insight"]
    return found


async def offered(guided: DraftingHouse, *, who: str = "private") -> list[Button]:
    """The buttons under the short pair: take it, keep one's own."""
    shorten = shorten_in(await looks_back(guided, who=who))
    return buttons_of(await guided.house.clicks(shorten.action, ANNA, shorten.value))


async def insights(ai: DraftingHouse) -> list[Insight]:
    """Anna's, newest first."""
    viewer = await ai.eyes_of(ANNA)
    return list(await ai.house.reads(lambda books: books.insights.own(viewer)))


async def test_looking_back_keeps_a_pair(guided: DraftingHouse) -> None:
    await looks_back(guided, SHORT)

    (insight,) = await insights(guided)
    assert (insight.first, insight.now, insight.generated) == (FIRST, SHORT, None)


async def test_a_short_pair_is_not_offered_to_be_shorter(guided: DraftingHouse) -> None:
    assert "pair-insight" not in buttons(await looks_back(guided, SHORT))


async def test_without_a_model_the_short_pair_is_there_at_once(guided: DraftingHouse) -> None:
    shorten = shorten_in(await looks_back(guided))

    answer = await guided.house.clicks(shorten.action, ANNA, shorten.value)

    assert words(answer).splitlines() == [
        "Korter kan zo, met alleen jouw woorden:",
        f"Eerst: “{FIRST}”",
        f"Nu: “{SHORT}”",
        "Uit je eigen zinnen, zonder AI",
    ]
    assert [button.label for button in buttons_of(answer)] == ["Neem dit", "Houd mijn tekst"]


async def test_with_a_model_it_comes_in_the_dm_and_says_so(ai: DraftingHouse) -> None:
    shorten = shorten_in(await looks_back(ai))
    thread = CHANNEL.in_thread("1700.1")
    said = await ai.house.clicks(shorten.action, ANNA, shorten.value, thread)

    (card,) = await ai.writes(thread)

    assert words(said).startswith("Ik zet eerst en nu kort naast elkaar")
    assert words(card).splitlines()[-1] == "Gemaakt met AI (sample-model)"
    assert (card.label, ai.house.platform.posted[-1].place.is_dm) == (Label.MODEL, True)


async def test_taking_it_makes_the_next_version_and_keeps_what_made_it(guided: DraftingHouse) -> None:
    take, _ = await offered(guided)

    answer = await guided.house.clicks(take.action, ANNA, take.value)

    taken, original = await insights(guided)
    made = Generated("guided", "", "drafting-pair-nl-1", guided.house.clock.now())
    assert isinstance(answer, Replacement)
    assert (taken.first, taken.now, taken.generated) == (FIRST, SHORT, made)
    assert (taken.envelope.version, original.now) == (2, LONG)
    assert (taken.recalled, taken.question_id) == (original.recalled, original.question_id)


async def test_keeping_ones_own_changes_nothing(guided: DraftingHouse) -> None:
    _, keep = await offered(guided)

    answer = await guided.house.clicks(keep.action, ANNA, keep.value)

    assert words(answer) == f"Je houdt je eigen tekst: “{LONG}”"
    assert [insight.now for insight in await insights(guided)] == [LONG]


async def test_what_was_shared_stays_on_the_wall_and_the_short_one_is_private(guided: DraftingHouse) -> None:
    await guided.house.begins_team()
    take, _ = await offered(guided, who="team")

    answer = await guided.house.clicks(take.action, ANNA, take.value)

    taken, _ = await insights(guided)
    wall = words(await guided.house.clicks("show-wall", BRAM, place=CHANNEL))
    assert taken.envelope.visibility is Visibility.PRIVATE
    assert "Wat je deelde, blijft op de muur." in words(answer)
    assert (LONG in wall, FIRST in wall) == (True, False)


async def test_a_button_that_is_clicked_twice_takes_once(guided: DraftingHouse) -> None:
    take, _ = await offered(guided)
    await guided.house.clicks(take.action, ANNA, take.value)

    answer = await guided.house.clicks(take.action, ANNA, take.value)

    assert words(answer).startswith("Wat je invulde is al verstuurd of verlopen.")
    assert len(await insights(guided)) == 2


@pytest.mark.parametrize("action", ["pair-insight", "take-pair"])
async def test_nobody_reaches_the_pair_of_somebody_else(guided: DraftingHouse, action: str) -> None:
    take, _ = await offered(guided)

    answer = await guided.house.clicks(action, BRAM, take.value)

    assert words(answer).startswith("Wat je invulde is al verstuurd of verlopen.")


async def test_it_is_paid_by_the_team(ai: DraftingHouse) -> None:
    team = await ai.house.begins_team()
    shorten = shorten_in(await looks_back(ai))
    await ai.house.clicks(shorten.action, ANNA, shorten.value)

    await ai.writes(dm_of(ANNA))

    today = ai.house.clock.now().date()
    spent = await ai.house.reads(lambda books: books.token_use.on(team.organisation_id, team.id, today))
    assert spent == 42


async def test_without_room_no_model_is_asked_and_that_is_said(ai: DraftingHouse) -> None:
    team = await ai.house.begins_team()
    await ai.house.reads(lambda books: books.teams.set_daily_tokens(team.organisation_id, team.id, 0))
    shorten = shorten_in(await looks_back(ai))
    await ai.house.clicks(shorten.action, ANNA, shorten.value)

    (card,) = await ai.writes(dm_of(ANNA))

    assert [compared.without_model for compared in ai.drafting.compared] == [True]
    assert words(card).startswith("De ruimte voor AI-antwoorden is vandaag op.")


async def test_an_insight_that_was_overtaken_is_left_alone(ai: DraftingHouse) -> None:
    shorten = shorten_in(await looks_back(ai))
    await ai.house.clicks(shorten.action, ANNA, shorten.value)
    await ai.house.looks_back(ANNA, "Toch de brief.")

    said = await ai.writes(dm_of(ANNA))

    assert (said, ai.drafting.compared) == ([], [])
