"""An index by which a row of the outbox finds what goes before it in its lane."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_IS_OPEN = sa.text("settled_ms IS NULL")


def upgrade() -> None:
    op.create_index(
        "ix_outbox_lane",
        "outbox",
        ["workspace", "channel", "recipient"],
        sqlite_where=_IS_OPEN,
        postgresql_where=_IS_OPEN,
    )
