"""Everything that the first slice keeps, with the seams that later work builds on."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

from storage.encrypted import EncryptedText

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _organisations()
    _cycles()
    _things()
    _talk()
    _sending()
    _audit()


def _table(name: str, *parts: SchemaItem) -> None:
    """A table whose rows belong to an organisation."""
    op.create_table(name, _id(), _of(name, "organisation"), *parts, sqlite_autoincrement=True)


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name="_".join(("uq", table, *columns)))


def _id() -> sa.Column[int]:
    return sa.Column("id", _NUMBER, primary_key=True)


def _of(
    table: str, kind: str, column: str = "", *, optional: bool = False, on_delete: str | None = None
) -> sa.Column[int]:
    name = column or f"{kind}_id"
    key = sa.ForeignKey(f"{kind}.id", name=f"fk_{table}_{name}", ondelete=on_delete)
    return sa.Column(name, _NUMBER, key, nullable=optional)


def _index(name: str, table: str, *columns: str, unique: bool = False, only: str = "") -> None:
    """`only` is the condition of a partial index, on either database."""
    where = sa.text(only) if only else None
    op.create_index(name, table, list(columns), unique=unique, sqlite_where=where, postgresql_where=where)


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=optional)


def _private(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, EncryptedText(), nullable=optional)


def _moment(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=optional)


def _yes_or_no(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, _NUMBER, nullable=False)


def _organisations() -> None:
    """Organisations and their networks, places, teams and people."""
    op.create_table("organisation", _id(), _text("name"), _yes_or_no("live"), sqlite_autoincrement=True)
    _table("network", _text("network"), _text("workspace"), _unique("network", "network", "workspace"))
    _table(
        "place",
        _text("network"),
        _text("workspace"),
        _text("channel"),
        _text("kind"),
        _text("readers", optional=True),
        _text("service_url"),
        _text("base_channel"),
        _text("account"),
        _moment("introduced_ms", optional=True),
        _moment("removed_ms", optional=True),
        _unique("place", "organisation_id", "network", "workspace", "channel"),
    )
    _index("ix_place_account", "place", "organisation_id", "network", "workspace", "account")
    _table(
        "team",
        _of("team", "place"),
        _text("name"),
        _text("language"),
        _text("timezone"),
        _text("region"),
        _text("cycle"),
        _text("work_days"),
        _text("work_starts"),
        _text("work_ends"),
        _yes_or_no("paused"),
        _unique("team", "organisation_id", "place_id"),
    )
    _table(
        "person",
        _text("network"),
        _text("workspace"),
        _text("account"),
        _text("name"),
        _text("language"),
        _text("timezone"),
        _text("paused_until", optional=True),
        _unique("person", "organisation_id", "network", "workspace", "account"),
    )
    _table(
        "membership",
        _of("membership", "team"),
        _of("membership", "person"),
        _unique("membership", "organisation_id", "team_id", "person_id"),
    )
    _index("ix_membership_person", "membership", "organisation_id", "person_id")
    _table("role_grant", _of("role_grant", "person"), _text("role"), _of("role_grant", "team", optional=True))
    _index(
        "uq_role_grant_organisation",
        "role_grant",
        "organisation_id",
        "person_id",
        "role",
        unique=True,
        only="team_id IS NULL",
    )
    _index(
        "uq_role_grant_team",
        "role_grant",
        "organisation_id",
        "person_id",
        "role",
        "team_id",
        unique=True,
        only="team_id IS NOT NULL",
    )


def _cycles() -> None:
    """Frames, cycles and weeks."""
    _table(
        "frame_version",
        _number("version"),
        _text("goals"),
        _of("frame_version", "person", "made_by_id", optional=True),
        _moment("made_ms"),
        _unique("frame_version", "organisation_id", "version"),
    )
    _table(
        "cycle_version",
        _text("hash"),
        _text("source"),
        _moment("made_ms"),
        _unique("cycle_version", "organisation_id", "hash"),
    )
    _table(
        "week",
        _of("week", "team"),
        _text("iso"),
        _of("week", "cycle_version"),
        _of("week", "frame_version", optional=True),
        _moment("opened_ms"),
        _unique("week", "organisation_id", "team_id", "iso"),
    )


def _things() -> None:
    """What people make, and where it was posted."""
    _table(
        "learning_question",
        _of("learning_question", "person", "owner_id"),
        _text("visibility"),
        _of("learning_question", "team", optional=True),
        _number("version"),
        _moment("shared_at_ms", optional=True),
        _moment("revoked_at_ms", optional=True),
        _of("learning_question", "week", optional=True),
        _private("text"),
        _private("first_thought"),
        _text("goal_key"),
        _private("expected_yield"),
        _moment("made_ms"),
    )
    _index("ix_learning_question_owner", "learning_question", "organisation_id", "owner_id", "id")
    _index("ix_learning_question_team", "learning_question", "organisation_id", "team_id", "id")
    _table(
        "insight",
        _of("insight", "person", "owner_id"),
        _text("visibility"),
        _of("insight", "team", optional=True),
        _number("version"),
        _moment("shared_at_ms", optional=True),
        _moment("revoked_at_ms", optional=True),
        _of("insight", "week", optional=True),
        _of("insight", "learning_question", "question_id", optional=True, on_delete="SET NULL"),
        _private("recalled"),
        _private("now"),
        _private("next_question"),
        _moment("made_ms"),
    )
    _index("ix_insight_owner", "insight", "organisation_id", "owner_id", "id")
    _index("ix_insight_team", "insight", "organisation_id", "team_id", "id")
    _table(
        "proposal",
        _of("proposal", "person", "owner_id"),
        _text("visibility"),
        _of("proposal", "team", optional=True),
        _number("version"),
        _moment("shared_at_ms", optional=True),
        _moment("revoked_at_ms", optional=True),
        _text("stage"),
        _text("kind"),
        _yes_or_no("technical"),
        _yes_or_no("social"),
        _text("domain", optional=True),
        _text("goal_key"),
        _moment("made_ms"),
    )
    _index("ix_proposal_owner", "proposal", "organisation_id", "owner_id", "id")
    _index("ix_proposal_team", "proposal", "organisation_id", "team_id", "id")
    _table(
        "proposal_version",
        _of("proposal_version", "proposal", on_delete="CASCADE"),
        _number("version"),
        _private("title"),
        _private("sections"),
        _moment("made_ms"),
        _unique("proposal_version", "organisation_id", "proposal_id", "version"),
    )
    _table(
        "proposal_author",
        _of("proposal_author", "proposal", on_delete="CASCADE"),
        _of("proposal_author", "person"),
        _number("position"),
        _unique("proposal_author", "organisation_id", "proposal_id", "person_id"),
    )
    _index("ix_proposal_author_person", "proposal_author", "organisation_id", "person_id")
    _table(
        "form_draft",
        _of("form_draft", "person"),
        _text("action"),
        _private("answers"),
        _moment("saved_ms"),
        _unique("form_draft", "organisation_id", "person_id", "action"),
    )
    _table(
        "posting",
        _text("subject_kind"),
        _text("subject_id"),
        _text("network"),
        _text("workspace"),
        _text("channel"),
        _text("kind"),
        _text("thread"),
        _text("message"),
        _moment("posted_ms"),
        _unique("posting", "organisation_id", "network", "workspace", "channel", "message"),
    )
    _index("ix_posting_subject", "posting", "organisation_id", "subject_kind", "subject_id")


def _talk() -> None:
    """Conversations and the inbox."""
    _table(
        "conversation",
        _of("conversation", "place"),
        _text("thread"),
        _of("conversation", "person", optional=True),
        _yes_or_no("muted"),
        _text("state"),
        _number("version"),
        _moment("lease_ms", optional=True),
        _text("open_stream", optional=True),
        _moment("opened_ms"),
        _moment("changed_ms"),
        _unique("conversation", "organisation_id", "place_id", "thread"),
    )
    _index("ix_conversation_person", "conversation", "organisation_id", "person_id")
    _table(
        "message",
        _of("message", "conversation", on_delete="CASCADE"),
        _text("author"),
        _of("message", "person", optional=True),
        _of("message", "person", "partner_id", optional=True),
        _private("text"),
        _text("message"),
        _text("generated_by"),
        _text("model"),
        _text("prompt_version"),
        _text("items"),
        _moment("said_ms"),
        _moment("expires_ms", optional=True),
    )
    _index("ix_message_conversation", "message", "organisation_id", "conversation_id", "id")
    _index("ix_message_message", "message", "organisation_id", "message")
    _index("ix_message_partner", "message", "organisation_id", "partner_id")
    _index("ix_message_said", "message", "said_ms")
    _table(
        "inbox",
        _text("event_key"),
        _text("alt_key", optional=True),
        _text("conversation"),
        _text("account"),
        _private("payload", optional=True),
        _moment("received_ms"),
        _moment("done_ms", optional=True),
        _unique("inbox", "organisation_id", "alt_key"),
        _unique("inbox", "organisation_id", "event_key"),
    )
    _index("ix_inbox_received", "inbox", "received_ms")
    _index("ix_inbox_waiting", "inbox", "conversation", "id", only="done_ms IS NULL")


def _sending() -> None:
    """Schedules, the outbox and rates."""
    _table(
        "schedule",
        _text("subject_kind"),
        _number("subject_id"),
        _text("kind"),
        _text("rule", optional=True),
        _moment("due_ms", optional=True),
        _moment("next_run_ms"),
        _text("next_occurrence"),
        _yes_or_no("active"),
        _unique("schedule", "organisation_id", "subject_kind", "subject_id", "kind"),
    )
    _index("ix_schedule_next_run", "schedule", "next_run_ms", only="active")
    _table(
        "outbox",
        _text("key"),
        _text("category"),
        _text("verb"),
        _text("network"),
        _text("workspace"),
        _text("channel", optional=True),
        _text("kind", optional=True),
        _text("thread"),
        _text("recipient", optional=True),
        _text("message"),
        _text("topic"),
        _text("subject"),
        _of("outbox", "team", optional=True),
        _of("outbox", "schedule", optional=True),
        _text("occurrence", optional=True),
        _private("card", optional=True),
        _text("text_source"),
        _moment("compose_after_ms", optional=True),
        _moment("composed_ms", optional=True),
        _moment("due_ms"),
        _moment("until_ms", optional=True),
        _text("state"),
        _text("reason"),
        _number("attempts"),
        _moment("first_ms", optional=True),
        _moment("last_ms", optional=True),
        _moment("lease_ms", optional=True),
        _text("posted_channel"),
        _text("posted_thread"),
        _text("posted_message"),
        _moment("settled_ms", optional=True),
        _unique("outbox", "organisation_id", "key"),
        _unique("outbox", "schedule_id", "occurrence"),
    )
    _index("ix_outbox_open", "outbox", "due_ms", only="settled_ms IS NULL")
    _index("ix_outbox_recipient", "outbox", "organisation_id", "recipient")
    op.create_table(
        "rate", sa.Column("key", sa.Text(), primary_key=True), _moment("tat_ms"), _moment("held_ms")
    )


def _audit() -> None:
    """Who did what."""
    _table(
        "audit_event",
        _of("audit_event", "person", "actor_id", optional=True),
        _text("act"),
        _text("subject"),
        _private("reason"),
        _moment("at_ms"),
    )
    _index("ix_audit_event_at", "audit_event", "organisation_id", "at_ms")
