"""The columns that tables share, and the metadata that knows all tables.

Ids are numbers given out once and never again (a purged id must not come back as somebody else's); times are
milliseconds since 1970 in UTC, because SQLite would lose a zone; enums and JSON are text.
"""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData, Table, Text
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

from storage.encrypted import EncryptedText

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    },
)


def number_type() -> TypeEngine[int]:
    """Whole numbers; SQLite gives out ids by itself for its own `INTEGER` only."""
    return BigInteger().with_variant(Integer, "sqlite")


def table(name: str, *parts: SchemaItem) -> Table:
    """A table whose rows belong to an organisation."""
    return Table(name, metadata, own_id(), refers("organisation"), *parts, sqlite_autoincrement=True)


def own_id() -> Column[int]:
    return Column("id", number_type(), primary_key=True)


def refers(
    kind: str, column: str = "", *, optional: bool = False, on_delete: str | None = None
) -> Column[int]:
    """A reference to a row of the table of this kind."""
    key = ForeignKey(f"{kind}.id", ondelete=on_delete)
    return Column(column or f"{kind}_id", number_type(), key, nullable=optional)


def number(name: str, *, optional: bool = False) -> Column[int]:
    return Column(name, number_type(), nullable=optional)


def moment(name: str, *, optional: bool = False) -> Column[int]:
    return Column(f"{name}_ms", BigInteger, nullable=optional)


def text(name: str, *, optional: bool = False) -> Column[str]:
    return Column(name, Text, nullable=optional)


def private(name: str, *, optional: bool = False) -> Column[str]:
    """A text that people wrote or read: encrypted at rest."""
    return Column(name, EncryptedText, nullable=optional)


def envelope() -> tuple[Column[int] | Column[str], ...]:
    """What every shareable thing carries; `bot.domain.visibility.Envelope` as columns."""
    return (
        refers("person", "owner_id"),
        text("visibility"),
        refers("team", optional=True),
        number("version"),
        moment("shared_at", optional=True),
        moment("revoked_at", optional=True),
    )
