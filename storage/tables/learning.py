"""What people learn by, beside the week itself: learning paths, and assignments for a group."""

from sqlalchemy import Index, UniqueConstraint

from storage.tables.columns import envelope, moment, number, private, refers, table, text

# Without an envelope: a path is never shared. `steps` is JSON.
learning_path = table(
    "learning_path",
    refers("person"),
    refers("learning_question", "question_id", optional=True, on_delete="SET NULL"),
    private("about"),
    text("goal_key"),
    private("steps"),
    text("state"),
    text("generated", optional=True),
    moment("made"),
    moment("changed"),
    Index("ix_learning_path_person", "organisation_id", "person_id", "id"),
)

# Of a team, or of the Prof-cirkel that it names. `words` and `given` are JSON: what it says now, and what was made of it for its maker. `until` is an ISO day.
group_assignment = table(
    "group_assignment",
    *envelope(),
    refers("prof_circle", optional=True),
    private("words"),
    private("given"),
    number("weeks"),
    text("goal_key"),
    text("stage"),
    refers("person", "editor_id", optional=True),
    private("result"),
    private("learned"),
    refers("person", "finisher_id", optional=True),
    text("until"),
    refers("proposal", optional=True, on_delete="SET NULL"),
    text("generated", optional=True),
    moment("made"),
    Index("ix_group_assignment_team", "organisation_id", "team_id", "id"),
    Index("ix_group_assignment_prof_circle", "organisation_id", "prof_circle_id", "id"),
    Index("ix_group_assignment_proposal", "organisation_id", "proposal_id"),
)

assignment_taker = table(
    "assignment_taker",
    refers("group_assignment", on_delete="CASCADE"),
    refers("person"),
    number("role", optional=True),
    moment("made"),
    UniqueConstraint(
        "organisation_id",
        "group_assignment_id",
        "person_id",
        name="uq_assignment_taker_once",  # the usual name is longer than PostgreSQL takes
    ),
)

# Without an envelope: a self-check is never shared. `items` is JSON; without `expires` its owner keeps it.
self_check = table(
    "self_check",
    refers("person"),
    private("about"),
    private("items"),
    moment("expires", optional=True),
    text("generated", optional=True),
    moment("made"),
    Index("ix_self_check_person", "organisation_id", "person_id", "id"),
    Index("ix_self_check_expires", "expires_ms"),
)
