"""People: their account, their teams and their roles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, delete, or_, select, update

from bot.domain.hearing import Member
from bot.domain.ids import OrganisationId, PersonId, TeamId
from bot.domain.place import Account
from bot.domain.roles import Role
from bot.domain.team import Person
from bot.domain.visibility import Viewer
from storage.once import insert_into
from storage.tables import membership as memberships
from storage.tables import network as networks
from storage.tables import person as people
from storage.tables import role_grant as grants
from storage.tables import team as teams


@dataclass(frozen=True, slots=True)
class SqlPeople:
    connection: Connection

    def meet(self, organisation: OrganisationId, member: Member, *, language: str, timezone: str) -> Person:
        """The person behind this account, made or brought up to date; language and zone are the fall-back."""
        known = self._known(organisation, member.account)
        if known is None:
            return self._first_time(organisation, member, language, timezone)
        told = {"name": member.name, "language": member.language, "timezone": member.timezone}
        news = {name: value for name, value in told.items() if value and value != getattr(known, name)}
        self._note_directory(known, member.directory)
        if news:
            self.connection.execute(update(people).where(people.c.id == known.id).values(**news))
            return self.get(organisation, known.id)
        return known

    def _note_directory(self, known: Person, directory: str) -> None:
        """Writes only what is new: a network tells it with every event."""
        if directory:
            changed = and_(people.c.id == known.id, people.c.directory != directory)
            self.connection.execute(update(people).where(changed).values(directory=directory))

    def of_directory(self, network: str, workspace: str, directory: str) -> Person | None:
        where = (
            people.c.network == network,
            people.c.workspace == workspace,
            people.c.directory == directory,
            people.c.directory != "",
        )
        row = self.connection.execute(select(people).where(*where).limit(1)).one_or_none()
        return None if row is None else person_in(row)

    def _first_time(
        self, organisation: OrganisationId, member: Member, language: str, timezone: str
    ) -> Person:
        account = member.account
        statement = insert_into(self.connection, people).values(
            organisation_id=organisation, network=account.network, workspace=account.workspace,
            account=account.account, name=member.name, language=member.language or language,
            timezone=member.timezone or timezone, directory=member.directory,
        ).on_conflict_do_nothing()  # fmt: skip
        self.connection.execute(statement)
        return person_in(
            self.connection.execute(
                select(people).where(people.c.organisation_id == organisation, _has(account)),
            ).one(),
        )

    def _known(self, organisation: OrganisationId, account: Account) -> Person | None:
        statement = select(people).where(people.c.organisation_id == organisation, _has(account))
        row = self.connection.execute(statement).one_or_none()
        return None if row is None else person_in(row)

    def at(self, account: Account) -> Person | None:
        statement = (
            select(people)
            .join(networks, networks.c.organisation_id == people.c.organisation_id)
            .where(networks.c.network == account.network, networks.c.workspace == account.workspace)
            .where(_has(account))
        )
        row = self.connection.execute(statement).one_or_none()
        return None if row is None else person_in(row)

    def get(self, organisation: OrganisationId, person: PersonId) -> Person:
        return person_in(self.connection.execute(select(people).where(_is(organisation, person))).one())

    def join(self, organisation: OrganisationId, person: PersonId, team: TeamId) -> None:
        statement = insert_into(self.connection, memberships).values(
            organisation_id=organisation, person_id=person, team_id=team,
        ).on_conflict_do_nothing()  # fmt: skip
        self.connection.execute(statement)

    def leave(self, organisation: OrganisationId, person: PersonId, team: TeamId) -> None:
        self.connection.execute(
            delete(memberships).where(
                memberships.c.organisation_id == organisation,
                memberships.c.team_id == team,
                memberships.c.person_id == person,
            ),
        )

    def viewer(self, person: Person, *, in_private: bool) -> Viewer:
        """Everybody is a professional; other roles are granted."""
        teams = select(memberships.c.team_id).where(
            memberships.c.organisation_id == person.organisation_id, memberships.c.person_id == person.id
        )
        roles = select(grants.c.role).where(
            grants.c.organisation_id == person.organisation_id, grants.c.person_id == person.id
        )
        return Viewer(
            organisation_id=person.organisation_id,
            person_id=person.id,
            teams=frozenset(self.connection.scalars(teams)),
            roles=frozenset(Role(role) for role in self.connection.scalars(roles)) | {Role.PROFESSIONAL},
            in_private=in_private,
            decides_for=frozenset(self.connection.scalars(self._holds(Role.DECIDER, person))),
            manages=frozenset(self.connection.scalars(self._holds(Role.MANAGER, person))),
        )

    def _holds(self, role: Role, person: Person) -> Select[tuple[int]]:
        """The teams in which this person holds a role; every team for whoever holds it everywhere."""
        mine = (
            grants.c.organisation_id == person.organisation_id,
            grants.c.person_id == person.id,
            grants.c.role == role,
        )
        everywhere = select(grants.c.id).where(*mine, grants.c.team_id.is_(None)).exists()
        there = select(grants.c.team_id).where(*mine, grants.c.team_id.is_not(None))
        return select(teams.c.id).where(
            teams.c.organisation_id == person.organisation_id, or_(everywhere, teams.c.id.in_(there))
        )

    def grant(
        self, organisation: OrganisationId, person: PersonId, role: Role, team: TeamId | None = None
    ) -> None:
        statement = insert_into(self.connection, grants).values(
            organisation_id=organisation, person_id=person, role=role, team_id=team,
        ).on_conflict_do_nothing()  # fmt: skip
        self.connection.execute(statement)

    def revoke(
        self, organisation: OrganisationId, person: PersonId, role: Role, team: TeamId | None = None
    ) -> None:
        where = grants.c.team_id.is_(None) if team is None else grants.c.team_id == team
        self.connection.execute(
            delete(grants).where(
                grants.c.organisation_id == organisation,
                grants.c.person_id == person,
                grants.c.role == role,
                where,
            ),
        )

    def with_role(
        self, organisation: OrganisationId, role: Role, team: TeamId | None = None
    ) -> Sequence[Person]:
        """Who holds it in the whole organisation; with a team also who holds it there. Each once, by name."""
        everywhere = grants.c.team_id.is_(None)
        where = everywhere if team is None else or_(everywhere, grants.c.team_id == team)
        holders = select(grants.c.person_id).where(
            grants.c.organisation_id == organisation, grants.c.role == role, where
        )
        statement = select(people).where(people.c.organisation_id == organisation, people.c.id.in_(holders))
        ordered = statement.order_by(people.c.name, people.c.id)
        return [person_in(row) for row in self.connection.execute(ordered)]

    def pause(self, organisation: OrganisationId, person: PersonId, until: date | None) -> None:
        paused_until = None if until is None else until.isoformat()
        mine = update(people).where(_is(organisation, person))
        self.connection.execute(mine.values(paused_until=paused_until))


def person_in(row: Row[Any]) -> Person:
    return Person(
        id=row.id,
        organisation_id=row.organisation_id,
        account=Account(row.network, row.workspace, row.account),
        name=row.name,
        language=row.language,
        timezone=row.timezone,
        paused_until=None if row.paused_until is None else date.fromisoformat(row.paused_until),
    )


def _is(organisation: OrganisationId, person: PersonId) -> ColumnElement[bool]:
    return and_(people.c.organisation_id == organisation, people.c.id == person)


def _has(account: Account) -> ColumnElement[bool]:
    return and_(
        people.c.network == account.network,
        people.c.workspace == account.workspace,
        people.c.account == account.account,
    )
