from collections.abc import AsyncIterator

import pytest

from tests.fakes.house import House
from tests.pages.served import Served, served


@pytest.fixture
async def pages(house: House) -> AsyncIterator[Served]:
    await house.begins_team()
    async with served(house) as pages:
        yield pages
