"""Who finds the words with which a week begins in a team channel, and those with which it looks back."""

from dataclasses import dataclass
from typing import Protocol

from bot.ports.dialogue import NO_USAGE, Origin, Usage


@dataclass(frozen=True, slots=True)
class AnnouncementWanted:
    """`topic` is `kickoff` or `reflection`. All of `goals` and `shared` may be read by the whole team already.

    `names` are those of the team, which no words of Vita's may hold: they go to no model.
    """

    topic: str
    language: str
    goals: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Announced:
    """One or two sentences and one question. Both are empty where the words that rotate are to be used."""

    opening: str
    question: str
    origin: Origin
    usage: Usage = NO_USAGE


class Announcing(Protocol):
    """A language model, or nobody. Never raises for a model's failure."""

    @property
    def uses_model(self) -> str:
        """The name of the model as people may read it, or empty when there is none."""
        ...

    async def announce(self, wanted: AnnouncementWanted) -> Announced: ...
