"""Somebody pressed the network's own stop button: the answer that is being made there ends where it is."""

from dataclasses import dataclass

from bot.books import Books
from bot.domain.place import Place
from bot.ports import Clock, Purpose, Store, TurnTaking


@dataclass(frozen=True, slots=True)
class StopAnswer:
    store: Store
    clock: Clock
    turns: TurnTaking

    async def __call__(self, place: Place) -> None:
        """Does nothing where nothing is being made. Another process that makes it hears of it from the store."""
        if self.turns.is_answering(place):
            self.turns.stop(place)
            return

        def work(books: Books) -> None:
            organisation = books.organisations.at(place.network, place.workspace)
            if organisation is not None:
                books.conversations.end_making(organisation.id, place, self.clock.now())

        await self.store.transact(Purpose.CONVERSE, work)
