"""A tailored learning path: a learning question as small steps in somebody's own work, a step a week.

Seed: "De innovatiecirkel", on AI as support of learning: paths made to measure. What a step is, and that there are
two to six of them, is our own choice. A path is its maker's alone: it has no envelope, because it is never shared.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from bot.domain.errors import Refusal
from bot.domain.generated import Generated
from bot.domain.ids import PathId, PersonId, QuestionId

T = TypeVar("T")

FEWEST, MOST = 2, 6
"""Steps, so weeks, of a path as it is made; afterwards its maker may take out more."""

ABOUT_LONGEST = 300
STEP_LONGEST = 300
"""Characters in each part of a step."""


class StepState(StrEnum):
    AHEAD = "ahead"
    TRIED = "tried"


class PathState(StrEnum):
    """`laid` has not begun yet; `walked` has no step ahead any more."""

    LAID = "laid"
    OPEN = "open"
    WALKED = "walked"
    STOPPED = "stopped"


class Turn(StrEnum):
    """Where the path goes after a step, as its maker says when looking back on it."""

    ON = "on"
    AGAIN = "again"
    SMALLER = "smaller"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Step:
    """What to try, with whom, and by what one will notice; `saw` is what its maker saw of it, in own words."""

    act: str
    company: str
    notice: str
    saw: str = ""
    state: StepState = StepState.AHEAD


@dataclass(frozen=True, slots=True)
class LearningPath:
    """`generated` says what made the steps that its maker did not write. There are no dates in it: nobody is late."""

    id: PathId
    owner: PersonId
    question_id: QuestionId | None
    about: str
    goal_key: str
    steps: tuple[Step, ...]
    state: PathState = PathState.LAID
    generated: Generated | None = None
    changed_at: datetime | None = None

    @property
    def is_live(self) -> bool:
        return self.state in {PathState.LAID, PathState.OPEN}

    @property
    def now(self) -> int | None:
        """The place of the step that it is at, from 0; None when no step is ahead."""
        return next((place for place, step in enumerate(self.steps) if step.state is StepState.AHEAD), None)

    @property
    def step_now(self) -> Step | None:
        return None if self.now is None else self.steps[self.now]

    @property
    def has_room(self) -> bool:
        return len(self.steps) < MOST


def begun(path: LearningPath) -> LearningPath:
    """Refuses (`path-gone`) one that ended."""
    return replace(_live(path), state=PathState.OPEN)


def stopped(path: LearningPath) -> LearningPath:
    return replace(_live(path), state=PathState.STOPPED)


def reflected(path: LearningPath, saw: str, turn: Turn, instead: Step | None = None) -> LearningPath:
    """The path after its maker looked back on the step that it is at.

    `instead` takes the place of the next step where a smaller or another one is asked for. A step that is done once
    more comes next; what no longer fits behind it drops off. Refuses (`path-gone`) where there is no step ahead.
    """
    place = _live(path).now
    if place is None:
        raise Refusal("path-gone")
    step, done, ahead = path.steps[place], path.steps[:place], path.steps[place + 1 :]
    tried = replace(step, saw=saw, state=StepState.TRIED)
    match turn:
        case Turn.ON:
            following = ahead
        case Turn.AGAIN:
            following = (step, *ahead)
        case Turn.SMALLER | Turn.OTHER:
            following = (*((instead,) if instead else ahead[:1]), *ahead[1:])
    steps = (*done, tried, *following)[:MOST]
    return _settled(replace(path, steps=steps, state=PathState.OPEN))


def edited(path: LearningPath, place: int, step: Step | None) -> LearningPath:
    """With this step at this place, or without the one that stood there; behind the last one it is added.

    What was tried already stays as it was. Refuses (`path-step-gone`) a place that there is not, or that is full.
    """
    tried = [one for one in _live(path).steps if one.state is StepState.TRIED]
    adds = place == len(path.steps)
    if place < len(tried) or place > len(path.steps) or (adds and not path.has_room):
        raise Refusal("path-step-gone")
    before, after = path.steps[:place], path.steps[place + 1 :]
    return _settled(replace(path, steps=(*before, *((step,) if step else ()), *after)))


def spread(things: Sequence[T], count: int) -> tuple[T, ...]:
    """So many of them, evenly from the first to the last and in their order; all of them when there are no more."""
    if count >= len(things) or count < FEWEST:
        return tuple(things[:count])
    return tuple(things[round(number * (len(things) - 1) / (count - 1))] for number in range(count))


def _live(path: LearningPath) -> LearningPath:
    if not path.is_live:
        raise Refusal("path-gone")
    return path


def _settled(path: LearningPath) -> LearningPath:
    return replace(path, state=PathState.WALKED) if path.now is None else path
