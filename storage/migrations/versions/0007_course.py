"""What happened to a proposal, and how a team decides."""

import sqlalchemy as sa
from alembic import op

from storage.encrypted import EncryptedText

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("team", sa.Column("decides_by", sa.Text(), nullable=False, server_default="individual"))
    op.add_column("team", sa.Column("own_allowed", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("organisation", sa.Column("criteria", EncryptedText(), nullable=True))
    op.create_table(
        "proposal_happening",
        sa.Column("id", _NUMBER, primary_key=True),
        _refers("organisation"),
        _refers("proposal", on_delete="CASCADE"),
        sa.Column("what", sa.Text(), nullable=False),
        _refers("person", "by_id", optional=True),
        sa.Column("words", EncryptedText(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_proposal_happening_proposal", "proposal_happening", ["organisation_id", "proposal_id", "id"]
    )


def _refers(
    kind: str, column: str = "", *, optional: bool = False, on_delete: str | None = None
) -> sa.Column[int]:
    column = column or f"{kind}_id"
    key = sa.ForeignKey(f"{kind}.id", name=f"fk_proposal_happening_{column}", ondelete=on_delete)
    return sa.Column(column, _NUMBER, key, nullable=optional)
