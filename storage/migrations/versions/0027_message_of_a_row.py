"""By which message a row of the outbox is found: every talk asks what it began under, and the outbox grows."""

from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in ("posted_message", "message"):
        op.create_index(f"ix_outbox_{column}", "outbox", ["organisation_id", column])
