"""The one list of what is kept about people: per table how it is exported, erased and retained.

A test fails for a table that is not on it. The list runs from what refers to what is referred to, so that
deleting in its order leaves nothing dangling. The periods are our defaults, not the law's.
"""

from datetime import timedelta

from sqlalchemy import Text, cast, false, literal

from bot.books import Category
from bot.domain.proposal import Stage
from bot.domain.trail import OPEN
from storage import tables, theirs
from storage.erasures import STAYS as ERASURES
from storage.kept import Blank, Delete, Kept, of, older

SPARRING = timedelta(weeks=8)
KEYS = timedelta(days=14)
DRAFTS = timedelta(days=30)
SHARED = timedelta(days=2 * 365)
ENDED = timedelta(days=365)
COSTS = timedelta(days=31)
LIMITS = timedelta(days=1)
OPENINGS = timedelta(days=365)
LEFT = timedelta(days=30)
"""So long an organisation that took Vita out can have it back with all that was there."""

DECIDED = (
    Stage.ACCEPTED,
    Stage.DECLINED,
    Stage.NOT_NOW,
    Stage.IN_IMPLEMENTATION,
    Stage.EFFECTUATED,
    Stage.ROUND,
)

_SHARED_QUESTION = tables.learning_question.c.revoked_at_ms.is_(None)
_SHARED_INSIGHT = tables.insight.c.revoked_at_ms.is_(None)
_UNDECIDED = tables.proposal.c.stage.not_in(DECIDED)
_NOT_KEPT = tables.contribution.c.kept.is_(false())
_TO_A_PERSON = tables.outbox.c.category != Category.ANNOUNCEMENT

