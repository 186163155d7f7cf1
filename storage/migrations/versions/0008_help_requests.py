"""Requests to think along, and who does."""

import sqlalchemy as sa
from alembic import op

from storage.encrypted import EncryptedText

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "help_request",
        sa.Column("id", _NUMBER, primary_key=True),
        _refers("help_request", "organisation"),
        _refers("help_request", "person", "owner_id"),
        sa.Column("visibility", sa.Text(), nullable=False),
        _refers("help_request", "team", optional=True),
        sa.Column("version", _NUMBER, nullable=False),
        sa.Column("shared_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("revoked_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("about_kind", sa.Text(), nullable=False),
        sa.Column("about_id", _NUMBER, nullable=False),
        sa.Column("text", EncryptedText(), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.Column("closed_ms", sa.BigInteger(), nullable=True),
        sqlite_autoincrement=True,
    )
    for column in ("owner", "team"):
        op.create_index(
            f"ix_help_request_{column}", "help_request", ["organisation_id", f"{column}_id", "id"]
        )
    op.create_table(
        "help_offer",
        sa.Column("id", _NUMBER, primary_key=True),
        _refers("help_offer", "organisation"),
        _refers("help_offer", "help_request", on_delete="CASCADE"),
        _refers("help_offer", "person"),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint(
            "organisation_id", "help_request_id", "person_id",
            name="uq_help_offer_organisation_id_help_request_id_person_id",
        ),
        sqlite_autoincrement=True,
    )  # fmt: skip


def _refers(
    table: str, kind: str, column: str = "", *, optional: bool = False, on_delete: str | None = None
) -> sa.Column[int]:
    column = column or f"{kind}_id"
    key = sa.ForeignKey(f"{kind}.id", name=f"fk_{table}_{column}", ondelete=on_delete)
    return sa.Column(column, _NUMBER, key, nullable=optional)
