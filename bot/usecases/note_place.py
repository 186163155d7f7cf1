"""Keeps what a network tells of a place: who can read it, and where Teams wants to be called."""

from dataclasses import dataclass

from bot.books import Books
from bot.domain.place import Place, Readers
from bot.ports import Clock, Purpose, Store


@dataclass(frozen=True, slots=True)
class NotePlace:
    store: Store
    clock: Clock

    async def __call__(
        self, place: Place, *, readers: Readers | None = None, service_url: str = "", base_channel: str = ""
    ) -> None:
        def work(books: Books) -> None:
            organisation = books.organisations.found(place.network, place.workspace, place.workspace)
            books.places.note(
                organisation.id,
                place.outside_threads(),
                readers=readers,
                service_url=service_url,
                base_channel=base_channel,
            )

        await self.store.transact(Purpose.SET_UP, work)

    async def removed(self, place: Place) -> None:
        """Vita was taken out of a place; what was still to be sent there will be skipped."""

        def work(books: Books) -> None:
            organisation = books.organisations.at(place.network, place.workspace)
            if organisation is not None:
                books.places.remove(organisation.id, place.outside_threads(), self.clock.now())

        await self.store.transact(Purpose.SET_UP, work)
