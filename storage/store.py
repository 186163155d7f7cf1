"""The store: one transaction at a time per thread, in threads of its own.

A transaction is a plain function, so it cannot stay open while a model thinks or a network answers.
"""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine

from bot.books import Books
from bot.metrics import Operation
from bot.ports import Purpose
from storage import erasures
from storage.books import SqlBooks
from storage.cipher import Cipher
from storage.encrypted import entrust
from storage.engine import checked, connect_to, is_sqlite, threads_for
from storage.erasures import ErasureList
from storage.jobs import Jobs, address_of
from storage.keeping import seal_anew
from storage.line import Line, begin_on_server
from storage.operation import operation
from storage.schema import check_migrated
from storage.shared_commits import SharedCommits
from storage.tables import metadata
from storage.trouble import named

T = TypeVar("T")

_SHORT = frozenset({Purpose.CONVERSE, Purpose.DELIVER})
"""What is short and comes in numbers."""

_log = logging.getLogger(__name__)


class SqlStore:
    """`bot.ports.Store` on SQLite or PostgreSQL; `close` it in the end."""

    def __init__(
        self, engine: Engine, threads: int, cipher: Cipher, erased: ErasureList | None = None
    ) -> None:
        self._engine = engine
        self._cipher = cipher
        self._erased = erased
        self._jobs = None if is_sqlite(engine.url) else Jobs()
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="store")
        self._line = Line(engine)
        self._begin = partial(begin_on_server, engine) if self._jobs else self._line.begin
        self._shared = SharedCommits(self._line, self._threads)

    @property
    def engine_address(self) -> str:
        """Where the distributed engine finds its jobs; empty on SQLite, where this process does all itself."""
        return "" if self._jobs is None else address_of(self._engine.url)

    async def transact(self, purpose: Purpose, work: Callable[[Books], T], *, lasting: bool = True) -> T:
        """Runs `work` in one transaction and gives what it returns; what it raises rolls back and rises.

        On SQLite what is short and many shares a commit with what waits beside it.
        """
        _log.debug("Transaction for %s", purpose.value)
        if self._jobs is None and purpose in _SHORT:
            return await self._shared.run(work, lasting=lasting)
        run = partial(self._run, work, lasting=lasting)
        return await asyncio.get_running_loop().run_in_executor(self._threads, run)

    def _run(self, work: Callable[[Books], T], *, lasting: bool) -> T:
        with named(), self._begin(lasting=lasting) as connection:
            books = SqlBooks(connection, self._jobs)
            result = work(books)
        if self._erased is not None:
            self._erased.add(books.personal_data.erased)
        return result

    def erase_again(self, now: datetime) -> int:
        """Erases who was erased after this database was copied, and brings the list beside it up to date.

        To be called before anything else is done with a database; how many people it were.
        """
        if self._erased is None:
            return 0
        listed = self._erased.lines()
        with named(), self._begin() as connection:
            again = SqlBooks(connection).personal_data.erase_again(listed)
            known = erasures.still_kept(erasures.all_of(connection), now)
        if list(known) != list(listed):
            self._erased.replace(known)
        return again

    async def operation(self, now: datetime) -> Operation:
        """The state of the work over all processes; raises `StoreUnavailable`."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._operation, now)

    def _operation(self, now: datetime) -> Operation:
        with named(), self._begin() as connection:
            return operation(connection, now)

    async def empty(self) -> None:
        """Deletes every row: the playground's way to begin again."""
        await asyncio.get_running_loop().run_in_executor(self._threads, self._empty)

    def _empty(self) -> None:
        with named(), self._begin() as connection:
            for table in reversed(metadata.sorted_tables):
                connection.execute(table.delete())

    async def rekey(self) -> int:
        """Seals every text with the newest key; the number of texts that an older one had sealed."""
        work = partial(seal_anew, self._engine, self._cipher)
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    def close(self) -> None:
        """Waits for transactions that are under way, then lets go of the database."""
        self._threads.shutdown(wait=True)
        self._line.close()
        self._engine.dispose()


def open_store(url: str, cipher: Cipher, erased: Path | None = None) -> SqlStore:
    """The store in this database; raises `StoreUnavailable` when it is not there or not migrated.

    `erased` is the file in which it says, beside the database, who was erased.
    """
    address = checked(url)
    check_migrated(url)
    engine = connect_to(address)
    entrust(engine.dialect, cipher)
    return SqlStore(engine, threads_for(address), cipher, ErasureList(erased) if erased else None)
