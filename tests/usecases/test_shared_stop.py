"""Where several processes share the work, a stop reaches the one that makes the answer."""

from dataclasses import replace

import pytest

from storage import SqlStore
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, House, dm_of, words
from tests.houses import house_over
from tests.usecases.test_growing_answers import known, thinks
from tests.waiting import until_found

__all__ = ["known"]


@pytest.fixture
async def shared(known: House, store: SqlStore, clock: StandingClock, sqlite_url: str) -> tuple[House, House]:
    """The process that makes the answers, and another one that hears what people say meanwhile."""
    turns = known.core.turns
    speak = replace(turns.answer.speak, is_shared=True)
    makes = replace(known.core, turns=replace(turns, answer=replace(turns.answer, speak=speak)))
    return replace(known, core=makes), house_over(store, clock, sqlite_url)


async def is_noted(house: House) -> None:
    """Waits until the other processes can see that an answer is being made."""
    organisation = await house.reads(lambda books: books.organisations.at("slack", "T1"))
    assert organisation is not None

    async def seen() -> bool:
        found = await house.reads(lambda books: books.conversations.at(organisation.id, dm_of(ANNA)))
        return found is not None and found.making_until is not None

    await until_found(seen)


async def test_a_stop_that_another_process_hears_ends_the_answer(shared: tuple[House, House]) -> None:
    makes, hears = shared
    await thinks(makes, "ons overleg duurt lang")
    await is_noted(makes)

    await hears.hears(ANNA, "stop", key="stop")
    await makes.core.turns.drain()
    await makes.core.delivery.drain()

    ((_, card),) = makes.platform.updated
    assert words(card).startswith("Twee roosters naast elkaar.")
    assert (makes.sparring.left, await hears.core.turns()) == (1, 0)


async def test_the_networks_stop_button_reaches_another_process_too(shared: tuple[House, House]) -> None:
    makes, hears = shared
    await thinks(makes, "ons overleg duurt lang")
    await is_noted(makes)

    await hears.core.use_cases.stop(dm_of(ANNA))
    await makes.core.turns.drain()

    assert makes.sparring.left == 1


async def test_a_stop_where_nothing_is_made_is_answered_as_ever(shared: tuple[House, House]) -> None:
    makes, hears = shared
    await makes.says(ANNA, "ons overleg duurt lang")

    await hears.hears(ANNA, "stop", key="stop")

    assert await hears.reads(lambda books: books.inbox.next_of(dm_of(ANNA).key)) is not None
