"""Somebody joined or left a team's channel, or the place of a Prof-cirkel: being in it follows."""

from dataclasses import dataclass

from bot.books import Books
from bot.domain.hearing import Member
from bot.domain.place import Place
from bot.ports import Clock, Purpose, Store
from bot.usecases.join_prof_circle import joins, leaves
from bot.usecases.leave_team import leaves_team
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class Meet:
    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, place: Place, member: Member, *, joined: bool) -> None:
        """Nothing is kept about people in a place without either."""

        def work(books: Books) -> None:
            team = books.teams.of_channel(place.outside_threads())
            if team is None:
                self._circle(books, place.outside_threads(), member, joined=joined)
                return
            if joined:
                recognised(books, member, place, self.defaults)
                return
            person = books.people.at(member.account)
            if person is not None:
                leaves_team(books, person, team, self.clock.now())

        await self.store.transact(Purpose.SET_UP, work)

    def _circle(self, books: Books, place: Place, member: Member, *, joined: bool) -> None:
        """A ninth is no member: that person reads along, and whoever guides sees to it."""
        organisation = books.organisations.at(place.network, place.workspace)
        circle = books.prof_circles.of_place(organisation.id, place) if organisation else None
        if circle is None:
            return
        if joined:
            person = recognised(books, member, place, self.defaults).person
            if person.id not in circle.members and circle.takes_people:
                joins(books, circle, person, self.clock.now())
            return
        known = books.people.at(member.account)
        if known is not None:
            leaves(books, circle, known, self.clock.now())
