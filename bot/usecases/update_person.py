"""A network tells of somebody whom Vita knows: another name, language or zone, or that the account is no more."""

from dataclasses import dataclass

from bot.books import Books
from bot.domain.hearing import Member
from bot.ports import Clock, Purpose, Store
from bot.usecases.leave_team import leaves_team


@dataclass(frozen=True, slots=True)
class UpdatePerson:
    store: Store
    clock: Clock

    async def __call__(self, member: Member) -> None:
        """Nothing is kept of somebody whom Vita does not know."""

        def work(books: Books) -> None:
            person = books.people.at(member.account)
            if person is not None:
                books.people.meet(
                    person.organisation_id, member, language=person.language, timezone=person.timezone
                )

        await self.store.transact(Purpose.SET_UP, work)

    async def deactivated(self, member: Member) -> None:
        """They leave all their teams, so that nothing is sent to them or waits for them; what they made stays theirs."""

        def work(books: Books) -> None:
            person = books.people.at(member.account)
            if person is None:
                return
            for team in books.teams.of_person(person.organisation_id, person.id):
                leaves_team(books, person, team, self.clock.now(), is_reachable=False)

        await self.store.transact(Purpose.SET_UP, work)
