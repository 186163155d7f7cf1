"""Who did what, when and why: rows are added and never changed."""

from sqlalchemy import Index

from storage.tables.columns import moment, private, refers, table, text

audit_event = table(
    "audit_event",
    refers("person", "actor_id", optional=True),
    text("act"),
    text("subject"),
    private("reason"),
    moment("at"),
    Index("ix_audit_event_at", "organisation_id", "at_ms"),
    Index("ix_audit_event_act", "organisation_id", "act", "at_ms", "subject"),
)
