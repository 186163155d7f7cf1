"""The figures of a whole organisation as they were last counted for the same eyes, until something in them changes.

Only numbers are kept, in this process: words are read afresh each time, so that nobody's outlive their erasure.
"""

from dataclasses import dataclass, field
from threading import Lock

from bot.books import Books
from bot.domain.circle import Figures, closed_figures, open_figures
from bot.domain.ids import OrganisationId, TeamId
from bot.domain.visibility import Viewer

_Eyes = tuple[OrganisationId, frozenset[TeamId]]
_Told = tuple[Figures, Figures]


@dataclass(frozen=True, slots=True)
class Counted:
    """Over what the viewer may open, and over the rest."""

    most: int = 200
    known: dict[_Eyes, tuple[str, _Told]] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def __call__(self, books: Books, viewer: Viewer) -> _Told:
        """`viewer` looks in the open: who somebody is makes no difference then, only their teams do."""
        eyes, mark = (viewer.organisation_id, viewer.teams), books.circle.mark(viewer.organisation_id)
        before = self.known.get(eyes)
        if before is not None and before[0] == mark:
            return before[1]
        passages = books.circle.passages(viewer)
        told = (open_figures(passages), closed_figures(passages))
        with self.lock:
            if len(self.known) >= self.most:
                del self.known[next(iter(self.known))]
            self.known[eyes] = (mark, told)
        return told
