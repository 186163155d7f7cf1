"""People: their account, their teams and their roles."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Table,
    and_,
    bindparam,
    delete,
    false,
    func,
    or_,
    select,
    update,
)

from bot.domain.hearing import Member
from bot.domain.ids import OrganisationId, PersonId, TeamId
from bot.domain.place import Account
from bot.domain.reach import Nudges
from bot.domain.roles import Role
from bot.domain.team import Person
from bot.domain.visibility import Viewer
from storage.moments import to_ms
from storage.once import add_once
from storage.tables import membership as memberships
from storage.tables import network as networks
from storage.tables import person as people
from storage.tables import role_grant as grants
from storage.tables import team as teams

_HAS_ACCOUNT = and_(
    people.c.network == bindparam("network"),
    people.c.workspace == bindparam("workspace"),
    people.c.account == bindparam("account"),
)
_KNOWN = select(people).where(people.c.organisation_id == bindparam("organisation"), _HAS_ACCOUNT)
_AT = (
    select(people)
    .join(networks, networks.c.organisation_id == people.c.organisation_id)
    .where(networks.c.network == bindparam("network"), networks.c.workspace == bindparam("workspace"))
    .where(_HAS_ACCOUNT)
)
_BY_ID = select(people).where(
    people.c.organisation_id == bindparam("organisation"), people.c.id == bindparam("person")
)
IS_IN = memberships.c.excluded.is_(false())
"""Being in the team: whoever was taken out of it has a row too, and is no member."""

_TEAMS_OF = select(memberships.c.team_id).where(
    memberships.c.organisation_id == bindparam("organisation"),
    memberships.c.person_id == bindparam("person"),
    IS_IN,
)
_GRANTED = and_(
    grants.c.organisation_id == bindparam("organisation"), grants.c.person_id == bindparam("person")
)
_ROLES_OF = select(grants.c.role).where(_GRANTED)
_HOLDS = and_(_GRANTED, grants.c.role == bindparam("role"))
_HOLDS_FOR = select(teams.c.id).where(
    teams.c.organisation_id == bindparam("organisation"),
    or_(
        select(grants.c.id).where(_HOLDS, grants.c.team_id.is_(None)).exists(),
        teams.c.id.in_(select(grants.c.team_id).where(_HOLDS, grants.c.team_id.is_not(None))),
    ),
)
"""The teams in which this person holds the role; every team for whoever holds it everywhere."""


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

    def known(self, organisation: OrganisationId) -> Sequence[Person]:
        of_it = select(people).where(people.c.organisation_id == organisation, people.c.name != "")
        return [person_in(row) for row in self.connection.execute(of_it.order_by(people.c.name, people.c.id))]

    def _first_time(
        self, organisation: OrganisationId, member: Member, language: str, timezone: str
    ) -> Person:
        account = member.account
        told = {
            "organisation_id": organisation, "name": member.name, "language": member.language or language,
            "timezone": member.timezone or timezone, "directory": member.directory, **asdict(account),
        }  # fmt: skip
        self.connection.execute(add_once(self.connection, people), told)
        return person_in(self.connection.execute(_KNOWN, _named(organisation, account)).one())

    def _known(self, organisation: OrganisationId, account: Account) -> Person | None:
        row = self.connection.execute(_KNOWN, _named(organisation, account)).one_or_none()
        return None if row is None else person_in(row)

    def at(self, account: Account) -> Person | None:
        row = self.connection.execute(_AT, asdict(account)).one_or_none()
        return None if row is None else person_in(row)

    def get(self, organisation: OrganisationId, person: PersonId) -> Person:
        this = {"organisation": organisation, "person": person}
        return person_in(self.connection.execute(_BY_ID, this).one())

    def join(self, organisation: OrganisationId, person: PersonId, team: TeamId) -> bool:
        row = {"organisation_id": organisation, "person_id": person, "team_id": team, "excluded": False}
        self.connection.execute(add_once(self.connection, memberships), row)
        back = and_(_is(organisation, person), people.c.left_ms.is_not(None))
        self.connection.execute(update(people).where(back).values(left_ms=None))
        return not self.is_excluded(organisation, person, team)

    def exclude(self, organisation: OrganisationId, person: PersonId, team: TeamId) -> bool:
        there = and_(_in(organisation, person, team), IS_IN)
        if not self.connection.execute(update(memberships).where(there).values(excluded=True)).rowcount:
            return False
        self._end_roles(organisation, person, team)
        return True

    def include(self, organisation: OrganisationId, person: PersonId, team: TeamId) -> bool:
        out = and_(_in(organisation, person, team), memberships.c.excluded)
        return bool(self.connection.execute(update(memberships).where(out).values(excluded=False)).rowcount)

    def is_excluded(self, organisation: OrganisationId, person: PersonId, team: TeamId) -> bool:
        out = select(memberships.c.id).where(_in(organisation, person, team), memberships.c.excluded)
        return self.connection.execute(out).first() is not None

    def excluded(self, organisation: OrganisationId, team: TeamId) -> Sequence[Person]:
        statement = (
            select(people)
            .join(memberships, memberships.c.person_id == people.c.id)
            .where(memberships.c.organisation_id == organisation, memberships.c.team_id == team)
            .where(memberships.c.excluded)
            .order_by(people.c.name, people.c.id)
        )
        return [person_in(row) for row in self.connection.execute(statement)]

    def in_teams(self, organisation: OrganisationId, most: int) -> int:
        """Counting ends at `most`, so that a large organisation costs no more than a small one."""
        theirs = select(memberships.c.person_id).where(memberships.c.organisation_id == organisation, IS_IN)
        found = theirs.distinct().limit(most).subquery()
        return self.connection.execute(select(func.count()).select_from(found)).scalar_one()

    def leave(self, organisation: OrganisationId, person: PersonId, team: TeamId, at: datetime) -> bool:
        there = _in(organisation, person, team)
        gone = self.connection.execute(delete(memberships).where(there, IS_IN)).rowcount
        if not gone and not self.is_excluded(organisation, person, team):
            return False
        is_last = self._end_roles(organisation, person, team)
        if is_last:
            here_until_now = and_(_is(organisation, person), people.c.left_ms.is_(None))
            self.connection.execute(update(people).where(here_until_now).values(left_ms=to_ms(at)))
        return is_last

    def _end_roles(self, organisation: OrganisationId, person: PersonId, team: TeamId) -> bool:
        """Those of the team; all of them, and True, for whoever is in no team any more."""
        them = {"organisation": organisation, "person": person}
        is_last = not self.connection.scalars(_TEAMS_OF, them).first()
        held = _of(grants, organisation, person)
        ends = held if is_last else and_(held, grants.c.team_id == team)
        self.connection.execute(delete(grants).where(ends))
        return is_last

    def left(self, before: datetime, limit: int) -> Sequence[Person]:
        gone = select(people).where(people.c.left_ms <= to_ms(before))
        return [
            person_in(row) for row in self.connection.execute(gone.order_by(people.c.left_ms).limit(limit))
        ]

    def viewer(self, person: Person, *, in_private: bool) -> Viewer:
        """Everybody is a professional; other roles are granted."""
        them = {"organisation": person.organisation_id, "person": person.id}
        roles = frozenset(Role(role) for role in self.connection.scalars(_ROLES_OF, them))
        return Viewer(
            organisation_id=person.organisation_id,
            person_id=person.id,
            teams=frozenset(self.connection.scalars(_TEAMS_OF, them)),
            roles=roles | {Role.PROFESSIONAL},
            in_private=in_private,
            decides_for=self._held(Role.DECIDER, roles, them),
            manages=self._held(Role.MANAGER, roles, them),
        )

    def _held(self, role: Role, roles: frozenset[Role], them: dict[str, Any]) -> frozenset[TeamId]:
        if role not in roles:
            return frozenset()
        return frozenset(map(TeamId, self.connection.scalars(_HOLDS_FOR, {**them, "role": role})))

    def grant(
        self, organisation: OrganisationId, person: PersonId, role: Role, team: TeamId | None = None
    ) -> None:
        row = {"organisation_id": organisation, "person_id": person, "role": role, "team_id": team}
        self.connection.execute(add_once(self.connection, grants), row)

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

    def set_reach(
        self, organisation: OrganisationId, person: PersonId, nudges: Nudges, work_days: frozenset[int] | None
    ) -> None:
        days = "".join(map(str, sorted(work_days or ())))
        mine = update(people).where(_is(organisation, person))
        self.connection.execute(mine.values(nudges=nudges, work_days=days))


def person_in(row: Row[Any]) -> Person:
    return Person(
        id=row.id,
        organisation_id=row.organisation_id,
        account=Account(row.network, row.workspace, row.account),
        name=row.name,
        language=row.language,
        timezone=row.timezone,
        paused_until=None if row.paused_until is None else date.fromisoformat(row.paused_until),
        nudges=Nudges(row.nudges),
        work_days=frozenset(map(int, row.work_days)) or None,
    )


def _of(table: Table, organisation: OrganisationId, person: PersonId) -> ColumnElement[bool]:
    return and_(table.c.organisation_id == organisation, table.c.person_id == person)


def _in(organisation: OrganisationId, person: PersonId, team: TeamId) -> ColumnElement[bool]:
    return and_(_of(memberships, organisation, person), memberships.c.team_id == team)


def _is(organisation: OrganisationId, person: PersonId) -> ColumnElement[bool]:
    return and_(people.c.organisation_id == organisation, people.c.id == person)


def _named(organisation: OrganisationId, account: Account) -> dict[str, Any]:
    return {"organisation": organisation, **asdict(account)}
