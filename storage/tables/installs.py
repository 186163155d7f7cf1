"""Where Vita is installed, in a house that serves many workspaces."""

from sqlalchemy import Table, Text, UniqueConstraint
from sqlalchemy.schema import Column

from storage.tables.columns import metadata, moment, own_id, private, table, text

install = table(
    "install",
    text("network"),
    text("workspace"),
    text("workspace_name"),
    private("token"),
    text("bot"),
    text("bot_user"),
    moment("installed"),
    UniqueConstraint("organisation_id", "network", "workspace"),
)

# Of nobody yet: an install that somebody began in a browser, by the hash of the secret that it was given.
install_state = Table(
    "install_state",
    metadata,
    own_id(),
    Column("hash", Text, nullable=False, unique=True),
    moment("expires"),
    sqlite_autoincrement=True,
)
