"""Vita in a room of its own, with each kind of partner."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot import llm
from bot.console.rehearsal import Rehearsal, rehearsing
from bot.llm import ModelSettings
from bot.llm.evaluation import Judge
from storage import SqlStore
from tests.acceptance.models import badly_behaved, mending, well_behaved
from tests.fakes.openai import Asked, FakeOpenAI
from tests.waiting import SECONDS


@pytest.fixture(scope="session")
def judge() -> Judge:
    return Judge()


@pytest.fixture
async def guided(store: SqlStore, tmp_path: Path) -> AsyncIterator[Rehearsal]:
    async with rehearsing(llm.build(), store, tmp_path) as vita:
        yield vita


@pytest.fixture
async def with_good_model(store: SqlStore, tmp_path: Path) -> AsyncIterator[Rehearsal]:
    async with _with_model(well_behaved, store, tmp_path) as vita:
        yield vita


@pytest.fixture
async def with_bad_model(store: SqlStore, tmp_path: Path) -> AsyncIterator[Rehearsal]:
    async with _with_model(badly_behaved, store, tmp_path) as vita:
        yield vita


@pytest.fixture
async def with_mending_model(store: SqlStore, tmp_path: Path) -> AsyncIterator[Rehearsal]:
    async with _with_model(mending, store, tmp_path) as vita:
        yield vita


@asynccontextmanager
async def _with_model(
    says: Callable[[Asked], str], store: SqlStore, folder: Path
) -> AsyncIterator[Rehearsal]:
    async with FakeOpenAI(says) as server:
        settings = ModelSettings("sample-model", server.base_url, "sample-key", timeout=SECONDS, retries=0)
        sparring = llm.build(settings)
        async with rehearsing(sparring, store, folder) as vita:
            yield vita
        await sparring.aclose()
