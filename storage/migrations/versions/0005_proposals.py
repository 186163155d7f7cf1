"""Proposals carry several domains and challenges, and a version says who made it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Both dialects rename a column in place; alembic would copy the whole table on SQLite."""
    op.execute("ALTER TABLE proposal RENAME COLUMN domain TO domains")
    op.add_column("proposal", sa.Column("challenges", sa.Text(), nullable=False, server_default=""))
    op.add_column("proposal_version", sa.Column("editor_id", _NUMBER, nullable=True))
