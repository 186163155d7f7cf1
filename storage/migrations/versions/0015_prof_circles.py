"""Prof-cirkels, their peer consultations, and what is said in them."""

import sqlalchemy as sa
from alembic import op

from storage.encrypted import EncryptedText

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _circles()
    _members()
    _consultations()
    _contributions()


def _circles() -> None:
    name = "prof_circle"
    op.create_table(
        name,
        *_own(name),
        _refers(name, "place", optional=True),
        _refers(name, "person", "guide_id", optional=True),
        sa.Column("theme", EncryptedText(), nullable=False),
        *(
            sa.Column(column, sa.Text(), nullable=False)
            for column in ("goal_key", "language", "timezone", "region", "rhythm", "stage")
        ),
        sa.Column("listed", sa.Boolean(), nullable=False),
        _moment("made"),
        sa.UniqueConstraint("organisation_id", "place_id", name="uq_prof_circle_organisation_id_place_id"),
        sqlite_autoincrement=True,
    )


def _members() -> None:
    name = "prof_circle_member"
    op.create_table(
        name,
        *_own(name),
        _refers(name, "prof_circle", on_delete="CASCADE"),
        _refers(name, "person"),
        _moment("joined", optional=True),
        sa.UniqueConstraint(
            "organisation_id", "prof_circle_id", "person_id",
            name="uq_prof_circle_member_organisation_id_prof_circle_id_person_id",
        ),
        sqlite_autoincrement=True,
    )  # fmt: skip
    op.create_index("ix_prof_circle_member_person", name, ["organisation_id", "person_id"])


def _consultations() -> None:
    name = "consultation"
    op.create_table(
        name,
        *_own(name),
        _refers(name, "prof_circle", on_delete="CASCADE"),
        _refers(name, "person", "owner_id"),
        sa.Column("title", EncryptedText(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("position", _NUMBER, nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        _moment("began"),
        _moment("due"),
        _moment("made"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_consultation_prof_circle", name, ["organisation_id", "prof_circle_id", "id"])


def _contributions() -> None:
    name = "contribution"
    op.create_table(
        name,
        *_own(name),
        _refers(name, "person", "owner_id"),
        sa.Column("visibility", sa.Text(), nullable=False),
        _refers(name, "team", optional=True),
        sa.Column("version", _NUMBER, nullable=False),
        _moment("shared_at", optional=True),
        _moment("revoked_at", optional=True),
        _refers(name, "prof_circle", on_delete="CASCADE"),
        _refers(name, "consultation", optional=True, on_delete="CASCADE"),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("text", EncryptedText(), nullable=False),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.Column("generated", sa.Text(), nullable=True),
        _moment("made"),
        sqlite_autoincrement=True,
    )
    for column in ("consultation", "prof_circle", "owner"):
        op.create_index(f"ix_contribution_{column}", name, ["organisation_id", f"{column}_id", "id"])


def _own(table: str) -> tuple[sa.Column[int], sa.Column[int]]:
    return sa.Column("id", _NUMBER, primary_key=True), _refers(table, "organisation")


def _moment(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(f"{name}_ms", sa.BigInteger(), nullable=optional)


def _refers(
    table: str, kind: str, column: str = "", *, optional: bool = False, on_delete: str | None = None
) -> sa.Column[int]:
    column = column or f"{kind}_id"
    key = sa.ForeignKey(f"{kind}.id", name=f"fk_{table}_{column}", ondelete=on_delete)
    return sa.Column(column, _NUMBER, key, nullable=optional)
