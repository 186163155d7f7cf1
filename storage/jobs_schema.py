"""The tables of Procrastinate, in a PostgreSQL schema of their own: made and brought up to date by `vita migrate`.

Procrastinate carries its tables as one file and its changes as a series of files; which of these a database
has stands in a table beside them.
"""

from pathlib import Path

from sqlalchemy import Connection, text

from storage.jobs import SCHEMA

_APPLIED = f"{SCHEMA}.applied"


def is_current(connection: Connection) -> bool:
    """Whether the installed version of Procrastinate finds its tables as it needs them."""
    return not _missing(connection)


def bring(connection: Connection) -> None:
    """Makes the tables, or applies the changes that are missing, in this transaction."""
    from procrastinate.schema import SchemaManager  # noqa: PLC0415 - only PostgreSQL waits for it

    missing = _missing(connection)
    if not missing:
        return
    before = connection.execute(text("SHOW search_path")).scalar_one()
    is_new = not _is_there(connection)
    connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"))
    connection.execute(text(f"SET LOCAL search_path TO {SCHEMA}"))
    connection.execute(text(f"CREATE TABLE IF NOT EXISTS {_APPLIED} (name text PRIMARY KEY)"))
    for script in [SchemaManager.get_schema()] if is_new else [file.read_text("utf-8") for file in missing]:
        _run(connection, script)
    for file in missing:
        connection.execute(text(f"INSERT INTO {_APPLIED} VALUES (:name)"), {"name": file.name})  # noqa: S608 - ours
    connection.execute(text("SELECT set_config('search_path', :before, true)"), {"before": before})


def _missing(connection: Connection) -> list[Path]:
    from procrastinate.schema import SchemaManager  # noqa: PLC0415 - as above

    files = sorted(Path(SchemaManager.get_migrations_path()).glob("*.sql"))
    if not _is_there(connection):
        return files
    applied = set(connection.execute(text(f"SELECT name FROM {_APPLIED}")).scalars())  # noqa: S608 - ours
    return [file for file in files if file.name not in applied]


def _is_there(connection: Connection) -> bool:
    return connection.execute(text("SELECT to_regclass(:name)"), {"name": _APPLIED}).scalar_one() is not None


def _run(connection: Connection, script: str) -> None:
    """A script of many statements goes to the driver as it is: it has no parameters."""
    driver = connection.connection.driver_connection
    if driver is None:
        raise RuntimeError("no connection")
    driver.execute(script)
