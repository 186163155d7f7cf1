"""What people make: learning questions, insights, notes, proposals, half-filled forms; and where it was posted."""

from sqlalchemy import Boolean, Column, Index, Text, UniqueConstraint

from storage.tables.columns import envelope, moment, number, private, refers, table, text

learning_question = table(
    "learning_question",
    *envelope(),
    refers("week", optional=True),
    private("text"),
    private("first_thought"),
    text("goal_key"),
    private("expected_yield"),
    moment("made"),
    text("generated", optional=True),
    Index("ix_learning_question_owner", "organisation_id", "owner_id", "id"),
    Index("ix_learning_question_team", "organisation_id", "team_id", "id"),
    Index("ix_learning_question_open", "organisation_id", "visibility", "id"),
)

insight = table(
    "insight",
    *envelope(),
    refers("week", optional=True),
    refers("learning_question", "question_id", optional=True, on_delete="SET NULL"),
    private("recalled"),
    private("now"),
    private("next_question"),
    private("first", optional=True),
    moment("made"),
    text("generated", optional=True),
    Index("ix_insight_owner", "organisation_id", "owner_id", "id"),
    Index("ix_insight_team", "organisation_id", "team_id", "id"),
    Index("ix_insight_open", "organisation_id", "visibility", "id"),
)

# Without an envelope: a note is never shared.
note = table(
    "note",
    refers("person"),
    refers("week", optional=True),
    refers("learning_question", "question_id", optional=True, on_delete="SET NULL"),
    private("tried"),
    private("saw"),
    moment("made"),
    Index("ix_note_person", "organisation_id", "person_id", "id"),
)

proposal = table(
    "proposal",
    *envelope(),
    text("stage"),
    text("kind"),
    Column("technical", Boolean, nullable=False),
    Column("social", Boolean, nullable=False),
    text("domains", optional=True),
    Column("challenges", Text, nullable=False, server_default=""),
    text("goal_key"),
    private("prof_circle", optional=True),
    moment("made"),
    # How far it came, kept at each act by `storage/way.py`.
    moment("submitted", optional=True),
    moment("validated", optional=True),
    moment("answered", optional=True),
    moment("accepted", optional=True),
    moment("effectuated", optional=True),
    moment("closed", optional=True),
    Index("ix_proposal_owner", "organisation_id", "owner_id", "id"),
    Index("ix_proposal_team", "organisation_id", "team_id", "id"),
    # By stage, newest first, with all that is counted on the wall, so that counting reads the index alone.
    Index(
        "ix_proposal_board",
        "organisation_id",
        "team_id",
        "stage",
        "id",
        "visibility",
        "shared_at_ms",
        "revoked_at_ms",
        "domains",
        "challenges",
        "goal_key",
        "submitted_ms",
        "validated_ms",
        "answered_ms",
        "accepted_ms",
        "effectuated_ms",
        "closed_ms",
    ),
    Index("ix_proposal_open", "organisation_id", "visibility", "stage", "id"),
)

# The words of one version, each section with its spans of provenance: copied into the version, not referred to.
proposal_version = table(
    "proposal_version",
    refers("proposal", on_delete="CASCADE"),
    number("version"),
    private("title"),
    private("sections"),
    text("tags", optional=True),
    number("editor_id", optional=True),
    moment("made"),
    UniqueConstraint("organisation_id", "proposal_id", "version"),
)

proposal_author = table(
    "proposal_author",
    refers("proposal", on_delete="CASCADE"),
    refers("person"),
    number("position"),
    UniqueConstraint("organisation_id", "proposal_id", "person_id"),
    Index("ix_proposal_author_person", "organisation_id", "person_id"),
)

# One thing that happened to a proposal after it was handed in; `words` is JSON: the reason and what was filled in.
proposal_happening = table(
    "proposal_happening",
    refers("proposal", on_delete="CASCADE"),
    text("what"),
    refers("person", "by_id", optional=True),
    private("words"),
    moment("at"),
    Index("ix_proposal_happening_proposal", "organisation_id", "proposal_id", "id"),
)

# The words of a question or proposal as its maker laid them before the team, to be thought along with.
help_request = table(
    "help_request",
    *envelope(),
    text("about_kind"),
    number("about_id"),
    private("text"),
    moment("made"),
    moment("closed", optional=True),
    Index("ix_help_request_owner", "organisation_id", "owner_id", "id"),
    Index("ix_help_request_team", "organisation_id", "team_id", "id"),
)

help_offer = table(
    "help_offer",
    refers("help_request", on_delete="CASCADE"),
    refers("person"),
    moment("made"),
    UniqueConstraint("organisation_id", "help_request_id", "person_id"),
)

form_draft = table(
    "form_draft",
    refers("person"),
    text("action"),
    private("answers"),
    moment("saved"),
    UniqueConstraint("organisation_id", "person_id", "action"),
)

posting = table(
    "posting",
    text("subject_kind"),
    text("subject_id"),
    text("network"),
    text("workspace"),
    text("channel"),
    text("kind"),
    text("thread"),
    text("message"),
    moment("posted"),
    UniqueConstraint("organisation_id", "network", "workspace", "channel", "message"),
    Index("ix_posting_subject", "organisation_id", "subject_kind", "subject_id"),
)

# Accountability both ways. `week` is the ISO week; what is told stays its writer's until `shown_ms`.
statement_round = table(
    "statement_round",
    refers("team"),
    text("week"),
    moment("due"),
    moment("shown", optional=True),
    UniqueConstraint("organisation_id", "team_id", "week"),
    Index("ix_statement_round_due", "due_ms"),
)

statement = table(
    "statement",
    *envelope(),
    refers("statement_round", "round_id", on_delete="CASCADE"),
    text("side"),
    private("answers"),
    private("items"),
    moment("made"),
    UniqueConstraint("organisation_id", "round_id", "owner_id"),
)

commitment = table(
    "commitment",
    *envelope(),
    refers("statement", on_delete="CASCADE"),
    text("side"),
    private("text"),
    text("until"),
    text("outcome"),
    moment("made"),
    Index("ix_commitment_owner", "organisation_id", "owner_id", "id"),
    Index("ix_commitment_team", "organisation_id", "team_id", "id"),
)
