"""The learning strategy in the frame, and the development questions that a team adds under a goal."""

import sqlalchemy as sa
from alembic import op

from storage.encrypted import EncryptedText

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("frame_version", sa.Column("strategy", sa.Text(), nullable=False, server_default="{}"))
    op.create_table(
        "team_question",
        sa.Column("id", _NUMBER, primary_key=True),
        _of("organisation_id", "organisation"),
        _of("team_id", "team"),
        sa.Column("goal_key", sa.Text(), nullable=False),
        sa.Column("questions", EncryptedText(), nullable=False),
        _of("made_by_id", "person"),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint(
            "organisation_id", "team_id", "goal_key", name="uq_team_question_organisation_id_team_id_goal_key"
        ),
        sqlite_autoincrement=True,
    )


def _of(column: str, kind: str) -> sa.Column[int]:
    key = sa.ForeignKey(f"{kind}.id", name=f"fk_team_question_{column}")
    return sa.Column(column, _NUMBER, key, nullable=False)
