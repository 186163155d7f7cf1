"""A group assignment: something that a team or a circle finds out or tries together in its own work.

Seed: "De innovatiecirkel", on AI as support of learning: assignments for a group within the frame. Roles, a product
and a question afterwards are our own choice. The group accepts or changes it before it begins; nobody is graded.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from bot.domain.errors import Refusal
from bot.domain.frame import lines_in
from bot.domain.generated import Generated
from bot.domain.ids import AssignmentId, PersonId, ProfCircleId, ProposalId
from bot.domain.visibility import Envelope

FEWEST = 2
"""So many people it takes to begin: alone it is no assignment for a group."""

MOST_ROLES = 5
WEEKS = (1, 2, 3, 4)
TEXTS = ("title", "task", "product", "question")


class AssignmentStage(StrEnum):
    OFFERED = "offered"
    RUNNING = "running"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Taker:
    """Somebody who takes part; `role` is the place of the role, from 0, None for whoever takes none."""

    person: PersonId
    role: int | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """What an assignment says. `roles` say who does what; `question` is what the group looks back on."""

    title: str
    task: str
    product: str
    question: str
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it, as `by` wrote it down for the group."""

    result: str
    learned: str
    by: PersonId | None = None


@dataclass(frozen=True, slots=True)
class GroupAssignment:
    """It is for the team of its envelope, or for a Prof-cirkel; its owner laid it before them.

    `given` are the texts as they were made for the maker, by the name of the field, so that what came from AI stays
    visible in what follows from it. `editor` changed the words last. `until` is the last day, once it runs.
    """

    id: AssignmentId
    envelope: Envelope
    words: Words
    weeks: int
    goal_key: str = ""
    prof_circle_id: ProfCircleId | None = None
    stage: AssignmentStage = AssignmentStage.OFFERED
    takers: tuple[Taker, ...] = ()
    editor: PersonId | None = None
    outcome: Outcome | None = None
    until: date | None = None
    proposal_id: ProposalId | None = None
    generated: Generated | None = None
    given: Mapping[str, str] = field(default_factory=dict)

    @property
    def subject(self) -> str:
        return f"assignment:{self.id}"

    @property
    def is_live(self) -> bool:
        return self.stage in {AssignmentStage.OFFERED, AssignmentStage.RUNNING}

    @property
    def can_begin(self) -> bool:
        return self.stage is AssignmentStage.OFFERED and len(self.takers) >= FEWEST

    def role_of(self, person: PersonId) -> int | None:
        return next((taker.role for taker in self.takers if taker.person == person), None)

    def takes_part(self, person: PersonId) -> bool:
        return any(taker.person == person for taker in self.takers)

    def free_roles(self, person: PersonId) -> tuple[int, ...]:
        """The roles that nobody else has."""
        taken = {taker.role for taker in self.takers if taker.person != person}
        return tuple(place for place in range(len(self.words.roles)) if place not in taken)


def joined(assignment: GroupAssignment, person: PersonId, role: int | None) -> GroupAssignment:
    """With this person in it, or in another role. Refuses (`assignment-role-taken`) a role that somebody has."""
    if role is not None and role not in _live(assignment).free_roles(person):
        raise Refusal("assignment-role-taken")
    others = tuple(taker for taker in _live(assignment).takers if taker.person != person)
    return replace(assignment, takers=(*others, Taker(person, role)))


def left(assignment: GroupAssignment, person: PersonId) -> GroupAssignment:
    others = tuple(taker for taker in _live(assignment).takers if taker.person != person)
    return replace(assignment, takers=others)


def changed(assignment: GroupAssignment, words: Words, weeks: int, by: PersonId) -> GroupAssignment:
    """In other words, before it begins: whoever took part said yes to the old ones, so only the changer stays in.

    Refuses (`assignment-begun`) one that began.
    """
    if assignment.stage is not AssignmentStage.OFFERED:
        raise Refusal("assignment-begun")
    stays = (Taker(by),) if assignment.takes_part(by) else ()
    envelope = replace(assignment.envelope, version=assignment.envelope.version + 1)
    return replace(assignment, envelope=envelope, words=words, weeks=weeks, takers=stays, editor=by)


def begun(assignment: GroupAssignment, until: date) -> GroupAssignment:
    """Refuses (`assignment-few`) as long as nobody else takes part."""
    if _live(assignment).stage is not AssignmentStage.OFFERED:
        raise Refusal("assignment-begun")
    if not assignment.can_begin:
        raise Refusal("assignment-few")
    return replace(assignment, stage=AssignmentStage.RUNNING, until=until)


def finished(assignment: GroupAssignment, outcome: Outcome) -> GroupAssignment:
    if assignment.stage is not AssignmentStage.RUNNING:
        raise Refusal("assignment-gone")
    return replace(assignment, stage=AssignmentStage.DONE, outcome=outcome)


def dropped(assignment: GroupAssignment) -> GroupAssignment:
    return replace(_live(assignment), stage=AssignmentStage.DROPPED)


def roles_in(text: str) -> tuple[str, ...]:
    """A role a line."""
    return lines_in(text)[:MOST_ROLES]


def _live(assignment: GroupAssignment) -> GroupAssignment:
    if not assignment.is_live:
        raise Refusal("assignment-gone")
    return assignment
