"""Somebody taken out of a team stays out of it, though the channel still has them."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "membership", sa.Column("excluded", sa.Boolean(), nullable=False, server_default=sa.false())
    )
