"""What the verbs share: the database, brought to this version or refused, and a Core for one errand."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot import llm
from bot.app import Core, build_core
from bot.console.chosen import cipher_of, defaults_of
from bot.console.refused import Refused
from bot.cycles import CycleFiles
from bot.ports import Purpose, StoreUnavailable
from bot.settings import Settings
from storage import ERASED, SqlStore, is_migrated, migrate, open_store

_LOG = logging.getLogger("vita.run")


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


def open_database(settings: Settings) -> SqlStore:
    """On SQLite it migrates by itself, after a copy of the file; on PostgreSQL it refuses and says how."""
    house = settings.house
    url = house.database
    if url.startswith("sqlite"):
        house.data_dir.mkdir(parents=True, exist_ok=True)
        migrate(url)
    elif not is_migrated(url):
        raise StoreUnavailable("The database is not at this version. Run `vita migrate` first.")
    folder = _beside(url, house.data_dir)
    store = open_store(url, cipher_of(house, folder), folder / ERASED)
    again = store.erase_again(SystemClock().now())
    if again:
        _LOG.warning(
            "This database is a copy from before: %s people who were erased since are erased again.", again
        )
    return store


def has_own_key(settings: Settings) -> bool:
    return bool(settings.house.encryption_key.get_secret_value())


async def check_key(settings: Settings, store: SqlStore) -> None:
    """Without a key in the settings a pilot runs, and says so; an organisation that is live does not (L21)."""
    if has_own_key(settings):
        return
    live = await store.transact(Purpose.OPERATE, lambda books: books.organisations.live())
    if live:
        store.close()
        raise Refused(f"{live[0].name} is live, and VITA_ENCRYPTION_KEY is not set. {KEY_CURE}")
    _LOG.warning("Pilot without VITA_ENCRYPTION_KEY: the key lies beside the data. %s", KEY_CURE)


KEY_CURE = (
    "Set it to the content of the file encryption.key in the data folder, keep a copy somewhere else, and delete "
    "that file."
)


def _beside(url: str, data_dir: Path) -> Path:
    """Where the key file of a database belongs: beside a SQLite file, else in the data folder."""
    file = url.removeprefix("sqlite:///") if url.startswith("sqlite:///") else ""
    return Path(file).parent if file else data_dir


@asynccontextmanager
async def errand(settings: Settings) -> AsyncIterator[Core]:
    """A Core for one command: no networks, nothing runs of itself."""
    store = open_database(settings)
    try:
        cycles = CycleFiles(settings.house.own_dir)
        yield build_core(store, SystemClock(), llm.build_mind(), cycles, defaults_of(settings.house), {})
    finally:
        store.close()
