"""Long conversations are summarised beside the answers, within the budget, and never what was not to be kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.books import Author, Books, Conversation, Said
from bot.domain.place import MessageRef
from bot.ports import Exchange, Origin, Summary, Usage
from bot.usecases.budget import Budget
from bot.usecases.summarise import Summarise
from scheduler.summaries import KEEPING, MORE_THAN, Summaries
from tests.fakes.house import ANNA, House, dm_of


@dataclass
class ScriptedSummarising:
    """Says which summary and how many turns it was given; `meanwhile` deletes a message while it thinks."""

    house: House
    uses_model: str = "voorbeeldmodel"
    meanwhile: str = ""
    given: list[tuple[str, str, int]] = field(default_factory=list)

    async def summarise(self, language: str, summary: str, exchanges: Sequence[Exchange]) -> Summary:
        self.given.append((language, summary, len(exchanges)))
        if self.meanwhile:
            await self.house.core.use_cases.forget(MessageRef(dm_of(ANNA), self.meanwhile))
        origin = Origin("model", self.uses_model, "summary-nl-1")
        return Summary(f"Samenvatting {len(self.given)}.", origin, Usage(300, 50))


@pytest.fixture
def summarising(house: House) -> ScriptedSummarising:
    return ScriptedSummarising(house)


@pytest.fixture
def summaries(house: House, summarising: ScriptedSummarising) -> Summaries:
    store, clock = house.core.store, house.clock
    return Summaries(store, clock, Summarise(store, clock, summarising, Budget(daily=400)))


async def talks(house: House, messages: int) -> None:
    for number in range(messages):
        await house.says(ANNA, f"gedachte nummer {number} over de overdracht")


async def conversation_of(house: House) -> Conversation:
    def work(books: Books) -> Conversation:
        organisation = books.organisations.found("slack", "T1", "T1").id
        found = books.conversations.at(organisation, dm_of(ANNA))
        assert found is not None
        return found

    return await house.reads(work)


async def test_a_short_conversation_is_left_as_it_is(
    house: House, summaries: Summaries, summarising: ScriptedSummarising
) -> None:
    await talks(house, MORE_THAN // 2)

    assert (await summaries(), summarising.given) == (0, [])


async def test_a_long_conversation_gets_a_summary_of_all_but_its_newest_turns(
    house: House, summaries: Summaries, summarising: ScriptedSummarising
) -> None:
    await talks(house, 10)

    kept = await summaries()

    assert (kept, summarising.given) == (1, [("nl", "", 20 - KEEPING)])
    assert (await conversation_of(house)).summary == "Samenvatting 1."


async def test_what_is_summarised_is_not_summarised_again(
    house: House, summaries: Summaries, summarising: ScriptedSummarising
) -> None:
    await talks(house, 10)
    await summaries()

    assert (await summaries(), len(summarising.given)) == (0, 1)


async def test_the_next_one_goes_on_from_the_one_before(
    house: House, summaries: Summaries, summarising: ScriptedSummarising
) -> None:
    await talks(house, 10)
    await summaries()
    await talks(house, 3)

    await summaries()

    assert summarising.given[-1] == ("nl", "Samenvatting 1.", 6)


async def test_what_it_costs_is_counted_and_when_the_room_is_used_up_it_waits(
    house: House, summaries: Summaries, summarising: ScriptedSummarising
) -> None:
    for _ in range(2):
        await talks(house, 10)
        await summaries()
    await talks(house, 10)

    assert (await summaries(), len(summarising.given)) == (0, 2)


async def test_the_next_day_there_is_room_again(
    house: House, summaries: Summaries, summarising: ScriptedSummarising
) -> None:
    for _ in range(2):
        await talks(house, 10)
        await summaries()
    house.clock.pass_(timedelta(days=1))
    await talks(house, 10)

    assert await summaries() == 1


async def test_without_a_model_no_room_is_needed(
    house: House, summaries: Summaries, summarising: ScriptedSummarising
) -> None:
    summarising.uses_model = ""
    for _ in range(3):
        await talks(house, 10)
        await summaries()

    assert len(summarising.given) == 3


async def test_a_message_that_is_deleted_while_the_model_thinks_is_in_no_summary(
    house: House, summaries: Summaries, summarising: ScriptedSummarising
) -> None:
    await talks(house, 10)
    summarising.meanwhile = "t1"

    kept = await summaries()

    assert (kept, (await conversation_of(house)).summary) == (0, "")


async def test_a_private_session_is_not_summarised(
    house: House, summaries: Summaries, summarising: ScriptedSummarising
) -> None:
    await house.says(ANNA, "hoi, dit gaat over de overdracht")
    conversation = await conversation_of(house)
    await house.reads(lambda books: books.conversations.begin_ephemeral(conversation, house.clock.now()))
    await talks(house, 10)

    assert (await summaries(), summarising.given) == (0, [])


async def test_who_said_nothing_for_an_hour_is_summarised_with_the_next_word(
    house: House, summaries: Summaries
) -> None:
    await talks(house, 10)
    house.clock.pass_(timedelta(hours=2))
    before = await summaries()
    await house.says(ANNA, "daar ben ik weer, over de overdracht")

    after = await summaries()

    assert (before, after) == (0, 1)


async def test_the_turns_themselves_stay(house: House, summaries: Summaries) -> None:
    await talks(house, 10)
    await summaries()

    conversation = await conversation_of(house)
    turns = await house.reads(lambda books: books.conversations.recent(conversation, 50))

    assert [turn.author for turn in turns] == [Author.PERSON, Author.VITA] * 10
    assert all(isinstance(turn, Said) for turn in turns)
