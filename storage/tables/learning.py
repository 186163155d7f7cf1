"""What people learn by, beside the week itself: learning paths."""

from sqlalchemy import Index

from storage.tables.columns import moment, private, refers, table, text

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
