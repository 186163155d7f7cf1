"""Who makes learning to measure: a path of steps from a question, the next step, an assignment for a group."""

from dataclasses import dataclass
from typing import Protocol

from bot.domain.assignment import Words
from bot.domain.frame import Goal
from bot.domain.learning_path import Step
from bot.ports.dialogue import NO_USAGE, Origin, Usage


@dataclass(frozen=True, slots=True)
class PathWanted:
    """A question, how many weeks it may take, and the first step that its maker thought of, empty without one.

    `goals` are those that it serves. No name, no account, no date; `without_model` asks for the fixed steps: the
    team's room for AI answers is used up.
    """

    language: str
    question: str
    weeks: int
    own_step: str = ""
    company: str = ""
    goals: tuple[Goal, ...] = ()
    without_model: bool = False


@dataclass(frozen=True, slots=True)
class PathLaid:
    """As many steps as weeks were asked for; the own one, where there is one, is the first, word for word."""

    steps: tuple[Step, ...]
    origin: Origin
    usage: Usage = NO_USAGE


@dataclass(frozen=True, slots=True)
class StepWanted:
    """The path as it is, what was seen at its last step, and whether the next is to be smaller or just another."""

    language: str
    question: str
    steps: tuple[Step, ...]
    saw: str
    smaller: bool
    without_model: bool = False


@dataclass(frozen=True, slots=True)
class StepLaid:
    """None when there is no step left to offer."""

    step: Step | None
    origin: Origin
    usage: Usage = NO_USAGE


@dataclass(frozen=True, slots=True)
class AssignmentWanted:
    """What a group wants to find out, for how many weeks, and the titles of what it did before.

    `shared` are questions that people of the group shared; `goals` those that it serves. No name, no account.
    """

    language: str
    about: str
    weeks: int
    shared: tuple[str, ...] = ()
    goals: tuple[Goal, ...] = ()
    before: tuple[str, ...] = ()
    without_model: bool = False


@dataclass(frozen=True, slots=True)
class AssignmentMade:
    words: Words
    origin: Origin
    usage: Usage = NO_USAGE


@dataclass(frozen=True, slots=True)
class CheckWanted:
    """Somebody's own question with what they wrote about it: first thought, notes, insight. No name, no date."""

    language: str
    question: str
    thought: str = ""
    notes: tuple[str, ...] = ()
    insight: str = ""
    without_model: bool = False

    @property
    def pieces(self) -> tuple[str, ...]:
        """What there is to lay beside an answer, in the order in which it was written."""
        return tuple(piece for piece in (self.thought, *reversed(self.notes), self.insight) if piece)


@dataclass(frozen=True, slots=True)
class CheckAsked:
    """Three questions, each with the person's own earlier words to compare with, word for word; empty without."""

    items: tuple[tuple[str, str], ...]
    origin: Origin
    usage: Usage = NO_USAGE


class Tailoring(Protocol):
    """A language model, or what was written by hand. Never raises for a model's failure: the latter takes over."""

    @property
    def uses_model(self) -> str:
        """The name of the model as people may read it, or empty when there is none."""
        ...

    async def lay_path(self, wanted: PathWanted) -> PathLaid: ...
    async def next_step(self, wanted: StepWanted) -> StepLaid: ...
    async def check_questions(self, wanted: CheckWanted) -> CheckAsked: ...
    async def assignment(self, wanted: AssignmentWanted) -> AssignmentMade: ...
