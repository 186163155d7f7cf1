"""Frames, cycles and the weeks that pin a version of each."""

from sqlalchemy import UniqueConstraint

from storage.tables.columns import moment, number, refers, table, text

frame_version = table(
    "frame_version",
    number("version"),
    text("goals"),
    refers("person", "made_by_id", optional=True),
    moment("made"),
    UniqueConstraint("organisation_id", "version"),
)

# The cycle's file as it was, once per content.
cycle_version = table(
    "cycle_version",
    text("hash"),
    text("source"),
    moment("made"),
    UniqueConstraint("organisation_id", "hash"),
)

week = table(
    "week",
    refers("team"),
    text("iso"),
    refers("cycle_version"),
    refers("frame_version", optional=True),
    moment("opened"),
    UniqueConstraint("organisation_id", "team_id", "iso"),
)
