"""The connection to a database, SQLite or PostgreSQL, set up the way our guarantees need it.

SQLite: WAL with `synchronous=FULL`, because a claim must survive a power cut; `BEGIN IMMEDIATE`, so that two
processes on one file wait for each other at the start of a transaction and never fail half-way. The file
belongs on a local disk.
"""

import sqlite3
import time
from collections.abc import Callable
from functools import partial

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from bot.ports import StoreUnavailable
from storage import jobs

THREADS_ON_SQLITE = 1
THREADS_ON_POSTGRESQL = 8
_PATIENCE_SECONDS = 15.0
"""So long a transaction waits for its turn."""

_MIGRATING_SECONDS = 900.0
"""So long whoever migrates waits for who does so already: a file of ten years, or a slow machine, takes its time."""

_POLL_MS = 20
"""SQLite waits ever longer between two tries; after this it begins anew, with short ones."""

_WAIT_SECONDS = 0.01
_CONNECT_SECONDS = 10


def checked(url: str) -> URL:
    """The address of a database; raises `StoreUnavailable` for one that Vita cannot use."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StoreUnavailable(_expected("it is no database address")) from error
    if parsed.drivername in {"sqlite", "sqlite+pysqlite"}:
        if parsed.database in {None, "", ":memory:"}:
            raise StoreUnavailable(_expected("it names no file"))
        return parsed
    if parsed.drivername == "postgresql+psycopg":
        jobs.require()
        return parsed
    raise StoreUnavailable(_expected(f"Vita does not speak '{parsed.drivername}'"))


def threads_for(url: URL) -> int:
    """More than one writer only costs time on SQLite; PostgreSQL likes company."""
    return THREADS_ON_SQLITE if is_sqlite(url) else THREADS_ON_POSTGRESQL


def is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def connect_to(url: URL, *, migrating: bool = False) -> Engine:
    """Nothing is connected yet. On SQLite a migration rebuilds tables, so no foreign keys are held meanwhile."""
    threads = threads_for(url)
    if not is_sqlite(url):
        # A server that was restarted is noticed before a transaction begins, not by losing one.
        engine = create_engine(
            url,
            pool_size=threads,
            max_overflow=0,
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args={"connect_timeout": _CONNECT_SECONDS},
        )
        event.listen(engine, "connect", _let_it_find_the_jobs)
        return engine
    # One more than there are threads: a thread keeps its connection, and some work takes one of its own.
    engine = create_engine(url, pool_size=threads, max_overflow=1, hide_parameters=True)
    _set_up_sqlite(engine, migrating=migrating)
    return engine


def _let_it_find_the_jobs(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """The engine's functions stand behind our own tables in the search path."""
    cursor = connection.cursor()
    cursor.execute(
        f"SELECT set_config('search_path', current_setting('search_path') || ', {jobs.SCHEMA}', false)"
    )
    cursor.close()
    connection.commit()


def _set_up_sqlite(engine: Engine, *, migrating: bool) -> None:
    patience = _MIGRATING_SECONDS if migrating else _PATIENCE_SECONDS
    settings = (
        f"PRAGMA busy_timeout={_POLL_MS}",
        "PRAGMA synchronous=FULL",
        f"PRAGMA foreign_keys={'OFF' if migrating else 'ON'}",
        "PRAGMA journal_mode=WAL",
    )

    def set_up(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        # Python's driver would begin transactions of its own, and too late ones.
        connection.isolation_level = None
        cursor = connection.cursor()
        for setting in settings:
            _patiently(partial(cursor.execute, setting), sqlite3.OperationalError, patience)
        cursor.close()

    def begin(connection: Connection) -> None:
        """Waits its turn; asked for often, because another process may leave the file alone for a moment only."""
        _patiently(partial(connection.exec_driver_sql, "BEGIN IMMEDIATE"), OperationalError, patience)

    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", begin)


def _patiently(ask: Callable[[], object], refusal: type[Exception], seconds: float) -> None:
    """Until SQLite lets it through, whose own busy timeout does not hold for all of this.

    It refuses at once while another makes a file's write-ahead log, is the last to close it, or takes up one that a
    dead process left; and each setting that has to read the file can meet that.
    """
    latest = time.monotonic() + seconds
    while True:
        try:
            ask()
        except refusal as error:
            if "locked" not in str(error) or time.monotonic() > latest:
                raise
            time.sleep(_WAIT_SECONDS)
        else:
            return


def _expected(fault: str) -> str:
    return f"DATABASE_URL: {fault}; expected sqlite:///file or postgresql+psycopg://user@host/database."
