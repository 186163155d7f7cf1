"""Self-checks: questions about what somebody learned, for that person alone, gone when the cycle ends."""

import sqlalchemy as sa
from alembic import op

from storage.encrypted import EncryptedText

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "self_check",
        sa.Column("id", _NUMBER, primary_key=True),
        _of("organisation_id", "organisation"),
        _of("person_id", "person"),
        sa.Column("about", EncryptedText(), nullable=False),
        sa.Column("items", EncryptedText(), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=True),
        sa.Column("generated", sa.Text(), nullable=True),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_self_check_person", "self_check", ["organisation_id", "person_id", "id"])
    op.create_index("ix_self_check_expires", "self_check", ["expires_ms"])


def _of(column: str, table: str) -> sa.Column[int]:
    key = sa.ForeignKey(f"{table}.id", name=f"fk_self_check_{column}")
    return sa.Column(column, _NUMBER, key, nullable=False)
