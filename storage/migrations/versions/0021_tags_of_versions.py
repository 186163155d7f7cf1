"""A version of a proposal keeps what it was filed under; older versions do not know it."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("proposal_version", sa.Column("tags", sa.Text(), nullable=True))
