"""What is known of a place before something is said there: where it is called, and in which language it speaks."""

from dataclasses import dataclass

from bot.books import Books
from bot.domain.place import Account, Place
from bot.ports import Purpose, Store
from bot.usecases.recognise import Defaults


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """`service_url` is empty when the network never told one. `language` is that of the channel's team."""

    service_url: str = ""
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class LookUpPlace:
    store: Store
    defaults: Defaults

    async def __call__(self, place: Place) -> KnownPlace:
        def look(books: Books) -> KnownPlace:
            organisation = books.organisations.at(place.network, place.workspace)
            if organisation is None:
                return KnownPlace(language=self.defaults.language)
            outside = place.outside_threads()
            team = books.teams.of_channel(outside)
            return KnownPlace(
                books.places.service_url(organisation.id, outside),
                team.language if team else self.defaults.language,
            )

        return await self.store.transact(Purpose.DELIVER, look)

    async def chat_of(self, account: Account) -> Place | None:
        """The DM with this person; None when none is known, or Vita was put out of it."""

        def look(books: Books) -> Place | None:
            organisation = books.organisations.at(account.network, account.workspace)
            known = books.places.dm_of(account)
            if organisation is None or known is None or books.places.is_removed(organisation.id, known):
                return None
            return known

        return await self.store.transact(Purpose.DELIVER, look)
