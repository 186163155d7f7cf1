"""What going live rested on, when somebody left, and what each purge deleted."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    organisation = sa.ForeignKey("organisation.id", name="fk_going_live_organisation_id")
    op.create_table(
        "going_live",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("organisation_id", _NUMBER, organisation, nullable=False),
        sa.Column("by_id", _NUMBER, sa.ForeignKey("person.id", name="fk_going_live_by_id"), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("council", "council_on")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("reference", "assessment")),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_going_live_organisation", "going_live", ["organisation_id", "id"])
    op.add_column("person", sa.Column("left_ms", sa.BigInteger(), nullable=True))
    gone = sa.text("left_ms IS NOT NULL")
    op.create_index("ix_person_left", "person", ["left_ms"], sqlite_where=gone, postgresql_where=gone)
    op.create_table(
        "purge",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("gone", sa.Text(), nullable=False),
        sqlite_autoincrement=True,
    )
