"""The frame (kader): the organisation's goals, development questions and the results expected beforehand.

Seed: "AI sterker als co-intelligentie", section 3: the goals and development questions fix why and what is
learned; the results are decided beforehand, for the short and the long term. The six questions of the learning strategy
come from "De innovatiecirkel", on a strategy for learning.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from difflib import SequenceMatcher

from bot.domain.ids import FrameVersionId, OrganisationId

SAME_GOAL = 0.6
"""From so much likeness of letters on (0 to 1) a goal was put in other words; below it, it is another goal."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal in the organisation's own words, with its development questions and expected results."""

    key: str
    text: str
    development_questions: tuple[str, ...] = ()
    expected_soon: str = ""
    expected_later: str = ""


@dataclass(frozen=True, slots=True)
class Strategy:
    """The learning strategy as answers to six questions, in the organisation's own words; empty: not answered.

    `themes` holds a theme a line.
    """

    why: str = ""
    vision: str = ""
    way: str = ""
    themes: str = ""
    facilitation: str = ""
    roles: str = ""


STRATEGY_QUESTIONS = tuple(question.name for question in fields(Strategy))


@dataclass(frozen=True, slots=True)
class Frame:
    """One version of the frame; a week pins the version that it began with. Without goals it is still a frame."""

    id: FrameVersionId
    organisation_id: OrganisationId
    version: int
    goals: tuple[Goal, ...]
    strategy: Strategy = field(default_factory=Strategy)

    @property
    def themes(self) -> tuple[str, ...]:
        return lines_in(self.strategy.themes)

    def goal(self, key: str) -> Goal | None:
        return next((goal for goal in self.goals if goal.key == key), None)


def lines_in(text: str) -> tuple[str, ...]:
    """One thing a line; empty lines and bullets are not part of one."""
    found = (line.strip(' \t-•*“”"') for line in text.splitlines())
    return tuple(line for line in found if line)


def renewed(current: Sequence[Goal], texts: Iterable[str], ever: Iterable[str]) -> tuple[Goal, ...]:
    """The goals with these texts: one that stays, also in other words or another place, keeps its key and details.

    `ever` are all keys that the organisation ever gave out: a new goal never takes over what belonged to another.
    """
    left, wanted = list(current), list(texts)
    found: dict[int, Goal] = {}
    for least in (1.0, SAME_GOAL):
        for place, text in enumerate(wanted):
            if place in found:
                continue
            near = max(left, key=lambda goal: _alike(goal.text, text), default=None)
            if near is not None and _alike(near.text, text) >= least:
                left.remove(near)
                found[place] = replace(near, text=text)
    last = max((int(key[1:]) for key in ever if key[1:].isdecimal()), default=0)
    for place, text in enumerate(wanted):
        if place not in found:
            last += 1
            found[place] = Goal(f"g{last}", text)
    return tuple(found[place] for place in range(len(wanted)))


def gone(before: Iterable[Goal], after: Iterable[Goal]) -> tuple[Goal, ...]:
    """The goals that are no longer there."""
    kept = {goal.key for goal in after}
    return tuple(goal for goal in before if goal.key not in kept)


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()
