"""How a person comes to the pages: the links that Vita gave, and the sessions that were opened with them.

Only the hashes of the secrets are here, so that nobody who reads the database can walk in.
"""

from sqlalchemy import Index, UniqueConstraint

from storage.tables.columns import moment, refers, table, text

page_link = table(
    "page_link",
    refers("person"),
    text("hash"),
    moment("expires"),
    UniqueConstraint("organisation_id", "hash"),
    Index("ix_page_link_hash", "hash"),
    Index("ix_page_link_person", "organisation_id", "person_id"),
)

# `standing` is what the person was and held when the session was opened: losing any of it ends the session.
page_session = table(
    "page_session",
    refers("person"),
    text("hash"),
    text("standing"),
    moment("expires"),
    UniqueConstraint("organisation_id", "hash"),
    Index("ix_page_session_hash", "hash"),
    Index("ix_page_session_person", "organisation_id", "person_id"),
)
