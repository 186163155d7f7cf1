"""Transactions that last, and those that need not yet when they end.

On SQLite one thread writes, on a connection that is kept between its transactions: to fetch it from a pool and to
give it back costs as much as some statements. What fails leaves it behind: whatever state that is in, the next
transaction begins on another one.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine


@dataclass(slots=True)
class Line:
    """`waits` says whether a commit on it waits for the disk, as on every new connection."""

    engine: Engine
    kept: Connection | None = None
    waits: bool = True

    @contextmanager
    def begin(self, *, lasting: bool = True) -> Iterator[Connection]:
        """A transaction, as that of `Engine.begin`; one at a time."""
        connection, self.kept = self._ready(waits=lasting), None
        is_well = False
        try:
            with connection.begin():
                yield connection
            is_well = True
        finally:
            if is_well:
                self.kept = connection
            else:
                self._leave(connection)

    def close(self) -> None:
        if self.kept is not None:
            self._ready(waits=True).close()
            self.kept = None

    def _leave(self, connection: Connection) -> None:
        if not self.waits:
            connection.invalidate()  # whoever gets it from the pool counts on one that waits
            self.waits = True
        connection.close()

    def _ready(self, *, waits: bool) -> Connection:
        connection = self.kept or self.engine.connect()
        if waits != self.waits:
            # Past SQLAlchemy, which would begin a transaction first; in one this cannot be changed.
            connection.connection.cursor().execute(f"PRAGMA synchronous={'FULL' if waits else 'NORMAL'}")
            self.waits = waits
        return connection


@contextmanager
def begin_on_server(engine: Engine, *, lasting: bool = True) -> Iterator[Connection]:
    """The same on PostgreSQL, whose connections are looked at before each use."""
    with engine.begin() as connection:
        if not lasting:
            connection.exec_driver_sql("SET LOCAL synchronous_commit TO OFF")
        yield connection
