"""What the tests of the dialogue share: the words, the guided questions, a server and a model on it."""

from collections.abc import AsyncIterator

import pytest

from bot.llm.chat import ModelSparring
from bot.llm.guided import GuidedSparring
from bot.llm.model import ModelSettings
from prompts import Library, load
from tests.fakes.openai import FakeOpenAI
from tests.waiting import SECONDS


@pytest.fixture(scope="session")
def library() -> Library:
    return load()


@pytest.fixture(scope="session")
def guided(library: Library) -> GuidedSparring:
    return GuidedSparring(library)


@pytest.fixture
async def server() -> AsyncIterator[FakeOpenAI]:
    async with FakeOpenAI() as listening:
        yield listening


@pytest.fixture
async def model(server: FakeOpenAI, library: Library, guided: GuidedSparring) -> AsyncIterator[ModelSparring]:
    settings = ModelSettings("sample-model", server.base_url, "sample-key", timeout=SECONDS, retries=0)
    sparring = ModelSparring(settings, library, guided)
    yield sparring
    await sparring.aclose()
