"""Notes of learning by doing: what somebody tried and saw, for that person alone."""

import sqlalchemy as sa
from alembic import op

from storage.encrypted import EncryptedText

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "note",
        sa.Column("id", _NUMBER, primary_key=True),
        _of("organisation_id", "organisation"),
        _of("person_id", "person"),
        _of("week_id", "week", optional=True),
        _of("question_id", "learning_question", optional=True, on_delete="SET NULL"),
        sa.Column("tried", EncryptedText(), nullable=False),
        sa.Column("saw", EncryptedText(), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_note_person", "note", ["organisation_id", "person_id", "id"])


def _of(column: str, table: str, *, optional: bool = False, on_delete: str | None = None) -> sa.Column[int]:
    key = sa.ForeignKey(f"{table}.id", name=f"fk_note_{column}", ondelete=on_delete)
    return sa.Column(column, _NUMBER, key, nullable=optional)
