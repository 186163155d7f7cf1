"""Conversations, what is said and remembered of them, and the messages that wait for an answer."""

from sqlalchemy import Boolean, Column, Index, UniqueConstraint, false

from storage.tables.columns import moment, number, private, refers, table, text

# `state` holds no words of people; `version` is the fence between two turns; `lease` is until when an answer is
# being made, where several processes share the work; `open_stream` the message that is
# being written at this moment; `ephemeral_until_ms` is set while a private session lasts.
conversation = table(
    "conversation",
    refers("place"),
    text("thread"),
    refers("person", optional=True),
    Column("muted", Boolean, nullable=False),
    text("state"),
    number("version"),
    moment("lease", optional=True),
    text("open_stream", optional=True),
    moment("opened"),
    moment("changed"),
    moment("ephemeral_until", optional=True),
    UniqueConstraint("organisation_id", "place_id", "thread"),
    Index("ix_conversation_person", "organisation_id", "person_id"),
)
Index(
    "ix_conversation_ephemeral",
    conversation.c.ephemeral_until_ms,
    sqlite_where=conversation.c.ephemeral_until_ms.is_not(None),
    postgresql_where=conversation.c.ephemeral_until_ms.is_not(None),
)

# Of the turns up to the message `upto`; `began_ms` is when the first of them was said, and with that turn the
# summary goes.
summary = table(
    "summary",
    refers("conversation", on_delete="CASCADE"),
    private("text"),
    number("upto"),
    text("generated_by"),
    text("model"),
    text("prompt_version"),
    moment("began"),
    moment("made"),
    UniqueConstraint("organisation_id", "conversation_id"),
)

# `partner_id` is the person whose conversation a turn is part of, also when Vita said it: what is exported to
# them and erased with them. `items` says by kind and number what went along with an answer. An `ephemeral` turn
# goes when its private session ends.
message = table(
    "message",
    refers("conversation", on_delete="CASCADE"),
    text("author"),
    refers("person", optional=True),
    refers("person", "partner_id", optional=True),
    private("text"),
    text("message"),
    text("generated_by"),
    text("model"),
    text("prompt_version"),
    text("items"),
    moment("said"),
    moment("expires", optional=True),
    Column("ephemeral", Boolean, nullable=False, server_default=false()),
    Index("ix_message_conversation", "organisation_id", "conversation_id", "id"),
    Index("ix_message_partner", "organisation_id", "partner_id"),
    Index("ix_message_message", "organisation_id", "message"),
    Index("ix_message_said", "said_ms"),
)

# What somebody thought of an answer: which template made it, good or not, a remark. Never who.
verdict = table(
    "verdict",
    text("prompt_version"),
    text("verdict"),
    private("remark"),
    text("day"),
)

# What a person asked Vita to remember; nothing comes in by itself.
memory = table(
    "memory",
    refers("person"),
    private("text"),
    moment("made"),
    Index("ix_memory_person", "organisation_id", "person_id", "id"),
)

# `payload` and `account` are emptied once the message is answered; the keys alone stay, against redelivery.
inbox = table(
    "inbox",
    text("event_key"),
    text("alt_key", optional=True),
    text("conversation"),
    text("account"),
    private("payload", optional=True),
    moment("received"),
    moment("done", optional=True),
    UniqueConstraint("organisation_id", "event_key"),
    UniqueConstraint("organisation_id", "alt_key"),
    Index("ix_inbox_received", "received_ms"),
)
Index(
    "ix_inbox_waiting",
    inbox.c.conversation,
    inbox.c.id,
    sqlite_where=inbox.c.done_ms.is_(None),
    postgresql_where=inbox.c.done_ms.is_(None),
)
