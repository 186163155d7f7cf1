"""Whether something is still worth saying, looked at between claim and send."""

from datetime import datetime

from bot.books import Books, Category, Outgoing, SendState, Verb
from bot.books.sending import LEFT
from bot.domain.assignment import AssignmentStage
from bot.domain.ids import AssignmentId, HelpRequestId, PersonId, ProposalId
from bot.domain.place import Place, Readers
from bot.domain.proposal import Stage
from bot.domain.reach import IN_CIRCLE
from bot.domain.timetable import local_day
from bot.domain.visibility import Viewer
from bot.usecases.calling import is_answered
from bot.usecases.consult import has_written

_SAID_WHILE = {
    "assignment": frozenset({AssignmentStage.OFFERED, AssignmentStage.RUNNING}),
    "assignment-ends": frozenset({AssignmentStage.RUNNING}),
}
"""Where an assignment has to stand for what is said of it in its group's place."""


def unwanted(books: Books, outgoing: Outgoing, now: datetime) -> str:
    """Why it is not worth saying any more; empty when it is. An answer always is, as long as it is not late."""
    if outgoing.until is not None and now > outgoing.until:
        return "late"
    side = outgoing.place or outgoing.recipient
    if side is not None and books.organisations.has_left(side.network, side.workspace):
        return LEFT
    if outgoing.category is Category.NUDGE:
        return _no_longer(books, outgoing, now)
    if outgoing.category is Category.ANSWER or outgoing.place is None:
        return ""
    return _unfit(books, outgoing, outgoing.place)


def _unfit(books: Books, outgoing: Outgoing, place: Place) -> str:
    """What is said in a place: whether that place is still one to say it in."""
    known = books.places.known(outgoing.organisation_id, place)
    if known.is_removed:
        return "removed"
    if known.readers is Readers.EXTERNAL:
        return "" if outgoing.topic == "welcome" else "external"
    if _is_withdrawn(books, outgoing):
        return "withdrawn"
    return "announced" if _is_announced(books, outgoing) else _paused(books, outgoing)


def _no_longer(books: Books, outgoing: Outgoing, now: datetime) -> str:
    """Of what Vita would like of a person: that person is away, or did it meanwhile."""
    person = books.people.at(outgoing.recipient) if outgoing.recipient else None
    if person is None:
        return "removed"
    if person.is_paused(local_day(now, person.timezone)):
        return "paused"
    if outgoing.topic == IN_CIRCLE and has_written(books, outgoing, person):
        return "answered"
    if _was_skipped(books, outgoing):
        return "week skipped"
    return "answered" if is_answered(books, outgoing, person) else _paused(books, outgoing)


def _was_skipped(books: Books, outgoing: Outgoing) -> bool:
    """Whether it is about a week of which the team was never told that it began."""
    kind, _, week = outgoing.subject.partition(":")
    if kind != "week" or outgoing.team_id is None:
        return False
    ended = books.outbox.ended(outgoing.organisation_id, f"{outgoing.team_id}:kickoff:{week}")
    return ended is not None and ended[0] is SendState.SKIPPED


def _paused(books: Books, outgoing: Outgoing) -> str:
    if outgoing.team_id is None:
        return ""
    return "paused" if books.teams.get(outgoing.organisation_id, outgoing.team_id).paused else ""


def _is_announced(books: Books, outgoing: Outgoing) -> bool:
    """Whether a proposal stands in the channel already: the end of a pause may ask for it a second time."""
    if outgoing.topic != "proposal" or outgoing.verb is not Verb.POST:
        return False
    return bool(books.outbox.postings(outgoing.organisation_id, outgoing.subject))


def _is_withdrawn(books: Books, outgoing: Outgoing) -> bool:
    """Whether a proposal, a request or an assignment was taken back, or done, before it was announced."""
    if outgoing.verb is Verb.POST and outgoing.topic in _SAID_WHILE:
        assignment = AssignmentId(int(outgoing.subject.split(":")[1]))
        stage = books.assignments.stage_of(outgoing.organisation_id, assignment)
        return stage not in _SAID_WHILE[outgoing.topic]
    if (
        outgoing.verb is not Verb.POST
        or outgoing.team_id is None
        or outgoing.topic not in {"proposal", "help"}
    ):
        return False
    team = Viewer(outgoing.organisation_id, PersonId(0), frozenset({outgoing.team_id}), in_private=False)
    number = int(outgoing.subject.split(":")[1])
    if outgoing.topic == "help":
        request = books.help_requests.get(team, HelpRequestId(number))
        return request is None or not request.is_open
    proposal = books.proposals.get(team, ProposalId(number))
    return proposal is None or proposal.stage is Stage.WITHDRAWN
