"""An insight holds what it was laid beside, and what put the two in fewer words."""

import sqlalchemy as sa
from alembic import op

from storage.encrypted import EncryptedText

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("insight", sa.Column("first", EncryptedText(), nullable=True))
    op.add_column("insight", sa.Column("generated", sa.Text(), nullable=True))
