"""Frames, cycles and the weeks that pin a version of each."""

from sqlalchemy import Column, Text, UniqueConstraint

from storage.tables.columns import moment, number, private, refers, table, text

frame_version = table(
    "frame_version",
    number("version"),
    text("goals"),
    Column("strategy", Text, nullable=False, server_default="{}"),
    refers("person", "made_by_id", optional=True),
    moment("made"),
    UniqueConstraint("organisation_id", "version"),
)

# What a team adds under a goal of the frame: its own development questions, a line each.
team_question = table(
    "team_question",
    refers("team"),
    text("goal_key"),
    private("questions"),
    refers("person", "made_by_id"),
    moment("made"),
    UniqueConstraint("organisation_id", "team_id", "goal_key"),
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
