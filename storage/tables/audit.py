"""Who did what, when and why: rows are added and never changed."""

from sqlalchemy import Index, Table

from storage.tables.columns import metadata, moment, own_id, private, refers, table, text

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

# What a purge deleted, as JSON of table and rows: the proof that nothing is kept too long.
purge = Table("purge", metadata, own_id(), moment("at"), text("gone"), sqlite_autoincrement=True)
