"""Whose account it is that an organisation's directory knows by this id: how a page tells who looks."""

from dataclasses import dataclass

from bot.books import Books
from bot.domain.hearing import Member
from bot.ports import Purpose, Store


@dataclass(frozen=True, slots=True)
class WhoIs:
    store: Store

    async def __call__(self, network: str, workspace: str, directory: str) -> Member | None:
        """None for somebody whom Vita never met."""

        def look(books: Books) -> Member | None:
            person = books.people.of_directory(network, workspace, directory)
            if person is None:
                return None
            return Member(person.account, person.name, person.language, person.timezone, directory)

        return await self.store.transact(Purpose.CONVERSE, look)
