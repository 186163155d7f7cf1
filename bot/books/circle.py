"""The ways that proposals went, for the circle in figures."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.circle import Passage
from bot.domain.ids import OrganisationId
from bot.domain.visibility import Viewer


class Circle(Protocol):
    def mark(self, organisation: OrganisationId) -> str:
        """Another one as soon as anything changed that a figure could be about."""
        ...

    def passages(self, viewer: Viewer) -> Sequence[Passage]:
        """Of every proposal of the organisation that was shared; those that the viewer may not open have no words.

        In a handful of queries, one more for each thousand proposals.
        """
        ...
