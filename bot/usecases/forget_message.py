"""A message to Vita was deleted by its writer: it is deleted here too, with what was made of it."""

from dataclasses import dataclass

from bot.books import Books
from bot.domain.place import MessageRef
from bot.ports import Purpose, Store
from bot.usecases import handed_over


@dataclass(frozen=True, slots=True)
class ForgetMessage:
    store: Store

    async def __call__(self, message: MessageRef) -> None:
        def work(books: Books) -> None:
            place = message.place
            organisation = books.organisations.at(place.network, place.workspace)
            if organisation is None:
                return
            for writer in books.conversations.unsay(organisation.id, message):
                handed_over.drop(books, organisation.id, writer)

        await self.store.transact(Purpose.DATA_RIGHTS, work)
