"""What colleagues shared: without its words, as the store knows it first; with them, as it stands on the wall."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.ids import PersonId
from bot.domain.proposal import Stage
from bot.domain.visibility import Visibility


@dataclass(frozen=True, slots=True)
class SharedKey:
    """What names a shared thing: `question`, `insight`, `proposal` or `ask` (to think along), and its number."""

    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Shared:
    """One shared thing. `team` is the name of the team that it came from, empty when it has none."""

    key: SharedKey
    version: int
    owner: PersonId
    visibility: Visibility
    team: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Posted:
    """One thing on the wall with its words. `names` are its makers where they shared it by name, else empty.

    `goal` is the key of the goal that it belongs to; `stage`, `domains` and what follows are a proposal's.
    """

    key: SharedKey
    names: tuple[str, ...]
    team: str
    text: str
    at: datetime
    goal: str = ""
    stage: Stage | None = None
    domains: tuple[str, ...] = ()
    together: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """So many proposals that stand alike."""

    stage: Stage
    domains: tuple[str, ...]
    goal: str
    number: int


class Ending(StrEnum):
    """What came to its end: a proposal got its answer, or its circle is round."""

    ANSWER = "answer"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True)
class Ended:
    """A proposal that came so far, at a moment in UTC, after so many whole days; whose it is does not matter here."""

    what: Ending
    at: datetime
    days: int
    domains: tuple[str, ...] = ()
    goal: str = ""


COLUMNS: Mapping[str, tuple[Stage, ...]] = {
    "looked-at": (Stage.SUBMITTED, Stage.IN_VALIDATION, Stage.RETURNED),
    "decision": (Stage.VALIDATED,),
    "doing": (Stage.ACCEPTED, Stage.IN_IMPLEMENTATION),
    "done": (Stage.EFFECTUATED,),
    "round": (Stage.ROUND,),
    "not": (Stage.DECLINED, Stage.NOT_NOW),
}
"""The columns of the board, in the order of the circle."""

OUTSIDE = "not"
"""The column that lies outside the circle."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the board: how many stand there, and the newest of them."""

    key: str
    number: int
    newest: tuple[Posted, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """Somebody asks to think along."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Promised:
    """What a manager committed to, by when, and how that came out in their own word."""

    name: str
    text: str
    until: date
    outcome: str = "open"


@dataclass(frozen=True, slots=True)
class Assigned:
    """A group assignment that its team began: what there will be at the end, by when, and once done what came of it.

    Who takes part stands on its own card and not here.
    """

    title: str
    product: str
    until: date | None
    result: str = ""
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class OnTheWall:
    """What stands on a wall for these eyes, newest first: the same on the page, in the chat and on one's own page."""

    questions: tuple[Posted, ...] = ()
    insights: tuple[Posted, ...] = ()
    asks: tuple[Ask, ...] = ()
    promised: tuple[Promised, ...] = ()
    columns: tuple[Column, ...] = ()
    tallies: tuple[Tally, ...] = ()
    assignments: tuple[Assigned, ...] = ()

    @property
    def came(self) -> int:
        """So many proposals came in."""
        return sum(column.number for column in self.columns)
