"""The course of a proposal after it was handed in: who may do what now, and what it waits for.

Seeds: "De innovatiecirkel", "De kracht van de innovatiecirkel" (validating proposals and facilitating decisions
are functions of their own) and "AI sterker als co-intelligentie", section 3 (round once the organisation carries
it out). Terms, modes and the number of people who say that the work has changed are our design choice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from bot.domain.errors import Refusal
from bot.domain.ids import PersonId
from bot.domain.proposal import LIFECYCLE, SHORTEST_REASON, Act, Stage
from bot.domain.roles import Role


class Mark(StrEnum):
    """What happens to a proposal without moving it on by itself."""

    VOICE = "voice"
    ESCALATE = "escalate"
    CONFIRM = "confirm"
    ASK = "ask"
    GATHER = "gather"


@dataclass(frozen=True, slots=True)
class Happening:
    """One act or mark: who (None for a term that ran out), when (UTC), why, and what else was filled in."""

    what: str
    by: PersonId | None
    at: datetime
    reason: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


class Press(StrEnum):
    """What a person can press on the card of a proposal; each is the name of a use case."""

    LOOK = "look-at-proposal"
    PASS = "pass-proposal"  # noqa: S105 - a button, no password
    RETURN = "return-proposal"
    RESUBMIT = "resubmit-proposal"
    DECIDE = "decide-proposal"
    ESCALATE = "escalate-proposal"
    IMPLEMENT = "implement-proposal"
    EFFECTUATE = "effectuate-proposal"
    CONFIRM = "confirm-proposal"
    NOT_YET = "not-yet-proposal"
    ASK = "ask-proposal"
    GATHER = "gather-proposal"
    MERGE = "merge-proposal"


GOING = (
    Stage.SUBMITTED,
    Stage.IN_VALIDATION,
    Stage.RETURNED,
    Stage.VALIDATED,
    Stage.ACCEPTED,
    Stage.NOT_NOW,
    Stage.IN_IMPLEMENTATION,
    Stage.EFFECTUATED,
)
"""The stages of what was handed in and has not come to its end."""

STAGES: Mapping[Press, tuple[Stage, ...]] = {
    Press.LOOK: LIFECYCLE[Act.START_VALIDATION][0],
    Press.PASS: LIFECYCLE[Act.VALIDATE][0],
    Press.RETURN: LIFECYCLE[Act.RETURN][0],
    Press.RESUBMIT: (Stage.RETURNED,),
    Press.DECIDE: LIFECYCLE[Act.ACCEPT][0],
    Press.ESCALATE: LIFECYCLE[Act.ACCEPT][0],
    Press.IMPLEMENT: LIFECYCLE[Act.IMPLEMENT][0],
    Press.EFFECTUATE: LIFECYCLE[Act.EFFECTUATE][0],
    Press.CONFIRM: LIFECYCLE[Act.CLOSE][0],
    Press.NOT_YET: LIFECYCLE[Act.NOT_YET][0],
    Press.ASK: GOING,
    Press.GATHER: GOING,
    Press.MERGE: (Stage.SUBMITTED, Stage.IN_VALIDATION, Stage.VALIDATED, Stage.RETURNED),
}
"""Where each can be pressed; a draft is its author's alone, so merging begins once it is handed in."""


class DecisionMode(StrEnum):
    """How a team's deciders decide: any one, all of them, or the whole team by consent."""

    INDIVIDUAL = "individual"
    SEVERAL = "several"
    CONSENT = "consent"


SMALL_TEAM = 4
"""From so many members on nobody ever validates or decides an own proposal."""

WORKING_DAYS: Mapping[Stage, int] = {Stage.SUBMITTED: 5, Stage.IN_VALIDATION: 5, Stage.VALIDATED: 10}
"""The terms, in working days of the team."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody stands to one proposal. `roles` are those that count for its team."""

    person: PersonId
    roles: frozenset[Role] = frozenset()
    is_author: bool = False
    is_member: bool = False
    carries_out: bool = False
    own_allowed: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a proposal stands: its stage, how its team decides, and whether the term is over or it went up."""

    stage: Stage
    mode: DecisionMode = DecisionMode.INDIVIDUAL
    is_late: bool = False
    is_escalated: bool = False


def presses(moment: Moment, standing: Standing) -> tuple[Press, ...]:
    """What this person can press now, in the order in which it is offered."""
    return tuple(press for press in Press if moment.stage in STAGES[press] and may(press, moment, standing))


def may(press: Press, moment: Moment, standing: Standing) -> bool:
    """Whether this is this person's to do; the stage is looked at apart."""
    by_other = not standing.is_author or standing.own_allowed
    by_team = standing.is_member or standing.is_author
    match press:
        case Press.LOOK | Press.PASS | Press.RETURN:
            allowed = Role.VALIDATOR in standing.roles and by_other
        case Press.DECIDE:
            allowed = by_other and _decides(moment, standing)
        case Press.ESCALATE:
            by_people = moment.mode is not DecisionMode.CONSENT
            allowed = standing.is_author and by_people and moment.is_late and not moment.is_escalated
        case Press.RESUBMIT:
            allowed = standing.is_author
        case Press.IMPLEMENT:
            allowed = by_team or Role.DECIDER in standing.roles
        case Press.EFFECTUATE:
            allowed = standing.carries_out or standing.is_author
        case Press.CONFIRM | Press.NOT_YET:
            allowed = by_team
        case Press.MERGE | Press.ASK | Press.GATHER:
            allowed = Role.PROCESS_GUIDE in standing.roles
        case _:
            assert_never(press)
    return allowed


