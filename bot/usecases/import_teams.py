"""Makes many teams at once: all of them, or none; a channel that has a team already keeps it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.books import Books
from bot.domain.ids import OrganisationId
from bot.domain.place import Place
from bot.ports import Purpose, Store
from bot.usecases.add_team import AddTeam, NewTeam

Progress = Callable[[int], None]
"""Is told how many rows are done, from the store's thread."""

_STRIDE = 100


@dataclass(frozen=True, slots=True)
class Imported:
    made: int
    skipped: int


@dataclass(frozen=True, slots=True)
class ImportTeams:
    store: Store
    add_team: AddTeam

    async def __call__(self, rows: Sequence[NewTeam], progress: Progress) -> Imported:
        """In one transaction, so that what goes wrong half-way leaves nothing; done again it makes nothing new.

        Nothing is posted, and no network is asked for members. Refuses what `AddTeam` refuses.
        """
        return await self.store.transact(Purpose.SET_UP, lambda books: self._work(books, rows, progress))

    def _work(self, books: Books, rows: Sequence[NewTeam], progress: Progress) -> Imported:
        known = {_address(team.channel) for team in books.teams.all()}
        organisations: dict[tuple[str, str], OrganisationId] = {}
        made = 0
        for number, row in enumerate(rows, start=1):
            if _address(row.channel) not in known:
                self.add_team.add_to(books, _organisation(books, row, organisations), row)
                known.add(_address(row.channel))
                made += 1
            if number % _STRIDE == 0 or number == len(rows):
                progress(number)
        return Imported(made, len(rows) - made)


def _address(channel: Place) -> tuple[str, str, str]:
    return channel.network, channel.workspace, channel.channel


def _organisation(books: Books, row: NewTeam, known: dict[tuple[str, str], OrganisationId]) -> OrganisationId:
    """Looked up once for each workspace; the first row that names it gives a new one its name."""
    network, workspace = row.channel.network, row.channel.workspace
    if (network, workspace) not in known:
        name = row.workspace_name or workspace
        known[network, workspace] = books.organisations.found(network, workspace, name).id
    return known[network, workspace]
