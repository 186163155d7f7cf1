"""A store, and a whole house around it, for tests that go through more than one floor."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app import Core, build_core
from bot.cycles import CycleFiles
from bot.llm import Mind
from bot.usecases.recognise import Defaults
from storage import Cipher, SqlStore, open_store
from tests.fakes.clock import StandingClock
from tests.fakes.house import NETWORK, House
from tests.fakes.platform import FakePlatform
from tests.fakes.sparring import ScriptedSparring


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def store(sqlite_url: str, cipher: Cipher) -> Iterator[SqlStore]:
    store = open_store(sqlite_url, cipher)
    yield store
    store.close()


@pytest.fixture
def house(store: SqlStore, clock: StandingClock, sqlite_url: str) -> House:
    return house_over(store, clock, sqlite_url)


def house_over(
    store: SqlStore,
    clock: StandingClock,
    url: str,
    *,
    has_own_key: bool = False,
    public_url: str = "",
    own: Path | None = None,
) -> House:
    platform, sparring = FakePlatform(), ScriptedSparring()
    core = build_core(
        store,
        clock,
        Mind.around(sparring),
        CycleFiles(own),
        Defaults(),
        {NETWORK: platform},
        public_url=public_url,
        has_own_key=has_own_key,
    )
    return House(core, clock, platform, sparring, url.removeprefix("sqlite:///"))


def another_process(house: House) -> Core:
    """The same once more, as it is in a process of its own: it shares the store and the world, and no memory."""
    mind, platforms = Mind.around(house.sparring), {NETWORK: house.platform}
    return build_core(house.core.store, house.clock, mind, CycleFiles(), Defaults(), platforms)
