"""A proposal remembers the theme of the Prof-cirkel that it began in."""

import sqlalchemy as sa
from alembic import op

from storage.encrypted import EncryptedText

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("proposal", sa.Column("prof_circle", EncryptedText(), nullable=True))
