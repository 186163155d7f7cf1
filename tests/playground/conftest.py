from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.playground.chat import Chat
from tests.playground.doors import RecordingDoors
from tests.playground.ground import Ground, Page


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    return Ground(tmp_path)


@pytest.fixture
def chat(ground: Ground) -> Chat:
    return ground.chat


@pytest.fixture
def doors(ground: Ground) -> RecordingDoors:
    return ground.doors


@pytest.fixture
async def page(ground: Ground) -> AsyncIterator[Page]:
    async with ground.served() as page:
        yield page
