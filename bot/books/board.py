"""What a page of the wall holds: page by page, counted, and over the weeks."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import TeamId
from bot.domain.proposal import Stage
from bot.domain.visibility import Viewer
from bot.domain.wall import Ended, Posted, SharedKey, Tally


class Board(Protocol):
    """Everywhere `of` None is all that the viewer may see; what is in no page has another `before`."""

    def posted(
        self,
        viewer: Viewer,
        kind: str,
        of: TeamId | None,
        *,
        before: int = 0,
        limit: int,
        stages: Collection[Stage] = (),
    ) -> Sequence[Posted]:
        """Questions, insights or proposals that are shared with the viewer, newest first.

        `before` is the number of the last one of the page before, 0 for the first page; `stages` counts for
        proposals only, none means any but a draft, a withdrawn and a merged one.
        """
        ...  # fmt: skip

    def newest(
        self, viewer: Viewer, of: TeamId | None, columns: Mapping[str, Collection[Stage]], limit: int
    ) -> Mapping[str, Sequence[Posted]]:
        """The newest proposals of each column, which holds these stages; all columns in three questions."""
        ...

    def one(self, viewer: Viewer, key: SharedKey) -> Posted | None:
        """None also when the viewer may not see it: the two are not told apart."""
        ...

    def tallies(self, viewer: Viewer, of: TeamId | None, *, by_stage: bool = False) -> Sequence[Tally]:
        """How many proposals stand where, by stage, domains and goal; or by stage alone, which takes a third of it."""
        ...

    def ended(self, viewer: Viewer, of: TeamId | None, since: datetime) -> Sequence[Ended]:
        """The answers given and circles closed since then, each with the days that it took."""
        ...
