"""Learning paths: small steps in somebody's own work, for that person alone."""

import sqlalchemy as sa
from alembic import op

from storage.encrypted import EncryptedText

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "learning_path",
        sa.Column("id", _NUMBER, primary_key=True),
        _of("organisation_id", "organisation"),
        _of("person_id", "person"),
        _of("question_id", "learning_question", optional=True, on_delete="SET NULL"),
        sa.Column("about", EncryptedText(), nullable=False),
        sa.Column("goal_key", sa.Text(), nullable=False),
        sa.Column("steps", EncryptedText(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("generated", sa.Text(), nullable=True),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.Column("changed_ms", sa.BigInteger(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_learning_path_person", "learning_path", ["organisation_id", "person_id", "id"])


def _of(column: str, table: str, *, optional: bool = False, on_delete: str | None = None) -> sa.Column[int]:
    key = sa.ForeignKey(f"{table}.id", name=f"fk_learning_path_{column}", ondelete=on_delete)
    return sa.Column(column, _NUMBER, key, nullable=optional)
