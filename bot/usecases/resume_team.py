"""Ends the pause of a team, and announces what was proposed meanwhile."""

from dataclasses import dataclass
from datetime import datetime

from bot.books import Books
from bot.domain.ids import PersonId
from bot.domain.proposal import EDITABLE, Stage
from bot.domain.team import Team
from bot.domain.visibility import Viewer
from bot.ports import Clock, Purpose, Store
from bot.usecases.submitting import announcement

MOST = 100
"""So many proposals of the team, the newest, are looked through."""


@dataclass(frozen=True, slots=True)
class ResumeTeam:
    store: Store
    clock: Clock

    async def __call__(self, team: Team) -> None:
        """What was announced before the pause is not announced again."""
        await self.store.transact(Purpose.SET_UP, lambda books: _resumed(books, team, self.clock.now()))


def _resumed(books: Books, team: Team, now: datetime) -> None:
    organisation = team.organisation_id
    books.teams.set_paused(organisation, team.id, paused=False)
    books.audit.note(organisation, None, "resume-team", f"team:{team.id}", now)
    eyes = Viewer(organisation, PersonId(0), frozenset({team.id}), in_private=False)
    for proposal in reversed(books.proposals.shared(eyes, MOST)):
        is_theirs = proposal.envelope.team_id == team.id
        is_open = proposal.stage in EDITABLE and proposal.stage is not Stage.CONCEPT
        if is_theirs and is_open and not books.outbox.postings(organisation, f"proposal:{proposal.id}"):
            books.outbox.put(announcement(books, proposal, team, f":{int(now.timestamp())}"), now)
