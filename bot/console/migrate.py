"""`vita migrate`: brings the database to this version; a SQLite file is copied first."""

import argparse

from bot.settings import Settings
from storage import is_migrated, migrate


async def run(settings: Settings, _asked: argparse.Namespace) -> int:
    url = settings.house.database
    if url.startswith("sqlite"):
        settings.house.data_dir.mkdir(parents=True, exist_ok=True)
    if is_migrated(url):
        print("The database is at this version already.")
        return 0
    migrate(url)
    print("The database is at this version now.")
    return 0
