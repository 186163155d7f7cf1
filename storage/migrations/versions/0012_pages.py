"""Links to the pages and sessions on them; indexes by which the wall opens at once, however much is on it."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _table("page_link")
    _table("page_session", sa.Column("standing", sa.Text(), nullable=False))
    op.create_index(
        "ix_proposal_board",
        "proposal",
        ["organisation_id", "team_id", "stage", "id", "visibility", "revoked_at_ms", "domains", "goal_key"],
    )
    op.create_index("ix_proposal_open", "proposal", ["organisation_id", "visibility", "stage", "id"])
    for table in ("learning_question", "insight"):
        op.create_index(f"ix_{table}_open", table, ["organisation_id", "visibility", "id"])
    op.create_index("ix_audit_event_act", "audit_event", ["organisation_id", "act", "at_ms", "subject"])


def _table(name: str, *own: sa.Column[str]) -> None:
    op.create_table(
        name,
        sa.Column("id", _NUMBER, primary_key=True),
        _refers(name, "organisation"),
        _refers(name, "person"),
        sa.Column("hash", sa.Text(), nullable=False),
        *own,
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint("organisation_id", "hash", name=f"uq_{name}_organisation_id_hash"),
        sqlite_autoincrement=True,
    )
    op.create_index(f"ix_{name}_hash", name, ["hash"])
    op.create_index(f"ix_{name}_person", name, ["organisation_id", "person_id"])


def _refers(table: str, kind: str) -> sa.Column[int]:
    key = sa.ForeignKey(f"{kind}.id", name=f"fk_{table}_{kind}_id")
    return sa.Column(f"{kind}_id", _NUMBER, key, nullable=False)
