"""Somebody joined or left a team's channel: membership follows."""

from dataclasses import dataclass

from bot.books import Books
from bot.domain.hearing import Member
from bot.domain.place import Place
from bot.ports import Purpose, Store
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class Meet:
    store: Store
    defaults: Defaults

    async def __call__(self, place: Place, member: Member, *, joined: bool) -> None:
        """Nothing is kept about people in a channel without a team."""

        def work(books: Books) -> None:
            team = books.teams.of_channel(place.outside_threads())
            if team is None:
                return
            if joined:
                recognised(books, member, place, self.defaults)
                return
            person = books.people.at(member.account)
            if person is not None:
                books.people.leave(team.organisation_id, person.id, team.id)

        await self.store.transact(Purpose.SET_UP, work)
