"""A message to Vita was deleted by its writer: it is deleted here too."""

from dataclasses import dataclass

from bot.books import Books
from bot.domain.place import MessageRef
from bot.ports import Purpose, Store


@dataclass(frozen=True, slots=True)
class ForgetMessage:
    store: Store

    async def __call__(self, message: MessageRef) -> None:
        def work(books: Books) -> None:
            place = message.place
            organisation = books.organisations.at(place.network, place.workspace)
            if organisation is not None:
                books.conversations.unsay(organisation.id, message)

        await self.store.transact(Purpose.DATA_RIGHTS, work)
