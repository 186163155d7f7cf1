"""Memory, summaries, private sessions, contacts, what the model costs a team, and what made a question (L2)."""

import sqlalchemy as sa
from alembic import op

from storage.encrypted import EncryptedText

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _teams()
    _contacts()
    _private_sessions()
    _summaries()
    _memory()
    _token_use()
    op.add_column("learning_question", sa.Column("generated", sa.Text(), nullable=True))


def _teams() -> None:
    op.add_column("team", sa.Column("daily_tokens", _NUMBER, nullable=True))
    op.add_column(
        "team", sa.Column("draws_on_shared", sa.Boolean(), nullable=False, server_default=sa.true())
    )


def _contacts() -> None:
    op.create_table(
        "organisation_contact",
        sa.Column("id", _NUMBER, primary_key=True),
        _of("organisation_contact", "organisation"),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("words", EncryptedText(), nullable=False),
        sa.UniqueConstraint("organisation_id", "kind", name="uq_organisation_contact_organisation_id_kind"),
        sqlite_autoincrement=True,
    )


def _private_sessions() -> None:
    """A conversation that leaves nothing behind, and which of its turns go with it."""
    op.add_column("conversation", sa.Column("ephemeral_until_ms", sa.BigInteger(), nullable=True))
    op.add_column("message", sa.Column("ephemeral", sa.Boolean(), nullable=False, server_default=sa.false()))
    there = sa.text("ephemeral_until_ms IS NOT NULL")
    op.create_index(
        "ix_conversation_ephemeral",
        "conversation",
        ["ephemeral_until_ms"],
        sqlite_where=there,
        postgresql_where=there,
    )


def _summaries() -> None:
    op.create_table(
        "summary",
        sa.Column("id", _NUMBER, primary_key=True),
        _of("summary", "organisation"),
        _of("summary", "conversation", on_delete="CASCADE"),
        sa.Column("text", EncryptedText(), nullable=False),
        sa.Column("upto", _NUMBER, nullable=False),
        sa.Column("generated_by", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("prompt_version", sa.Text(), nullable=False),
        sa.Column("began_ms", sa.BigInteger(), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint(
            "organisation_id", "conversation_id", name="uq_summary_organisation_id_conversation_id"
        ),
        sqlite_autoincrement=True,
    )


def _memory() -> None:
    op.create_table(
        "memory",
        sa.Column("id", _NUMBER, primary_key=True),
        _of("memory", "organisation"),
        _of("memory", "person"),
        sa.Column("text", EncryptedText(), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_memory_person", "memory", ["organisation_id", "person_id", "id"])


def _token_use() -> None:
    """Two unique indexes, because NULL never equals NULL."""
    op.create_table(
        "token_use",
        sa.Column("id", _NUMBER, primary_key=True),
        _of("token_use", "organisation"),
        _of("token_use", "team", optional=True),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("prompt_tokens", _NUMBER, nullable=False),
        sa.Column("answer_tokens", _NUMBER, nullable=False),
        sqlite_autoincrement=True,
    )
    for name, columns, only in (
        ("uq_token_use_team", ["organisation_id", "team_id", "day", "purpose"], "team_id IS NOT NULL"),
        ("uq_token_use_no_team", ["organisation_id", "day", "purpose"], "team_id IS NULL"),
    ):
        where = sa.text(only)
        op.create_index(name, "token_use", columns, unique=True, sqlite_where=where, postgresql_where=where)


def _of(table: str, kind: str, *, optional: bool = False, on_delete: str | None = None) -> sa.Column[int]:
    column = f"{kind}_id"
    key = sa.ForeignKey(f"{kind}.id", name=f"fk_{table}_{column}", ondelete=on_delete)
    return sa.Column(column, _NUMBER, key, nullable=optional)
