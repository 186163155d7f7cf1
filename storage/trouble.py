"""What a database complains of, as one English sentence that says what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, OperationalError

from bot.ports import StoreUnavailable

NOT_MIGRATED = "The database is not as this version of Vita needs it; run `vita migrate`."
_MISSING_TABLE_OR_COLUMN = ("42P01", "42703")


@contextmanager
def named() -> Iterator[None]:
    """Raises `StoreUnavailable` for a database that does not answer or lacks what we ask of it."""
    try:
        yield
    except (InterfaceError, DatabaseError) as error:
        if _lacks_a_table(error):
            raise StoreUnavailable(NOT_MIGRATED) from error
        if _does_not_answer(error):
            raise StoreUnavailable(_sentence(error)) from error
        raise


def _does_not_answer(error: DBAPIError) -> bool:
    # A file that is damaged, or no database at all, is a bare `DatabaseError` to SQLite.
    return isinstance(error, OperationalError | InterfaceError) or type(error) is DatabaseError


def _lacks_a_table(error: DBAPIError) -> bool:
    if getattr(error.orig, "sqlstate", None) in _MISSING_TABLE_OR_COLUMN:
        return True
    return str(error.orig).startswith(("no such table", "no such column"))


def _sentence(error: DBAPIError) -> str:
    reason = (str(error.orig).strip().splitlines() or ["no reason given"])[0]
    return f"The database does not answer ({reason}). Check DATABASE_URL and whether the database is running."
