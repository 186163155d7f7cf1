"""How often a row of the outbox was really tried: a process that dies with a claim uses up nothing."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.add_column("outbox", sa.Column("tries", _NUMBER, nullable=False, server_default="0"))
