"""Which rows are a person's where no single column says so, as SQL conditions."""

from datetime import timedelta

from sqlalchemy import ColumnElement, Select, Table, Text, and_, cast, exists, or_, select

from bot.books import Category
from bot.domain.course import Mark
from bot.domain.learning_path import PathState
from bot.domain.proposal import Act
from storage import tables
from storage.kept import Outlived, Subject, Theirs, older
from storage.moments import from_ms

_outbox, _posting, _message, _inbox = tables.outbox, tables.posting, tables.message, tables.inbox
_conversation, _place, _proposal = tables.conversation, tables.place, tables.proposal
_author, _audit, _summary = tables.proposal_author, tables.audit_event, tables.summary
_happening = tables.proposal_happening

_THINGS = {
    "question": tables.learning_question,
    "insight": tables.insight,
    "help_request": tables.help_request,
    "contribution": tables.contribution,
    "assignment": tables.group_assignment,
    "proposal": _proposal,
}

IN_PASSING = (Act.SUBMIT, Act.NOT_YET, Act.MERGE, Mark.ESCALATE, Mark.CONFIRM, Mark.ASK, Mark.GATHER)
"""Acts and marks whose words are a person's own and no decision's; none of them needs what else was filled in."""

path_ended = tables.learning_path.c.state.in_((PathState.WALKED, PathState.STOPPED))

nothing_said = ~exists().where(_message.c.conversation_id == _conversation.c.id)
"""The conversations of which no turn is left."""


def their_dm(subject: Subject) -> ColumnElement[bool]:
    return and_(
        _place.c.organisation_id == subject.organisation,
        _place.c.network == subject.account.network,
        _place.c.workspace == subject.account.workspace,
        _place.c.account == subject.account.account,
    )


def sent_to_them(subject: Subject) -> ColumnElement[bool]:
    """To their account, into their DM, or as an answer in a thread in which Vita talks with them."""
    thread = (
        exists()
        .where(_conversation.c.organisation_id == subject.organisation)
        .where(_conversation.c.person_id == subject.person, _conversation.c.place_id == _place.c.id)
        .where(_place.c.channel == _outbox.c.channel, _conversation.c.thread == _outbox.c.thread)
    )
    return and_(
        _outbox.c.organisation_id == subject.organisation,
        _outbox.c.network == subject.account.network,
        _outbox.c.workspace == subject.account.workspace,
        or_(
            _outbox.c.recipient == subject.account.account,
            _outbox.c.channel.in_(_dm_channels(subject)),
            and_(_outbox.c.category == Category.ANSWER, thread),
        ),
    )


def posted_about_them(subject: Subject) -> ColumnElement[bool]:
    return _posted(subject, *(_about(kind, _own(things, subject)) for kind, things in _THINGS.items()))


def posted_about_what_goes(subject: Subject) -> ColumnElement[bool]:
    """About what erasing deletes; a proposal that was shared stays, and so do its messages."""
    unshared = select(cast(_proposal.c.id, Text)).where(proposed_to_nobody(subject))
    gone = {kind: _own(things, subject) for kind, things in _THINGS.items()} | {"proposal": unshared}
    return _posted(subject, *(_about(kind, ids) for kind, ids in gone.items()))


def said_with_them(subject: Subject) -> ColumnElement[bool]:
    """By them, to them, or in their DM."""
    dms = select(_conversation.c.id).where(conversed_in_their_dm(subject))
    return and_(
        _message.c.organisation_id == subject.organisation,
        or_(
            _message.c.person_id == subject.person,
            _message.c.partner_id == subject.person,
            _message.c.conversation_id.in_(dms),
        ),
    )


def conversed_with_them(subject: Subject) -> ColumnElement[bool]:
    with_them = _conversation.c.person_id == subject.person
    return and_(
        _conversation.c.organisation_id == subject.organisation,
        or_(with_them, conversed_in_their_dm(subject)),
    )


def summarised_of_them(subject: Subject) -> ColumnElement[bool]:
    """Of a conversation with them."""
    with_them = select(_conversation.c.id).where(conversed_with_them(subject))
    return and_(
        _summary.c.organisation_id == subject.organisation,
        _summary.c.conversation_id.in_(with_them),
    )


def conversed_in_their_dm(subject: Subject) -> ColumnElement[bool]:
    dms = select(_place.c.id).where(their_dm(subject))
    return and_(
        _conversation.c.organisation_id == subject.organisation,
        _conversation.c.place_id.in_(dms),
    )


