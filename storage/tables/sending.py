"""What is to be said and when: schedules, the outbox, how fast a network lets us, and what a model costs."""

from sqlalchemy import Boolean, Column, Index, Table, Text, UniqueConstraint
from sqlalchemy import text as sql

from storage.tables.columns import metadata, moment, number, private, refers, table, text

# Weekly rules (`rule`) and one-off terms (`due_ms`) alike; the tick looks at `next_run_ms` only.
schedule = table(
    "schedule",
    text("subject_kind"),
    number("subject_id"),
    text("kind"),
    text("rule", optional=True),
    moment("due", optional=True),
    moment("next_run"),
    text("next_occurrence"),
    Column("active", Boolean, nullable=False),
    UniqueConstraint("organisation_id", "subject_kind", "subject_id", "kind"),
)
Index(
    "ix_schedule_next_run",
    schedule.c.subject_kind,
    schedule.c.next_run_ms,
    sqlite_where=sql("active = 1"),  # as SQLAlchemy asks for it there; SQLite compares the words
    postgresql_where=schedule.c.active,
)

# `message` is the one that an update changes; `posted_*` say where the message came to stand; `settled_ms` is
# set when the row is final.
outbox = table(
    "outbox",
    text("key"),
    text("category"),
    text("verb"),
    text("network"),
    text("workspace"),
    text("channel", optional=True),
    text("kind", optional=True),
    text("thread"),
    text("recipient", optional=True),
    text("message"),
    text("topic"),
    text("subject"),
    refers("team", optional=True),
    refers("schedule", optional=True),
    text("occurrence", optional=True),
    private("card", optional=True),
    text("text_source"),
    moment("compose_after", optional=True),
    moment("composed", optional=True),
    moment("due"),
    moment("until", optional=True),
    text("state"),
    text("reason"),
    number("attempts"),
    number("tries"),
    moment("first", optional=True),
    moment("last", optional=True),
    moment("lease", optional=True),
    text("posted_channel"),
    text("posted_thread"),
    text("posted_message"),
    moment("settled", optional=True),
    UniqueConstraint("organisation_id", "key"),
    UniqueConstraint("schedule_id", "occurrence"),
    Index("ix_outbox_recipient", "organisation_id", "recipient"),
    Index("ix_outbox_posted_message", "organisation_id", "posted_message"),
    Index("ix_outbox_message", "organisation_id", "message"),
)
Index(
    "ix_outbox_open",
    outbox.c.due_ms,
    sqlite_where=outbox.c.settled_ms.is_(None),
    postgresql_where=outbox.c.settled_ms.is_(None),
)

Index(
    "ix_outbox_lane",
    outbox.c.workspace,
    outbox.c.channel,
    outbox.c.recipient,
    sqlite_where=outbox.c.settled_ms.is_(None),
    postgresql_where=outbox.c.settled_ms.is_(None),
)

# Keyed by network, workspace and channel; never by a person.
rate = Table(
    "rate",
    metadata,
    Column("key", Text, primary_key=True),
    moment("tat"),
    moment("held"),
)

# Per team, day and purpose; never by a person. Two indexes, because NULL never equals NULL.
token_use = table(
    "token_use",
    refers("team", optional=True),
    text("day"),
    text("purpose"),
    number("prompt_tokens"),
    number("answer_tokens"),
)
Index(
    "uq_token_use_team",
    token_use.c.organisation_id,
    token_use.c.team_id,
    token_use.c.day,
    token_use.c.purpose,
    unique=True,
    sqlite_where=token_use.c.team_id.is_not(None),
    postgresql_where=token_use.c.team_id.is_not(None),
)
Index(
    "uq_token_use_no_team",
    token_use.c.organisation_id,
    token_use.c.day,
    token_use.c.purpose,
    unique=True,
    sqlite_where=token_use.c.team_id.is_(None),
    postgresql_where=token_use.c.team_id.is_(None),
)
