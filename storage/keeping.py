"""Keeping a database safe: a copy of it while it is used, and its texts sealed anew with another key."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, Table, Text, func, literal, select, type_coerce, update

from bot.ports import StoreUnavailable
from storage.cipher import Cipher
from storage.encrypted import EncryptedText
from storage.engine import checked, connect_to, is_sqlite
from storage.tables import metadata
from storage.trouble import named

_KEY_ID = 8
BATCH = 500
"""Rows of one transaction, so that Vita can go on working in between."""


def back_up(url: str, file: str) -> None:
    """Copies a SQLite database as it is at one moment; raises `StoreUnavailable` when it cannot.

    By the database itself, so that what still stands in the write-ahead log comes along.
    """
    address = checked(url)
    if not is_sqlite(address):
        raise StoreUnavailable(
            "This is PostgreSQL, which has its own: `pg_dump --format=custom --file=FILE`."
        )
    source, target = Path(address.database or ""), Path(file)
    if not source.exists():
        raise StoreUnavailable(f"There is no database to copy at {source}.")
    try:
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        raise StoreUnavailable(f"{target} cannot be made: {error.strerror}.") from error
    with closing(sqlite3.connect(source)) as reading, closing(sqlite3.connect(target)) as writing:
        reading.backup(writing)


def seal_anew(engine: Engine, cipher: Cipher) -> int:
    """Seals each text that an older key sealed with the newest; the number of texts.

    Broken off half-way it loses nothing: with both keys all is readable, and the next time goes on where this one ended.
    """
    sealed = 0
    for table, name in _sealed_columns():
        while True:
            with named(), engine.begin() as connection:
                done = _some(connection, table, name, cipher)
            sealed += done
            if done < BATCH:
                break
    return sealed


def keys_lacking(url: str, cipher: Cipher) -> frozenset[str]:
    """The ids of keys that sealed a text in this database, and that the cipher does not know."""
    engine, found = connect_to(checked(url)), set[str]()
    try:
        with named(), engine.connect() as connection:
            for table, name in _sealed_columns():
                key = func.substr(type_coerce(table.c[name], Text), 1, _KEY_ID)
                stored = select(key).where(type_coerce(table.c[name], Text) != "").distinct()
                found |= set(connection.scalars(stored))
    finally:
        engine.dispose()
    return frozenset(one for one in found if not cipher.made(one))


def _sealed_columns() -> Iterator[tuple[Table, str]]:
    for table in metadata.sorted_tables:
        for column in table.c:
            if isinstance(column.type, EncryptedText):
                yield table, column.name


def _some(connection: Connection, table: Table, name: str, cipher: Cipher) -> int:
    stored = type_coerce(table.c[name], Text)
    older = select(table.c.id, stored).where(stored != "", ~stored.startswith(f"{cipher.newest}:"))
    found = connection.execute(older.limit(BATCH)).all()
    for row, text in found:
        # What somebody changed meanwhile is of the newest key already.
        same = update(table).where(table.c.id == row, stored == literal(text, Text))
        connection.execute(same.values({name: cipher.open(text)}))
    return len(found)