KEPT = (
    Kept(
        tables.outbox,
        "What Vita sends. The words go when it is sent; the row to a person after 14 days. What was announced"
        " to a team stays as a record that no week was lost.",
        theirs=theirs.sent_to_them,
        erase=(Delete(theirs.sent_to_them),),
        outlived=older(tables.outbox.c.settled_ms, KEYS, _TO_A_PERSON),
    ),
    Kept(
        tables.posting,
        "Which message is about which thing. As long as what is shared: 2 years.",
        theirs=theirs.posted_about_them,
        erase=(Delete(theirs.posted_about_what_goes),),
        outlived=older(tables.posting.c.posted_ms, SHARED),
    ),
    Kept(
        tables.message,
        "Turns of sparring. 8 weeks; those of a private session until it ends, at most a day after its last word.",
        theirs=theirs.said_with_them,
        erase=(Delete(theirs.said_with_them),),
        outlived=theirs.expired(SPARRING),
    ),
    Kept(
        tables.summary,
        "What a long conversation was about. It goes when the first of its turns does; what is left is"
        " summarised anew.",
        theirs=theirs.summarised_of_them,
        erase=(Delete(theirs.summarised_of_them),),
        outlived=older(tables.summary.c.began_ms, SPARRING),
    ),
    Kept(
        tables.conversation,
        "Where a conversation stands, without its words. 8 weeks after its last turn.",
        theirs=theirs.conversed_with_them,
        erase=(
            Delete(theirs.conversed_in_their_dm),
            Blank(of(tables.conversation), {"person_id": None}),
        ),
        outlived=older(tables.conversation.c.changed_ms, SPARRING, theirs.nothing_said),
    ),
    Kept(
        tables.inbox,
        "Messages that wait for an answer. The words go with the answer, the keys after 14 days.",
        theirs=theirs.waiting_from_them,
        erase=(
            Blank(
                theirs.waiting_from_them,
                {"payload": None, "account": "", "done_ms": tables.inbox.c.received_ms},
            ),
        ),
        outlived=older(tables.inbox.c.received_ms, KEYS),
    ),
    Kept(
        tables.form_draft,
        "Half-filled forms. Until they are sent or dropped, at most 30 days.",
        theirs=of(tables.form_draft),
        erase=(Delete(of(tables.form_draft)),),
        outlived=older(tables.form_draft.c.saved_ms, DRAFTS),
    ),
    Kept(
        tables.memory,
        "What a person asked Vita to remember. Until the person deletes it.",
        theirs=of(tables.memory),
        erase=(Delete(of(tables.memory)),),
    ),
    Kept(
        tables.note,
        "Notes of what a person tried and saw. Only that person reads them; until the person deletes them.",
        theirs=of(tables.note),
        erase=(Delete(of(tables.note)),),
    ),
    Kept(
        tables.self_check,
        "Questions about what somebody learned, with their answers. Only that person reads them; until the cycle ends,"
        " or, when the person keeps them, until they delete them.",
        theirs=of(tables.self_check),
        erase=(Delete(of(tables.self_check)),),
        outlived=older(tables.self_check.c.expires_ms, timedelta()),
    ),
    Kept(
        tables.learning_path,
        "A person's own path of small steps. Only that person reads it; until the person deletes it, one that ended a"
        " year at most.",
        theirs=of(tables.learning_path),
        erase=(Delete(of(tables.learning_path)),),
        outlived=older(tables.learning_path.c.changed_ms, ENDED, theirs.path_ended),
    ),
    Kept(
        tables.insight,
        "Insights. Private ones until the person deletes them, shared ones 2 years.",
        theirs=of(tables.insight, "owner_id"),
        erase=(Delete(of(tables.insight, "owner_id")),),
        outlived=older(tables.insight.c.shared_at_ms, SHARED, _SHARED_INSIGHT),
    ),
    Kept(
        tables.learning_question,
        "Learning questions. Private ones until the person deletes them, shared ones 2 years.",
        theirs=of(tables.learning_question, "owner_id"),
        erase=(Delete(of(tables.learning_question, "owner_id")),),
        outlived=older(tables.learning_question.c.shared_at_ms, SHARED, _SHARED_QUESTION),
    ),
    Kept(
        tables.commitment,
        "What somebody committed to when telling each other how it went. 2 years, or until the person deletes it.",
        theirs=of(tables.commitment, "owner_id"),
        erase=(Delete(of(tables.commitment, "owner_id")),),
        outlived=older(tables.commitment.c.made_ms, SHARED),
    ),
    Kept(
        tables.statement,
        "What somebody told the team and its managers about how it went. 2 years, or until the person deletes it.",
        theirs=of(tables.statement, "owner_id"),
        erase=(Delete(of(tables.statement, "owner_id")),),
        outlived=older(tables.statement.c.made_ms, SHARED),
    ),
    Kept(
        tables.help_offer,
        "Who thinks along with a colleague. Goes with the request, and with the person.",
        theirs=of(tables.help_offer),
        erase=(Delete(of(tables.help_offer)),),
    ),
    Kept(
        tables.help_request,
        "What somebody asked the team to think along about. 2 years, or until the person deletes it.",
        theirs=of(tables.help_request, "owner_id"),
        erase=(Delete(of(tables.help_request, "owner_id")),),
        outlived=older(tables.help_request.c.shared_at_ms, SHARED),
    ),
    Kept(
        tables.assignment_taker,
        "Who takes part in an assignment for the group. Goes with the assignment, and with the person.",
        theirs=of(tables.assignment_taker),
        erase=(Delete(of(tables.assignment_taker)),),
    ),
    Kept(
        tables.group_assignment,
        "Assignments for a group, and what came of them. 2 years, or until whoever wrote the words deletes them; what"
        " somebody else wrote about the result goes with that person.",
        theirs=theirs.assigned_by_them,
        erase=(
            Delete(theirs.assigned_in_their_words),
            Blank(of(tables.group_assignment, "finisher_id"), {"result": "", "learned": ""}),
        ),
        outlived=older(tables.group_assignment.c.shared_at_ms, SHARED),
    ),
    Kept(
        tables.proposal_author,
        "Who wrote a proposal. Goes with it; on a shared one a pseudonym stays.",
        theirs=of(tables.proposal_author),
    ),
    Kept(
        tables.proposal_version,
        "The words of a proposal. Go with it.",
        theirs=theirs.part_of_their(tables.proposal_version),
    ),
    Kept(
        tables.proposal_happening,
        "What happened to a proposal, by whom and why. Goes with it; on a shared one a pseudonym stays, and of the words"
        " those of decisions and of what was seen.",
        theirs=theirs.happened_by_them,
        erase=(Blank(theirs.said_of_a_proposal, {"words": '{"reason": ""}'}),),
    ),
    Kept(
        tables.proposal,
        "Proposals. Unshared ones until the person deletes them, shared ones 2 years; decided ones stay, and"
        " a shared one keeps a pseudonym.",
        theirs=theirs.proposed_by_them,
        erase=(Delete(theirs.proposed_to_nobody),),
        outlived=older(tables.proposal.c.shared_at_ms, SHARED, _UNDECIDED),
    ),
    Kept(
        tables.contribution,
        "What somebody wrote in a Prof-cirkel. 8 weeks, and until the person deletes it what was chosen to be kept.",
        theirs=of(tables.contribution, "owner_id"),
        erase=(Delete(of(tables.contribution, "owner_id")),),
        outlived=older(tables.contribution.c.made_ms, SPARRING, _NOT_KEPT),
    ),
    Kept(
        tables.consultation,
        "What somebody brought to a Prof-cirkel to be thought along with. 2 years, or until the person deletes it; what"
        " others wrote about it goes with it.",
        theirs=of(tables.consultation, "owner_id"),
        erase=(Delete(of(tables.consultation, "owner_id")),),
        outlived=older(tables.consultation.c.made_ms, SHARED),
    ),
    Kept(
        tables.prof_circle_member,
        "Who is in which Prof-cirkel, or invited to it. Until the person leaves.",
        theirs=of(tables.prof_circle_member),
        erase=(Delete(of(tables.prof_circle_member)),),
    ),
    Kept(
        tables.prof_circle,
        "The Prof-cirkels: theme, rhythm, place, and who guides now. Stay; who guides goes with the person.",
        theirs=of(tables.prof_circle, "guide_id"),
        erase=(Blank(of(tables.prof_circle, "guide_id"), {"guide_id": None}),),
    ),
    Kept(
        tables.page_link,
        "That a link to the pages was asked for, without the link. 10 minutes.",
        theirs=of(tables.page_link),
        erase=(Delete(of(tables.page_link)),),
        outlived=older(tables.page_link.c.expires_ms, timedelta()),
    ),
    Kept(
        tables.page_session,
        "Where somebody has the pages open, and by which teams and roles. 8 hours, or until the person leaves.",
        theirs=of(tables.page_session),
        erase=(Delete(of(tables.page_session)),),
        outlived=older(tables.page_session.c.expires_ms, timedelta()),
    ),
    Kept(
        tables.membership,
        "Who is in which team, as the channel has it, and who was taken out of one. Until the person leaves.",
        theirs=of(tables.membership),
        erase=(Delete(of(tables.membership)),),
    ),
    Kept(
        tables.role_grant,
        "Who holds which role. Until it is taken back.",
        theirs=of(tables.role_grant),
        erase=(Delete(of(tables.role_grant)),),
    ),
    Kept(
        tables.audit_event,
        "Who did what, when and why. Stays, as long as the organisation says, under a pseudonym; who opened what"
        " because of a role a year.",
        theirs=theirs.audited_of_them,
        erase=(Blank(theirs.reasons_beside_a_decision, {"reason": ""}),),
        outlived=older(tables.audit_event.c.at_ms, OPENINGS, tables.audit_event.c.act == OPEN),
    ),
    Kept(
        tables.week,
        "The weeks of a team. Nothing in it is about a person.",
    ),
    Kept(
        tables.statement_round, "When a team tells each other how it went. Nothing in it is about a person."
    ),
    Kept(
        tables.team_question,
        "The development questions that a team added to the frame. Until the team changes them, under a pseudonym.",
        theirs=of(tables.team_question, "made_by_id"),
    ),
    Kept(
        tables.frame_version,
        "The frame and who changed it. Stays, under a pseudonym.",
        theirs=of(tables.frame_version, "made_by_id"),
    ),
    Kept(
        tables.going_live,
        "Who switched an organisation live, when, and what that rests on. Stays, under a pseudonym.",
        theirs=of(tables.going_live, "by_id"),
    ),
    Kept(tables.cycle_version, "The cycles that weeks began with. Nothing in it is about a person."),
    Kept(tables.schedule, "When what comes next for a team or a proposal. Nothing in it is about a person."),
    Kept(
        tables.token_use,
        "What a model cost per team, day and purpose. A month; nothing in it is about a person.",
        outlived=theirs.of_a_day(tables.token_use, COSTS),
    ),
    Kept(
        tables.verdict,
        "What somebody thought of an answer, with the version of its template. 8 weeks; it does not say who.",
        outlived=theirs.of_a_day(tables.verdict, SPARRING),
    ),
    Kept(tables.team, "The teams and their channels. Nothing in it is about a person."),
    Kept(
        tables.place,
        "Channels, and the DM in which Vita speaks with somebody. The DM goes with the person.",
        theirs=theirs.their_dm,
        erase=(Delete(theirs.their_dm),),
    ),
    Kept(
        tables.person,
        "Account, name, language, pause, when somebody left (30 days later it is erased), and when Vita may come by itself. Erased, a number stays behind as the pseudonym.",
        theirs=of(tables.person, "id"),
        erase=(
            Blank(
                of(tables.person, "id"),
                {
                    "account": literal("erased:") + cast(tables.person.c.id, Text),
                    "name": "",
                    "language": "nl",
                    "timezone": "UTC",
                    "paused_until": None,
                    "nudges": "normal",
                    "work_days": "",
                    "left_ms": None,
                },
            ),
        ),
    ),
    Kept(
        tables.install,
        "In which workspaces Vita is installed, and its token there. Until it is taken out. Nothing in it is about"
        " a person.",
    ),
    Kept(
        tables.install_state,
        "That an install was begun in a browser. 10 minutes; never about a person.",
        outlived=older(tables.install_state.c.expires_ms, timedelta()),
    ),
    Kept(tables.network, "The workspaces of an organisation. Nothing in it is about a person."),
    Kept(
        tables.organisation_contact,
        "To whom Vita points, in the words of an administrator. Until these are changed.",
    ),
    Kept(tables.organisation, "The organisations. Nothing in it is about a person."),
    Kept(
        tables.erasure,
        "That somebody was erased, and when, so that a backup brings nobody back. 400 days; it does not say who.",
        outlived=older(tables.erasure.c.at_ms, ERASURES),
    ),
    Kept(
        tables.purge,
        "When Vita deleted what had outlived its class, and how much. 2 years; nothing in it is about a person.",
        outlived=older(tables.purge.c.at_ms, SHARED),
    ),
    Kept(
        tables.rate,
        "How fast a network lets us, per workspace and channel. A day; never about a person.",
        outlived=older(tables.rate.c.tat_ms, LIMITS, tables.rate.c.held_ms <= tables.rate.c.tat_ms),
    ),
)
