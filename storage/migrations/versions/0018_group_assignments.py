"""Assignments for a group, and who takes part."""

import sqlalchemy as sa
from alembic import op

from storage.encrypted import EncryptedText

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_ASSIGNMENT, _TAKER = "group_assignment", "assignment_taker"


def upgrade() -> None:
    op.create_table(
        _ASSIGNMENT,
        sa.Column("id", _NUMBER, primary_key=True),
        _refers(_ASSIGNMENT, "organisation"),
        _refers(_ASSIGNMENT, "person", "owner_id"),
        sa.Column("visibility", sa.Text(), nullable=False),
        _refers(_ASSIGNMENT, "team", optional=True),
        sa.Column("version", _NUMBER, nullable=False),
        sa.Column("shared_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("revoked_at_ms", sa.BigInteger(), nullable=True),
        _refers(_ASSIGNMENT, "prof_circle", optional=True),
        sa.Column("words", EncryptedText(), nullable=False),
        sa.Column("given", EncryptedText(), nullable=False),
        sa.Column("weeks", _NUMBER, nullable=False),
        sa.Column("goal_key", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        _refers(_ASSIGNMENT, "person", "editor_id", optional=True),
        sa.Column("result", EncryptedText(), nullable=False),
        sa.Column("learned", EncryptedText(), nullable=False),
        _refers(_ASSIGNMENT, "person", "finisher_id", optional=True),
        sa.Column("until", sa.Text(), nullable=False),
        _refers(_ASSIGNMENT, "proposal", optional=True, on_delete="SET NULL"),
        sa.Column("generated", sa.Text(), nullable=True),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sqlite_autoincrement=True,
    )
    for column in ("team", "prof_circle"):
        op.create_index(
            f"ix_group_assignment_{column}", _ASSIGNMENT, ["organisation_id", f"{column}_id", "id"]
        )
    op.create_index("ix_group_assignment_proposal", _ASSIGNMENT, ["organisation_id", "proposal_id"])
    op.create_table(
        _TAKER,
        sa.Column("id", _NUMBER, primary_key=True),
        _refers(_TAKER, "organisation"),
        _refers(_TAKER, _ASSIGNMENT, on_delete="CASCADE"),
        _refers(_TAKER, "person"),
        sa.Column("role", _NUMBER, nullable=True),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint(
            "organisation_id", "group_assignment_id", "person_id",
            name="uq_assignment_taker_once",
        ),
        sqlite_autoincrement=True,
    )  # fmt: skip


def _refers(
    table: str, kind: str, column: str = "", *, optional: bool = False, on_delete: str | None = None
) -> sa.Column[int]:
    column = column or f"{kind}_id"
    key = sa.ForeignKey(f"{kind}.id", name=f"fk_{table}_{column}", ondelete=on_delete)
    return sa.Column(column, _NUMBER, key, nullable=optional)
