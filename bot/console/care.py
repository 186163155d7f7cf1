"""`vita forget | purge | backup | rekey`: keeps what Vita knows in order, by hand."""

import argparse
import asyncio
from collections.abc import Mapping

from bot.books import Books
from bot.console.known import known
from bot.console.ready import SystemClock, errand, has_own_key, open_database
from bot.console.refused import Refused
from bot.ports import Purpose
from bot.settings import Settings
from storage import back_up

_SHOWN = 20


async def forget(settings: Settings, asked: argparse.Namespace) -> int:
    """Shared decisions keep a number in place of the name."""

    def count(books: Books) -> dict[str, int]:
        viewer = books.people.viewer(known(books, asked.person), in_private=True)
        return {name: len(rows) for name, rows in books.personal_data.of(viewer).items()}

    def erase(books: Books) -> None:
        person, now = known(books, asked.person), SystemClock().now()
        books.personal_data.erase(person.organisation_id, person.id, now)
        books.audit.note(person.organisation_id, None, "erase", f"person:{person.id}", now)

    async with errand(settings) as core:
        kept = await core.store.transact(Purpose.DATA_RIGHTS, count)
        print(_told(kept))
        if not asked.yes:
            print("Nothing was erased. Add --yes to do it; it cannot be undone.")
            return 1
        await core.store.transact(Purpose.DATA_RIGHTS, erase)
    print("Erased. Messages in Slack or Teams itself, and backups, are not Vita's to erase.")
    return 0


async def purge(settings: Settings, asked: argparse.Namespace) -> int:
    async with errand(settings) as core:
        if not asked.log:
            print(_told(await core.rhythm.purge()))
            return 0
        done = await core.store.transact(Purpose.OPERATE, lambda books: books.personal_data.purges(_SHOWN))
    for at, gone in done:
        print(
            f"{at:%Y-%m-%d %H:%M}Z  {', '.join(f'{name} {rows}' for name, rows in gone.items()) or 'nothing'}"
        )
    return 0


async def backup(settings: Settings, asked: argparse.Namespace) -> int:
    """While Vita runs; the key is not in it."""
    await asyncio.to_thread(back_up, settings.house.database, asked.file)
    print(
        f"Copied to {asked.file}. Keep the key apart from it: without the key nobody reads the copy, nor do you."
    )
    return 0


async def rekey(settings: Settings, _asked: argparse.Namespace) -> int:
    if not has_own_key(settings):
        raise Refused(
            "Set VITA_ENCRYPTION_KEY first: the new key, a comma, and the old one (of a pilot: the content of the "
            "file encryption.key in the data folder)."
        )
    store = open_database(settings)
    try:
        sealed = await store.rekey()
    finally:
        store.close()
    print(
        f"Sealed anew: {sealed} texts. All are of the newest key now; the older ones can leave VITA_ENCRYPTION_KEY."
    )
    return 0


def _told(rows: Mapping[str, int]) -> str:
    return "\n".join(f"{number:>7}  {name}" for name, number in rows.items() if number) or "Nothing."