def _decides(moment: Moment, standing: Standing) -> bool:
    if moment.mode is DecisionMode.CONSENT:
        return standing.is_member
    above = moment.is_escalated and Role.DECISION_FACILITATOR in standing.roles
    return above or Role.DECIDER in standing.roles


def check(press: Press, moment: Moment, standing: Standing) -> None:
    """Refuses what is not this person's, and what this stage does not allow."""
    if not may(press, moment, standing):
        is_own = standing.is_author and press in {Press.LOOK, Press.PASS, Press.RETURN, Press.DECIDE}
        if is_own and not standing.own_allowed:
            raise Refusal("proposal-own")
        raise Refusal("proposal-not-yours-to-do")
    if moment.stage not in STAGES[press]:
        raise Refusal("proposal-stage", stage=moment.stage.value, act=press.value)


def check_reason(reason: str) -> None:
    if len(reason.strip()) < SHORTEST_REASON:
        raise Refusal("reason-needed", least=SHORTEST_REASON)


def latest(happenings: Sequence[Happening], *what: str) -> Happening | None:
    """The last of these."""
    return next((happening for happening in reversed(happenings) if happening.what in what), None)


def since(happenings: Sequence[Happening], *what: str) -> tuple[Happening, ...]:
    """What happened after the last of these; everything when none of them happened."""
    for index in range(len(happenings) - 1, -1, -1):
        if happenings[index].what in what:
            return tuple(happenings[index + 1 :])
    return tuple(happenings)


def voices(happenings: Sequence[Happening]) -> Mapping[PersonId, Happening]:
    """The last answer of each, in the decision that is open."""
    open_now = since(happenings, Act.VALIDATE, Act.REVISIT)
    return {each.by: each for each in open_now if each.what == Mark.VOICE and each.by is not None}


def is_escalated(happenings: Sequence[Happening]) -> bool:
    return any(each.what == Mark.ESCALATE for each in since(happenings, Act.VALIDATE, Act.REVISIT))


def confirmed_by(happenings: Sequence[Happening]) -> frozenset[PersonId]:
    """Who said since it was put in place that the work is done differently now."""
    said = since(happenings, Act.EFFECTUATE)
    return frozenset(each.by for each in said if each.what == Mark.CONFIRM and each.by is not None)


def is_round(confirmed: frozenset[PersonId], authors: Sequence[PersonId]) -> bool:
    """An author and at least one other member say so."""
    return any(person in confirmed for person in authors) and len(confirmed) > 1


def decided(
    mode: DecisionMode,
    said: Mapping[PersonId, Happening],
    asked: Sequence[PersonId],
    *,
    term_is_over: bool = False,
) -> Act | None:
    """What the answers so far come to; None while it is open.

    Several: the first no or not now ends it, the last yes decides. Consent: an objection keeps it open until
    the term is over, so that it can be met; then silence is yes, and an objection that still stands is no.
    """
    answers = {person: Act(happening.details["answer"]) for person, happening in said.items()}
    if mode is DecisionMode.SEVERAL:
        against = next((answer for answer in answers.values() if answer is not Act.ACCEPT), None)
        return against or (Act.ACCEPT if asked and all(person in answers for person in asked) else None)
    if any(answer is Act.DECLINE for answer in answers.values()):
        return Act.DECLINE if term_is_over else None
    return Act.ACCEPT if term_is_over or (asked and all(person in answers for person in asked)) else None


MISSING_ROLE: Mapping[Stage, Role] = {
    Stage.SUBMITTED: Role.VALIDATOR,
    Stage.IN_VALIDATION: Role.VALIDATOR,
    Stage.VALIDATED: Role.DECIDER,
}
"""Whose turn it is in a stage that waits for a role."""
