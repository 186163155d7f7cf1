"""By what the tick finds what is due: SQLite takes a partial index only for the very words of its condition."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_schedule_next_run", "schedule")
    op.create_index(
        "ix_schedule_next_run",
        "schedule",
        ["subject_kind", "next_run_ms"],
        sqlite_where=sa.text("active = 1"),
        postgresql_where=sa.text("active"),
    )
