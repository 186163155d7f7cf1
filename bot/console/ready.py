"""What the verbs share: the database, brought to this version or refused, and a Core for one errand."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot import llm
from bot.app import Core, build_cipher, build_core, defaults_of
from bot.cycles import CycleFiles
from bot.ports import StoreUnavailable
from bot.settings import Settings
from storage import SqlStore, is_migrated, migrate, open_store


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
    return open_store(url, build_cipher(house, _beside(url, house.data_dir)))


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