def waiting_from_them(subject: Subject) -> ColumnElement[bool]:
    account = subject.account
    there = _inbox.c.conversation.startswith(f"{account.network}:{account.workspace}:", autoescape=True)
    return and_(
        _inbox.c.organisation_id == subject.organisation,
        _inbox.c.account == account.account,
        there,
    )


def proposed_by_them(subject: Subject) -> ColumnElement[bool]:
    """As owner or as one of the authors."""
    co_authored = select(_author.c.proposal_id).where(
        _author.c.organisation_id == subject.organisation, _author.c.person_id == subject.person
    )
    return and_(
        _proposal.c.organisation_id == subject.organisation,
        or_(_proposal.c.owner_id == subject.person, _proposal.c.id.in_(co_authored)),
    )


def proposed_to_nobody(subject: Subject) -> ColumnElement[bool]:
    """Their proposals that were never shared."""
    return and_(
        _proposal.c.organisation_id == subject.organisation,
        _proposal.c.owner_id == subject.person,
        _proposal.c.shared_at_ms.is_(None),
    )


def assigned_in_their_words(subject: Subject) -> ColumnElement[bool]:
    """Assignments that they laid before a group, or put in other words last."""
    things = tables.group_assignment.c
    wrote = or_(things.owner_id == subject.person, things.editor_id == subject.person)
    return and_(things.organisation_id == subject.organisation, wrote)


def assigned_by_them(subject: Subject) -> ColumnElement[bool]:
    """The same, and those of which they wrote down what came of it."""
    things = tables.group_assignment.c
    finished = and_(things.organisation_id == subject.organisation, things.finisher_id == subject.person)
    return or_(assigned_in_their_words(subject), finished)


def part_of_their(table: Table) -> Theirs:
    """The rows that belong to a proposal of theirs."""

    def theirs(subject: Subject) -> ColumnElement[bool]:
        return table.c.proposal_id.in_(select(_proposal.c.id).where(proposed_by_them(subject)))

    return theirs


def happened_by_them(subject: Subject) -> ColumnElement[bool]:
    """What they did to a proposal, and what was done to theirs."""
    to_theirs = part_of_their(_happening)(subject)
    return and_(
        _happening.c.organisation_id == subject.organisation,
        or_(_happening.c.by_id == subject.person, to_theirs),
    )


def said_of_a_proposal(subject: Subject) -> ColumnElement[bool]:
    """What they said about one beside its decision: the decision and what was seen of it stay readable."""
    said = and_(_happening.c.by_id == subject.person, _happening.c.what.in_(IN_PASSING))
    return and_(_happening.c.organisation_id == subject.organisation, said)


def reasons_beside_a_decision(subject: Subject) -> ColumnElement[bool]:
    """The same words, as they stand in the trail."""
    said = and_(_audit.c.actor_id == subject.person, _audit.c.act.in_(IN_PASSING))
    return and_(_audit.c.organisation_id == subject.organisation, said)


def audited_of_them(subject: Subject) -> ColumnElement[bool]:
    """What they did, and what was done about them."""
    return and_(
        _audit.c.organisation_id == subject.organisation,
        or_(_audit.c.actor_id == subject.person, _audit.c.subject == f"person:{subject.person}"),
    )


def expired(period: timedelta) -> Outlived:
    """Said this long ago, or past the moment that was set for it."""
    too_old = older(_message.c.said_ms, period)

    def outlived(now_ms: int) -> ColumnElement[bool]:
        return or_(_message.c.expires_ms <= now_ms, too_old(now_ms))

    return outlived


def of_a_day(table: Table, period: timedelta) -> Outlived:
    """On a day this long ago."""

    def outlived(now_ms: int) -> ColumnElement[bool]:
        last = from_ms(now_ms) - period
        return table.c.day <= last.date().isoformat()

    return outlived


def _own(things: Table, subject: Subject) -> Select[str]:
    mine = (things.c.organisation_id == subject.organisation, things.c.owner_id == subject.person)
    return select(cast(things.c.id, Text)).where(*mine)


def _about(kind: str, ids: Select[str]) -> ColumnElement[bool]:
    return and_(_posting.c.subject_kind == kind, _posting.c.subject_id.in_(ids))


def _posted(subject: Subject, *about: ColumnElement[bool]) -> ColumnElement[bool]:
    in_their_dm = _posting.c.channel.in_(_dm_channels(subject))
    return and_(_posting.c.organisation_id == subject.organisation, or_(in_their_dm, *about))


def _dm_channels(subject: Subject) -> Select[str]:
    return select(_place.c.channel).where(their_dm(subject))
