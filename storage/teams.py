"""Teams, each with its channel, and who is in them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update

from bot.domain.course import DecisionMode
from bot.domain.errors import Refusal
from bot.domain.ids import OrganisationId, PersonId, TeamId
from bot.domain.place import Place
from bot.domain.team import Person, Team
from bot.domain.timetable import WorkPattern
from storage.once import insert_into
from storage.people import IS_IN, person_in
from storage.places import IS_THERE, address_of, id_of, place_in
from storage.tables import membership as memberships
from storage.tables import network as networks
from storage.tables import person as people
from storage.tables import place as places
from storage.tables import team as teams

_TEAMS = select(teams, places.c.network, places.c.workspace, places.c.channel, places.c.kind).join(
    places, places.c.id == teams.c.place_id
)
_BY_ID = _TEAMS.where(teams.c.organisation_id == bindparam("organisation"), teams.c.id == bindparam("team"))
_SEVERAL = _TEAMS.where(teams.c.id.in_(bindparam("teams", expanding=True)))
_OF_CHANNEL = (
    _TEAMS.join(networks, networks.c.organisation_id == teams.c.organisation_id)
    .where(networks.c.network == bindparam("network"), networks.c.workspace == bindparam("workspace"))
    .where(IS_THERE)
)
_OF_PERSON = (
    _TEAMS.join(memberships, memberships.c.team_id == teams.c.id)
    .where(memberships.c.organisation_id == bindparam("organisation"))
    .where(memberships.c.person_id == bindparam("person"), IS_IN)
    .order_by(teams.c.id)
)


_WITH_OWN_DAYS = (
    select(people, memberships.c.team_id.label("their_team"))
    .join(memberships, memberships.c.person_id == people.c.id)
    .where(memberships.c.team_id.in_(bindparam("teams", expanding=True)), people.c.work_days != "", IS_IN)
    .order_by(people.c.id)
)


@dataclass(frozen=True, slots=True)
class SqlTeams:
    connection: Connection

    def add(
        self,
        organisation: OrganisationId,
        name: str,
        language: str,
        timezone: str,
        region: str,
        cycle: str,
        pattern: WorkPattern,
        channel: Place,
    ) -> Team:
        """A new team; refuses (`team-exists`) a channel that already has one."""
        statement = insert_into(self.connection, teams).values(
            organisation_id=organisation, place_id=id_of(self.connection, organisation, channel), name=name,
            language=language, timezone=timezone, region=region, cycle=cycle, paused=False,
            **_columns_of(pattern),
        ).on_conflict_do_nothing().returning(teams.c.id)  # fmt: skip
        made = self.connection.execute(statement).scalar_one_or_none()
        if made is None:
            raise Refusal("team-exists", channel=channel.channel)
        return self.get(organisation, TeamId(made))

    def of_channel(self, channel: Place) -> Team | None:
        row = self.connection.execute(_OF_CHANNEL, address_of(channel)).one_or_none()
        return None if row is None else _team_in(row)

    def get(self, organisation: OrganisationId, team: TeamId) -> Team:
        return _team_in(self.connection.execute(_BY_ID, {"organisation": organisation, "team": team}).one())

    def several(self, of: Sequence[tuple[OrganisationId, TeamId]]) -> Mapping[TeamId, Team]:
        asked = frozenset(of)
        rows = self.connection.execute(_SEVERAL, {"teams": [team for _, team in of]})
        return {row.id: _team_in(row) for row in rows if (row.organisation_id, row.id) in asked}

    def of_person(self, organisation: OrganisationId, person: PersonId) -> Sequence[Team]:
        theirs = {"organisation": organisation, "person": person}
        return [_team_in(row) for row in self.connection.execute(_OF_PERSON, theirs)]

    def all(self, organisation: OrganisationId | None = None) -> Sequence[Team]:
        """The teams of one organisation; without one, of all (for the command line)."""
        statement = _TEAMS.order_by(teams.c.id)
        if organisation is not None:
            statement = statement.where(teams.c.organisation_id == organisation)
        return [_team_in(row) for row in self.connection.execute(statement)]

    def names(self, organisation: OrganisationId, channels: Collection[str]) -> Mapping[tuple[str, str], str]:
        there = _TEAMS.where(teams.c.organisation_id == organisation, places.c.channel.in_(set(channels)))
        return {(row.network, row.channel): row.name for row in self.connection.execute(there)}

    def set_paused(self, organisation: OrganisationId, team: TeamId, *, paused: bool) -> None:
        mine = update(teams).where(teams.c.organisation_id == organisation, teams.c.id == team)
        self.connection.execute(mine.values(paused=paused))

    def set_daily_tokens(self, organisation: OrganisationId, team: TeamId, tokens: int | None) -> None:
        mine = update(teams).where(teams.c.organisation_id == organisation, teams.c.id == team)
        self.connection.execute(mine.values(daily_tokens=tokens))

    def set_draws_on_shared(self, organisation: OrganisationId, team: TeamId, *, draws: bool) -> None:
        mine = update(teams).where(teams.c.organisation_id == organisation, teams.c.id == team)
        self.connection.execute(mine.values(draws_on_shared=draws))

    def set_deciding(
        self, organisation: OrganisationId, team: TeamId, mode: DecisionMode, *, own_allowed: bool
    ) -> None:
        mine = update(teams).where(teams.c.organisation_id == organisation, teams.c.id == team)
        self.connection.execute(mine.values(decides_by=mode, own_allowed=own_allowed))

    def members(self, organisation: OrganisationId, team: TeamId) -> Sequence[Person]:
        statement = (
            select(people)
            .join(memberships, memberships.c.person_id == people.c.id)
            .where(memberships.c.organisation_id == organisation, memberships.c.team_id == team, IS_IN)
            .order_by(people.c.name, people.c.id)
        )
        return [person_in(row) for row in self.connection.execute(statement)]

    def with_own_days(self, of: Sequence[tuple[OrganisationId, TeamId]]) -> Mapping[TeamId, Sequence[Person]]:
        asked, found = frozenset(of), defaultdict[TeamId, list[Person]](list)
        for row in self.connection.execute(_WITH_OWN_DAYS, {"teams": [team for _, team in of]}):
            if (row.organisation_id, row.their_team) in asked:
                found[row.their_team].append(person_in(row))
        return found


def _team_in(row: Row[Any]) -> Team:
    return Team(
        id=row.id,
        organisation_id=row.organisation_id,
        name=row.name,
        language=row.language,
        timezone=row.timezone,
        region=row.region,
        cycle=row.cycle,
        pattern=_pattern_in(row),
        channel=place_in(row),
        paused=row.paused,
        daily_tokens=row.daily_tokens,
        draws_on_shared=row.draws_on_shared,
        decides_by=DecisionMode(row.decides_by),
        own_allowed=row.own_allowed,
    )


def _columns_of(pattern: WorkPattern) -> dict[str, str]:
    return {
        "work_days": "".join(str(day) for day in sorted(pattern.days)),
        "work_starts": pattern.starts.isoformat(),
        "work_ends": pattern.ends.isoformat(),
    }


def _pattern_in(row: Row[Any]) -> WorkPattern:
    days = frozenset(int(day) for day in row.work_days)
    return WorkPattern(days, time.fromisoformat(row.work_starts), time.fromisoformat(row.work_ends))
