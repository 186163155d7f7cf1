"""One message that is told of twice."""

import asyncio

import pytest

from bot.usecases.twins import MOST, Twins


class Door:
    """Takes in when it is let go of; counts how often it was knocked on."""

    def __init__(self, *outcomes: bool | Exception) -> None:
        self.opens = asyncio.Event()
        self.knocks = 0
        self._outcomes = list(outcomes)

    async def __call__(self) -> bool:
        self.knocks += 1
        await self.opens.wait()
        outcome = self._outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


async def test_the_second_telling_waits_for_the_first_and_asks_nobody() -> None:
    twins, door = Twins(), Door(True)
    both = [asyncio.create_task(twins.once("C1:1", door)) for _ in range(2)]
    await asyncio.sleep(0)
    assert not any(one.done() for one in both)
    door.opens.set()
    assert await asyncio.gather(*both) == [True, True]
    assert door.knocks == 1


async def test_after_a_first_that_failed_the_second_is_taken_in_itself() -> None:
    twins, door = Twins(), Door(OSError("no disk"), True)
    first, second = [asyncio.create_task(twins.once("C1:1", door)) for _ in range(2)]
    door.opens.set()
    with pytest.raises(OSError, match="no disk"):
        await first
    assert await second
    assert door.knocks == 2


async def test_a_first_that_is_broken_off_leaves_the_second_to_itself() -> None:
    twins, door = Twins(), Door(True)
    first, second = [asyncio.create_task(twins.once("C1:1", door)) for _ in range(2)]
    await asyncio.sleep(0)
    first.cancel()
    door.opens.set()
    assert await second
    assert first.cancelled()


async def test_what_was_not_for_vita_is_not_remembered() -> None:
    twins, door = Twins(), Door(False, False)
    door.opens.set()
    assert not await twins.once("C1:1", door)
    assert not await twins.once("C1:1", door)
    assert door.knocks == 2
    assert not twins.known


async def test_without_a_key_each_is_for_itself() -> None:
    twins, door = Twins(), Door(True, True)
    door.opens.set()
    assert await twins.once("", door)
    assert await twins.once("", door)
    assert door.knocks == 2


async def test_it_remembers_the_last_thousand() -> None:
    twins = Twins()

    async def takes() -> bool:
        return True

    for number in range(MOST + 5):
        await twins.once(f"C1:{number}", takes)
    assert next(iter(twins.known)) == "C1:5"
    assert len(twins.known) == MOST
