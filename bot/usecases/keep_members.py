"""The people of a team are those of its channel: looked up when it begins, and compared every night."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.books import Books
from bot.domain.hearing import Member
from bot.domain.place import Account
from bot.domain.team import Team
from bot.domain.timetable import local_day, local_time
from bot.ports import Clock, Messenger, NotPosted, PlaceGone, Purpose, Store, Uncertain
from bot.usecases.leave_team import leaves_team

NIGHT = 3
"""The hour, in a team's own zone, in which it is compared: nobody waits for the network then."""

_LOG = logging.getLogger("vita.members")


@dataclass(frozen=True, slots=True)
class KeepMembers:
    """Joining and leaving are followed as they happen; this sets right what was missed."""

    store: Store
    clock: Clock
    messenger: Messenger
    fresh: set[Team] = field(default_factory=set)

    def soon(self, team: Team) -> None:
        """A team that just began: its people were in the channel before Vita was."""
        self.fresh.add(team)

    async def newcomers(self) -> None:
        while self.fresh:
            await self.of(self.fresh.pop())

    async def __call__(self) -> None:
        """Those of which it is night; each once a night, whichever process comes first."""
        teams = await self.store.transact(Purpose.OPERATE, lambda books: books.teams.all())
        now = self.clock.now()
        for team in teams:
            if local_time(now, team.timezone).hour == NIGHT and await self._is_first(team):
                await self.of(team)

    async def of(self, team: Team) -> None:
        """Leaves everything as it is when the network does not answer, or names nobody."""
        try:
            found = await self.messenger.members(team.channel)
        except (NotPosted, PlaceGone, Uncertain) as error:
            _LOG.info("the people of a team are not known now: %s", type(error).__name__)
            return
        if found:
            await self.store.transact(
                Purpose.SET_UP, lambda books: follow(books, team, found, self.clock.now())
            )

    async def _is_first(self, team: Team) -> bool:
        now = self.clock.now()
        key = f"members:{team.id}:{local_day(now, team.timezone)}"
        return await self.store.transact(
            Purpose.OPERATE, lambda books: books.inbox.once(team.organisation_id, key, now)
        )


def follow(books: Books, team: Team, found: Sequence[Member], now: datetime) -> None:
    """Whoever is there is a member from now on, and nobody else; who was taken out of the team stays out."""
    organisation = team.organisation_id
    there: set[Account] = {member.account for member in found}
    known = (*books.teams.members(organisation, team.id), *books.people.excluded(organisation, team.id))
    for person in known:
        if person.account not in there:
            leaves_team(books, person, team, now)
    for member in found:
        person = books.people.meet(organisation, member, language=team.language, timezone=team.timezone)
        books.people.join(organisation, person.id, team.id)
