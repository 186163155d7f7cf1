"""Links to the pages and sessions on them, by the hashes of their secrets."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from bot.books import Visit
from bot.domain.team import Person
from storage.moments import to_ms
from storage.people import person_in
from storage.tables import page_link as links
from storage.tables import page_session as sessions
from storage.tables import person as people


@dataclass(frozen=True, slots=True)
class SqlVisits:
    connection: Connection

    def invite(self, person: Person, link: str, until: datetime) -> None:
        mine = (links.c.organisation_id == person.organisation_id, links.c.person_id == person.id)
        self.connection.execute(delete(links).where(*mine))
        made = insert(links).values(
            organisation_id=person.organisation_id, person_id=person.id, hash=link, expires_ms=to_ms(until)
        )
        self.connection.execute(made)

    def redeem(self, link: str, now: datetime) -> Person | None:
        """Deleting is spending: of two that come at once, one finds nothing left."""
        spent = (
            delete(links)
            .where(links.c.hash == link, links.c.expires_ms > to_ms(now))
            .returning(links.c.person_id)
        )
        owner = self.connection.execute(spent).scalar_one_or_none()
        if owner is None:
            return None
        return person_in(self.connection.execute(select(people).where(people.c.id == owner)).one())

    def begin(self, person: Person, session: str, standing: frozenset[str], until: datetime) -> None:
        made = insert(sessions).values(
            organisation_id=person.organisation_id, person_id=person.id, hash=session,
            standing=" ".join(sorted(standing)), expires_ms=to_ms(until),
        )  # fmt: skip
        self.connection.execute(made)

    def find(self, session: str, now: datetime) -> Visit | None:
        statement = (
            select(people, sessions.c.standing)
            .join(sessions, sessions.c.person_id == people.c.id)
            .where(sessions.c.hash == session, sessions.c.expires_ms > to_ms(now))
        )
        row = self.connection.execute(statement).one_or_none()
        return None if row is None else Visit(person_in(row), frozenset(row.standing.split()))

    def end(self, session: str) -> None:
        self.connection.execute(delete(sessions).where(sessions.c.hash == session))
