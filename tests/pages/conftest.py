from collections.abc import AsyncIterator

import pytest

from tests.fakes.house import House
from tests.pages.served import Served, furnished, served


@pytest.fixture
async def pages(house: House) -> AsyncIterator[Served]:
    """The pages of a house with a team of three, and nothing on the wall."""
    await house.begins_team()
    async with served(house) as pages:
        yield pages


@pytest.fixture
async def full(house: House) -> AsyncIterator[Served]:
    """The pages of the sample team, with a wall that has grown."""
    await furnished(house)
    async with served(house) as pages:
        yield pages
