"""A model on a fake server, and what each attack reaches there: worked out once for all tests."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import llm
from bot.llm.model import ModelSettings, Partner
from storage import Cipher, open_store
from tests.fakes.clock import StandingClock
from tests.fakes.openai import FakeOpenAI
from tests.houses import house_over
from tests.injection.attacks import corpus
from tests.injection.reached import Measuring, Reached
from tests.waiting import SECONDS


@dataclass(frozen=True, slots=True)
class Model:
    """The partner as the program builds it, and the server that it asks."""

    partner: Partner
    server: FakeOpenAI


@asynccontextmanager
async def a_model() -> AsyncIterator[Model]:
    async with FakeOpenAI() as server:
        partner = llm.build(ModelSettings("sample-model", server.base_url, timeout=SECONDS, retries=0))
        yield Model(partner, server)
        await partner.aclose()


@pytest.fixture
async def model() -> AsyncIterator[Model]:
    async with a_model() as made:
        yield made


@pytest.fixture(scope="session")
def findings(
    migrated_file: Path, cipher: Cipher, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Reached]:
    """By the name of the attack. All attacks share one house and differ in their workspace."""
    file = tmp_path_factory.mktemp("injection") / "vita.db"
    shutil.copyfile(migrated_file, file)
    url = f"sqlite:///{file}"

    async def all_reached() -> dict[str, Reached]:
        store = open_store(url, cipher)
        try:
            house = house_over(store, StandingClock(), url)
            house.sparring.uses_model = "sample-model"
            async with a_model() as model:
                measuring = Measuring(house, model.partner, model.server)
                return {attack.name: await measuring(attack) for attack in corpus()}
        finally:
            store.close()

    return asyncio.run(all_reached())
