"""What drafts and sharper questions take is the team's, by purpose; without room they are made without a model."""

from bot.books import Books
from tests.fakes.house import ANNA, dm_of, words
from tests.usecases.drafting import DraftingHouse

SAID = "we mailen nu alles en niemand belt"


async def spent(ai: DraftingHouse) -> int:
    """By Anna's team, today."""

    def look(books: Books) -> int:
        (team,) = books.teams.all()
        return books.token_use.on(team.organisation_id, team.id, ai.house.clock.now().date())

    return await ai.house.reads(look)


async def without_room(ai: DraftingHouse) -> None:
    team = await ai.house.begins_team()
    await ai.house.reads(lambda books: books.teams.set_daily_tokens(team.organisation_id, team.id, 0))


async def test_a_draft_is_paid_by_the_team(ai: DraftingHouse) -> None:
    await ai.house.begins_team()
    await ai.house.says(ANNA, SAID)
    before = await spent(ai)

    await ai.house.clicks("draft-proposal", ANNA)
    await ai.writes(dm_of(ANNA))

    assert await spent(ai) - before == 42


async def test_a_sharper_question_is_paid_by_the_team(ai: DraftingHouse) -> None:
    await ai.house.begins_team()
    await ai.house.asks(ANNA)
    before = await spent(ai)

    await ai.house.clicks("sharpen-question", ANNA)
    await ai.writes(dm_of(ANNA))

    assert await spent(ai) - before == 42


async def test_without_room_a_draft_is_asked_without_a_model_and_says_why(ai: DraftingHouse) -> None:
    await without_room(ai)
    await ai.house.says(ANNA, SAID)
    await ai.house.clicks("draft-proposal", ANNA)

    (card,) = await ai.writes(dm_of(ANNA))

    assert [sparred.without_model for sparred in ai.drafting.read] == [True]
    assert words(card).startswith("De ruimte voor AI-antwoorden is vandaag op.")


async def test_without_room_a_question_is_made_smaller_without_a_model(ai: DraftingHouse) -> None:
    await without_room(ai)
    await ai.house.asks(ANNA)
    await ai.house.clicks("sharpen-question", ANNA)

    (card,) = await ai.writes(dm_of(ANNA))

    assert [asked.without_model for asked in ai.drafting.asked] == [True]
    assert words(card).startswith("De ruimte voor AI-antwoorden is vandaag op.")


async def test_with_room_nothing_is_said_of_it(ai: DraftingHouse) -> None:
    await ai.house.begins_team()
    await ai.house.asks(ANNA)
    await ai.house.clicks("sharpen-question", ANNA)

    (card,) = await ai.writes(dm_of(ANNA))

    assert [asked.without_model for asked in ai.drafting.asked] == [False]
    assert words(card).startswith("Je vraag:")
