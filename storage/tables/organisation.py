"""Organisations and their networks, contacts, places, teams and people."""

from sqlalchemy import Boolean, Column, Index, Table, Text, UniqueConstraint, false, true

from storage.tables.columns import metadata, moment, number, own_id, private, refers, table, text

organisation = Table(
    "organisation",
    metadata,
    own_id(),
    text("name"),
    Column("live", Boolean, nullable=False),
    private("criteria", optional=True),
    sqlite_autoincrement=True,
)

# The one key without an organisation in front: it is where the organisation of a message is looked up. Vita was
# taken out of a workspace that it `left`: what is kept is locked, and goes when it stays away.
network = table(
    "network",
    text("network"),
    text("workspace"),
    moment("left", optional=True),
    UniqueConstraint("network", "workspace"),
)

# What going live rested on, each time (L21): rows are added and never changed, the newest holds.
going_live = table(
    "going_live",
    refers("person", "by_id", optional=True),
    text("council"),
    text("council_on"),
    private("reference"),
    private("assessment"),
    moment("at"),
    Index("ix_going_live_organisation", "organisation_id", "id"),
)

# To whom Vita points when a matter is not for Vita: one row a kind, in the organisation's own words.
organisation_contact = table(
    "organisation_contact",
    text("kind"),
    private("words"),
    UniqueConstraint("organisation_id", "kind"),
)

# A channel, group, DM or home; what is known of it holds for its threads too. `account` is whose DM it is.
place = table(
    "place",
    text("network"),
    text("workspace"),
    text("channel"),
    text("kind"),
    text("readers", optional=True),
    text("service_url"),
    text("base_channel"),
    text("account"),
    moment("introduced", optional=True),
    moment("removed", optional=True),
    UniqueConstraint("organisation_id", "network", "workspace", "channel"),
    Index("ix_place_account", "organisation_id", "network", "workspace", "account"),
)

# Without `daily_tokens` the house's own limit holds.
team = table(
    "team",
    refers("place"),
    text("name"),
    text("language"),
    text("timezone"),
    text("region"),
    text("cycle"),
    text("work_days"),
    text("work_starts"),
    text("work_ends"),
    Column("paused", Boolean, nullable=False),
    number("daily_tokens", optional=True),
    Column("draws_on_shared", Boolean, nullable=False, server_default=true()),
    Column("decides_by", Text, nullable=False, server_default="individual"),
    Column("own_allowed", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("organisation_id", "place_id"),
)

# `work_days` holds digits (1 is Monday); empty where those of the teams hold.
# `left` is when somebody went from the last of their teams; who comes back has none.
person = table(
    "person",
    text("network"),
    text("workspace"),
    text("account"),
    text("name"),
    text("language"),
    text("timezone"),
    text("paused_until", optional=True),
    Column("directory", Text, nullable=False, server_default=""),
    Column("nudges", Text, nullable=False, server_default="normal"),
    Column("work_days", Text, nullable=False, server_default=""),
    moment("left", optional=True),
    UniqueConstraint("organisation_id", "network", "workspace", "account"),
    Index("ix_person_directory", "network", "workspace", "directory"),
)
Index(
    "ix_person_left",
    person.c.left_ms,
    sqlite_where=person.c.left_ms.is_not(None),
    postgresql_where=person.c.left_ms.is_not(None),
)

# Whoever was taken out of a team stays out of it, though the channel still has them.
membership = table(
    "membership",
    refers("team"),
    refers("person"),
    Column("excluded", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("organisation_id", "team_id", "person_id"),
    Index("ix_membership_person", "organisation_id", "person_id"),
)

# Without a team a role holds in the whole organisation. Two indexes, because NULL never equals NULL.
role_grant = table("role_grant", refers("person"), text("role"), refers("team", optional=True))
Index(
    "uq_role_grant_organisation",
    role_grant.c.organisation_id,
    role_grant.c.person_id,
    role_grant.c.role,
    unique=True,
    sqlite_where=role_grant.c.team_id.is_(None),
    postgresql_where=role_grant.c.team_id.is_(None),
)
Index(
    "uq_role_grant_team",
    role_grant.c.organisation_id,
    role_grant.c.person_id,
    role_grant.c.role,
    role_grant.c.team_id,
    unique=True,
    sqlite_where=role_grant.c.team_id.is_not(None),
    postgresql_where=role_grant.c.team_id.is_not(None),
)
