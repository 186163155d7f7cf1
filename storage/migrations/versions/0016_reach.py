"""How much somebody lets Vita ask of them by itself, and on which weekdays they work."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("nudges", sa.Text(), nullable=False, server_default="normal"))
    op.add_column("person", sa.Column("work_days", sa.Text(), nullable=False, server_default=""))
