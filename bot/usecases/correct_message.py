"""A message to Vita was edited by its writer: from now on it reads so here too. It is not answered anew."""

from dataclasses import dataclass

from bot.books import Books
from bot.domain.place import MessageRef
from bot.ports import Purpose, Store
from bot.usecases import handed_over


@dataclass(frozen=True, slots=True)
class CorrectMessage:
    store: Store

    async def __call__(self, message: MessageRef, text: str) -> None:
        """What was made of the words that went is made of nothing any more, and goes with them.

        Of a message that was not to Vita nothing is kept.
        """

        def work(books: Books) -> None:
            place = message.place
            organisation = books.organisations.at(place.network, place.workspace)
            if organisation is None:
                return
            for writer in books.conversations.reword(organisation.id, message, text):
                handed_over.drop(books, organisation.id, writer)

        await self.store.transact(Purpose.DATA_RIGHTS, work)
