"""Prof-cirkels: who is in them, the peer consultations that they hold, and what was said there."""

from sqlalchemy import Boolean, Column, Index, UniqueConstraint

from storage.tables.columns import envelope, moment, number, private, refers, table, text

prof_circle = table(
    "prof_circle",
    refers("place", optional=True),
    refers("person", "guide_id", optional=True),
    private("theme"),
    text("goal_key"),
    text("language"),
    text("timezone"),
    text("region"),
    text("rhythm"),
    text("stage"),
    Column("listed", Boolean, nullable=False),
    moment("made"),
    UniqueConstraint("organisation_id", "place_id"),
)

# Without `joined_ms` somebody was invited. Whoever leaves leaves no row.
prof_circle_member = table(
    "prof_circle_member",
    refers("prof_circle", on_delete="CASCADE"),
    refers("person"),
    moment("joined", optional=True),
    UniqueConstraint("organisation_id", "prof_circle_id", "person_id"),
    Index("ix_prof_circle_member_person", "organisation_id", "person_id"),
)

# `source` is the method as it was, as JSON; `position` counts rounds from zero.
consultation = table(
    "consultation",
    refers("prof_circle", on_delete="CASCADE"),
    refers("person", "owner_id"),
    private("title"),
    text("source"),
    number("position"),
    text("stage"),
    moment("began"),
    moment("due"),
    moment("made"),
    Index("ix_consultation_prof_circle", "organisation_id", "prof_circle_id", "id"),
)

# Without a consultation it is of the harvest. `generated` is JSON, of what an AI wrote because its owner asked.
contribution = table(
    "contribution",
    *envelope(),
    refers("prof_circle", on_delete="CASCADE"),
    refers("consultation", optional=True, on_delete="CASCADE"),
    text("round"),
    private("text"),
    Column("kept", Boolean, nullable=False),
    text("generated", optional=True),
    moment("made"),
    Index("ix_contribution_consultation", "organisation_id", "consultation_id", "id"),
    Index("ix_contribution_prof_circle", "organisation_id", "prof_circle_id", "id"),
    Index("ix_contribution_owner", "organisation_id", "owner_id", "id"),
)
