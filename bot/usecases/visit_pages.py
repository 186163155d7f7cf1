"""Lets somebody in to the pages: a link that works once, a session, and its end."""

from dataclasses import dataclass

from bot.books import Books
from bot.domain.place import Account
from bot.domain.team import Person
from bot.domain.visit import LINK_LASTS, SESSION_LASTS, hash_of, lasts, new_secret, standing_of
from bot.ports import Clock, Purpose, Store
from bot.usecases.read_wall import Visitor


@dataclass(frozen=True, slots=True)
class VisitPages:
    """Secrets are made here, given once, and kept as hashes only."""

    store: Store
    clock: Clock

    async def invite(self, person: Person) -> str:
        """The secret of a new link for this person; it works once, for ten minutes."""
        link = new_secret()
        until = self.clock.now() + LINK_LASTS
        await self.store.transact(
            Purpose.CONVERSE, lambda books: books.visits.invite(person, hash_of(link), until)
        )
        return link

    async def enter(self, link: str) -> str | None:
        """Spends the link and gives the secret of a session; None when it works no more."""

        def work(books: Books) -> str | None:
            person = books.visits.redeem(hash_of(link), self.clock.now())
            return None if person is None else self._begin(books, person)

        return await self.store.transact(Purpose.CONVERSE, work)

    async def open_for(self, account: Account) -> str | None:
        """A session for somebody of whom the network itself says who it is; None for whom Vita never met."""

        def work(books: Books) -> str | None:
            person = books.people.at(account)
            return None if person is None else self._begin(books, person)

        return await self.store.transact(Purpose.CONVERSE, work)

    async def visitor(self, session: str) -> Visitor | None:
        """Who has this session; it ends here when its time is over or a team or role was lost since."""

        def work(books: Books) -> Visitor | None:
            visit = books.visits.find(hash_of(session), self.clock.now())
            if visit is None:
                return None
            person = visit.person
            viewer = books.people.viewer(person, in_private=True)
            if not lasts(visit.standing, standing_of(viewer)):
                books.visits.end(hash_of(session))
                return None
            organisation = books.organisations.get(person.organisation_id)
            teams = tuple(books.teams.of_person(organisation.id, person.id))
            return Visitor(person, organisation, viewer, teams)

        return await self.store.transact(Purpose.CONVERSE, work)

    async def leave(self, session: str) -> None:
        await self.store.transact(Purpose.CONVERSE, lambda books: books.visits.end(hash_of(session)))

    def _begin(self, books: Books, person: Person) -> str:
        session = new_secret()
        standing = standing_of(books.people.viewer(person, in_private=True))
        books.visits.begin(person, hash_of(session), standing, self.clock.now() + SESSION_LASTS)
        return session
