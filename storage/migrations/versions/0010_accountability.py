"""Accountability both ways: rounds, statements and what was committed to."""

import sqlalchemy as sa
from alembic import op

from storage.encrypted import EncryptedText

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "statement_round",
        sa.Column("id", _NUMBER, primary_key=True),
        _refers("statement_round", "organisation"),
        _refers("statement_round", "team"),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("due_ms", sa.BigInteger(), nullable=False),
        sa.Column("shown_ms", sa.BigInteger(), nullable=True),
        sa.UniqueConstraint(
            "organisation_id", "team_id", "week", name="uq_statement_round_organisation_id_team_id_week"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_statement_round_due", "statement_round", ["due_ms"])
    op.create_table(
        "statement",
        sa.Column("id", _NUMBER, primary_key=True),
        *_envelope("statement"),
        _refers("statement", "statement_round", "round_id", on_delete="CASCADE"),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("answers", EncryptedText(), nullable=False),
        sa.Column("items", EncryptedText(), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint(
            "organisation_id", "round_id", "owner_id", name="uq_statement_organisation_id_round_id_owner_id"
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "commitment",
        sa.Column("id", _NUMBER, primary_key=True),
        *_envelope("commitment"),
        _refers("commitment", "statement", on_delete="CASCADE"),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("text", EncryptedText(), nullable=False),
        sa.Column("until", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sqlite_autoincrement=True,
    )
    for column in ("owner", "team"):
        op.create_index(f"ix_commitment_{column}", "commitment", ["organisation_id", f"{column}_id", "id"])


def _envelope(table: str) -> tuple[sa.Column[int] | sa.Column[str], ...]:
    return (
        _refers(table, "organisation"),
        _refers(table, "person", "owner_id"),
        sa.Column("visibility", sa.Text(), nullable=False),
        _refers(table, "team", optional=True),
        sa.Column("version", _NUMBER, nullable=False),
        sa.Column("shared_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("revoked_at_ms", sa.BigInteger(), nullable=True),
    )


def _refers(
    table: str, kind: str, column: str = "", *, optional: bool = False, on_delete: str | None = None
) -> sa.Column[int]:
    column = column or f"{kind}_id"
    key = sa.ForeignKey(f"{kind}.id", name=f"fk_{table}_{column}", ondelete=on_delete)
    return sa.Column(column, _NUMBER, key, nullable=optional)
