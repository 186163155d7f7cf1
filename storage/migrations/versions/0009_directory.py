"""By which id the organisation's directory knows a person, so that a page can tell who looks."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("directory", sa.Text(), nullable=False, server_default=""))
    op.create_index("ix_person_directory", "person", ["network", "workspace", "directory"])
