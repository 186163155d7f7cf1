"""All tables, by aggregate; `metadata` knows them all.

- `columns` what tables share · `organisation` organisations, networks, places, teams, people · `installs`
- `cycle` frames, cycles, weeks
- `made` what people make · `learning` learning paths, assignments, self-checks · `prof_circle` Prof-cirkels
- `talk` conversations, summaries, memory and the inbox
- `sending` schedules, the outbox, rates, tokens · `audit` who did what · `visits` links to the pages, and sessions
"""

from storage.tables.audit import audit_event, erasure, purge
from storage.tables.columns import metadata
from storage.tables.cycle import cycle_version, frame_version, team_question, week
from storage.tables.installs import install, install_state
from storage.tables.learning import assignment_taker, group_assignment, learning_path, self_check
from storage.tables.made import (
    commitment,
    form_draft,
    help_offer,
    help_request,
    insight,
    learning_question,
    note,
    posting,
    proposal,
    proposal_author,
    proposal_happening,
    proposal_version,
    statement,
    statement_round,
)
from storage.tables.organisation import (
    going_live,
    membership,
    network,
    organisation,
    organisation_contact,
    person,
    place,
    role_grant,
    team,
)
from storage.tables.prof_circle import consultation, contribution, prof_circle, prof_circle_member
from storage.tables.sending import outbox, rate, schedule, token_use
from storage.tables.talk import conversation, inbox, memory, message, summary, verdict
from storage.tables.visits import page_link, page_session

__all__ = [
    "assignment_taker",
    "audit_event",
    "commitment",
    "consultation",
    "contribution",
    "conversation",
    "cycle_version",
    "erasure",
    "form_draft",
    "frame_version",
    "going_live",
    "group_assignment",
    "help_offer",
    "help_request",
    "inbox",
    "insight",
    "install",
    "install_state",
    "learning_path",
    "learning_question",
    "membership",
    "memory",
    "message",
    "metadata",
    "network",
    "note",
    "organisation",
    "organisation_contact",
    "outbox",
    "page_link",
    "page_session",
    "person",
    "place",
    "posting",
    "prof_circle",
    "prof_circle_member",
    "proposal",
    "proposal_author",
    "proposal_happening",
    "proposal_version",
    "purge",
    "rate",
    "role_grant",
    "schedule",
    "self_check",
    "statement",
    "statement_round",
    "summary",
    "team",
    "team_question",
    "token_use",
    "verdict",
    "week",
]
