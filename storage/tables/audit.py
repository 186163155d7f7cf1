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

# That somebody was erased, for the day that an older backup is put back: a number drawn for it, and a mark of the
# account that says nothing without the key.
erasure = Table(
    "erasure",
    metadata,
    own_id(),
    text("drawn"),
    text("mark"),
    moment("at"),
    sqlite_autoincrement=True,
)

# What a purge deleted, as JSON of table and rows: the proof that nothing is kept too long.
purge = Table("purge", metadata, own_id(), moment("at"), text("gone"), sqlite_autoincrement=True)
