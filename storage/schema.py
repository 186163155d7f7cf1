"""Whether a database has the tables that this version needs, and bringing it there (`vita migrate`)."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, Connection, Text, column, inspect, select, table, text

from bot.ports import StoreUnavailable
from storage import jobs_schema
from storage.engine import checked, connect_to, is_sqlite
from storage.trouble import NOT_MIGRATED, named

HEAD = "0028"
"""The newest revision in `storage/migrations/versions`; a test holds the two together."""

_ADVISORY_LOCK = 0x56697461
_MIGRATIONS = Path(__file__).parent / "migrations"


def is_migrated(url: str) -> bool:
    """Whether this database is at this version; False for a file that is not there yet.

    Raises `StoreUnavailable` when the database does not answer or is newer than this version.
    """
    return _is_current(checked(url))


def check_migrated(url: str) -> None:
    """Raises `StoreUnavailable`, with what to do, unless the database is at this version."""
    if not is_migrated(url):
        raise StoreUnavailable(NOT_MIGRATED)


def migrate(url: str) -> None:
    """Brings a database to this version; on SQLite after a copy of the file when there is something to lose.

    Two that migrate at once wait for each other, and the second finds nothing to do.
    """
    address = checked(url)
    if is_sqlite(address):
        _make(Path(address.database or ""))
    elif _is_current(address):
        return
    engine = connect_to(address, migrating=True)
    try:
        with named(), engine.begin() as connection:
            if is_sqlite(address):
                _bring_file(connection, Path(address.database or ""))
            else:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _ADVISORY_LOCK})
                _upgrade(connection)
                jobs_schema.bring(connection)
    finally:
        engine.dispose()


def _bring_file(connection: Connection, file: Path) -> None:
    """Copies inside the transaction that has the file to itself: what is copied is what it was, not what another made."""
    if _revision_in(connection) != HEAD:
        _copy_what_may_be_lost(file)
        _upgrade(connection)


def _is_current(address: URL) -> bool:
    if _revision(address) != HEAD:
        return False
    return is_sqlite(address) or _has_jobs(address)


def _has_jobs(address: URL) -> bool:
    engine = connect_to(address)
    try:
        with named(), engine.connect() as connection:
            return jobs_schema.is_current(connection)
    finally:
        engine.dispose()


def _upgrade(connection: Connection) -> None:
    # Alembic takes as long to load as the rest of storage together, and most starts have nothing to migrate.
    from alembic import command  # noqa: PLC0415 - see above
    from alembic.config import Config  # noqa: PLC0415 - see above

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, HEAD)


def _revision(url: URL) -> str | None:
    if is_sqlite(url) and not Path(url.database or "").exists():
        return None
    engine = connect_to(url)
    try:
        with named(), engine.connect() as connection:
            return _revision_in(connection)
    finally:
        engine.dispose()


def _revision_in(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version = select(column("version_num", Text)).select_from(table("alembic_version"))
    revision: str | None = connection.execute(version).scalar_one_or_none()
    if revision is not None and revision > HEAD:
        raise StoreUnavailable(
            f"The database is newer ({revision}) than this version of Vita ({HEAD}); install that version again.",
        )
    return revision


def _make(file: Path) -> None:
    if file.exists():
        return
    try:
        # Made before SQLite makes it, because what people write is for its owner to read only.
        file.touch(mode=0o600)
    except OSError as error:
        reason = error.strerror
        raise StoreUnavailable(
            f"The database file {file} cannot be made ({reason}); check DATABASE_URL."
        ) from error


def _copy_what_may_be_lost(file: Path) -> None:
    with closing(sqlite3.connect(file)) as source:
        if not _has_rows(source):
            return
        copy = file.with_name(f"{file.name}.before-{HEAD}.bak")
        # By the database itself, so that what still stands in the write-ahead log comes along.
        with closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        copy.chmod(0o600)


def _has_rows(source: sqlite3.Connection) -> bool:
    names = source.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name <> 'alembic_version'",
    ).fetchall()
    return any(_has_row(source, name) for (name,) in names)


def _has_row(source: sqlite3.Connection, name: str) -> bool:
    quoted = name.replace('"', '""')
    found = source.execute(f'SELECT 1 FROM "{quoted}" LIMIT 1')  # noqa: S608 - a name from the catalogue, quoted
    return found.fetchone() is not None
