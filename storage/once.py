"""Inserts that do nothing, or something else, when the row is there already.

Both databases know `ON CONFLICT`, each by its own dialect's insert.
"""

from functools import cache
from typing import Any, cast

from sqlalchemy import Column, Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

Insert = postgresql.Insert | sqlite.Insert


def insert_into(connection: Connection, table: Table) -> Insert:
    """An insert that knows `on_conflict_do_nothing` and `on_conflict_do_update`."""
    return insert_for(connection.dialect.name, table)


def add_once(connection: Connection, table: Table, *returning: Column[Any]) -> Insert:
    """An insert that does nothing when the row is there; its values go along as parameters.

    It is made once: putting a statement together costs SQLAlchemy more than running it.
    """
    return _once(connection.dialect.name, table, returning)


@cache
def _once(dialect: str, table: Table, returning: tuple[Column[Any], ...]) -> Insert:
    statement = insert_for(dialect, table).on_conflict_do_nothing()
    return cast("Insert", statement.returning(*returning)) if returning else statement


def insert_for(dialect: str, table: Table) -> Insert:
    """As `insert_into`, by the name of the dialect: for a statement that is kept."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
