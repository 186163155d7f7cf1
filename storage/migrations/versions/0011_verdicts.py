"""What people thought of an answer: which template, good or not, and a remark; never who."""

import sqlalchemy as sa
from alembic import op

from storage.encrypted import EncryptedText

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "verdict",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column(
            "organisation_id",
            _NUMBER,
            sa.ForeignKey("organisation.id", name="fk_verdict_organisation_id"),
            nullable=False,
        ),
        sa.Column("prompt_version", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("remark", EncryptedText(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sqlite_autoincrement=True,
    )
