"""The ways that proposals went, for the circle in figures."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.circle import Counts, Passage
from bot.domain.visibility import Viewer


class Circle(Protocol):
    def counts(self, viewer: Viewer) -> Counts:
        """What the figures are made of, over all that was submitted and stands: counted by what is kept of each way."""
        ...

    def evidence(self, viewer: Viewer, goal: str, limit: int) -> Sequence[str]:
        """What was seen of what was carried out under this goal, as far as the viewer may open it; the newest, last."""
        ...

    def passages(self, viewer: Viewer) -> Sequence[Passage]:
        """Of every proposal of the organisation that was shared; those that the viewer may not open have no words.

        In a handful of queries, one more for each thousand proposals.
        """
        ...
