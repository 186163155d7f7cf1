"""The weeks of a team, each with the versions of cycle and frame that it began with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, tuple_

from bot.books import Begun
from bot.domain.cycle import Week
from bot.domain.ids import CycleVersionId, OrganisationId, TeamId
from bot.domain.team import Team
from bot.domain.timetable import IsoWeek
from storage.frames import SqlFrames
from storage.moments import to_ms
from storage.once import add_once
from storage.tables import cycle_version as cycles
from storage.tables import week as weeks

_OF_TEAM = select(weeks).where(
    weeks.c.organisation_id == bindparam("organisation"),
    weeks.c.team_id == bindparam("team"),
    weeks.c.iso == bindparam("iso"),
)
_OF_TEAMS = select(weeks).where(
    weeks.c.organisation_id.in_(bindparam("organisations", expanding=True)),
    weeks.c.team_id.in_(bindparam("teams", expanding=True)),
    weeks.c.iso.in_(bindparam("isos", expanding=True)),
)
"""Of each of these teams each of these weeks: three times as many parameters as rows cost a driver more than reading
a few rows that nobody asked for."""

_LATEST = (
    select(weeks)
    .where(weeks.c.organisation_id == bindparam("organisation"), weeks.c.team_id == bindparam("team"))
    .order_by(weeks.c.iso.desc())
    .limit(1)
)
_VERSIONS = select(cycles.c.id, cycles.c.organisation_id, cycles.c.hash).where(
    tuple_(cycles.c.organisation_id, cycles.c.hash).in_(bindparam("of", expanding=True))
)
_SOURCES = select(cycles.c.id, cycles.c.source).where(cycles.c.id.in_(bindparam("versions", expanding=True)))
_CYCLE_SOURCE = select(cycles.c.source).where(
    cycles.c.organisation_id == bindparam("organisation"), cycles.c.id == bindparam("version")
)


@dataclass(frozen=True, slots=True)
class SqlWeeks:
    connection: Connection

    def open(self, team: Team, iso: IsoWeek, cycle_source: str, at: datetime) -> Week:
        """The team's week, made if need be, with today's cycle and frame pinned to it."""
        begun = self.of_team(team.organisation_id, team.id, iso)
        if begun is None:
            self.open_all((Begun(team, iso, cycle_source),), at)
        this = {"organisation": team.organisation_id, "team": team.id, "iso": iso.key}
        return begun or _week_in(self.connection.execute(_OF_TEAM, this).one())

    def open_all(self, begun: Sequence[Begun], at: datetime) -> None:
        """The same for the weeks of many teams at once; one that began before stays as it is."""
        if not begun:
            return
        hashes = {one.cycle_source: sha256(one.cycle_source.encode()).hexdigest() for one in begun}
        pairs = {(one.team.organisation_id, hashes[one.cycle_source]): one.cycle_source for one in begun}
        versions = self._cycle_versions(pairs, at)
        frames = SqlFrames(self.connection).current_of({organisation for organisation, _ in pairs})
        rows = [
            {
                "organisation_id": one.team.organisation_id, "team_id": one.team.id, "iso": one.iso.key,
                "cycle_version_id": versions[one.team.organisation_id, hashes[one.cycle_source]],
                "frame_version_id": frames.get(one.team.organisation_id), "opened_ms": to_ms(at),
            }
            for one in begun
        ]  # fmt: skip
        self.connection.execute(add_once(self.connection, weeks), rows)

    def _cycle_versions(
        self, sources: Mapping[tuple[OrganisationId, str], str], at: datetime
    ) -> Mapping[tuple[OrganisationId, str], int]:
        """The number of each cycle by organisation and hash; one that is new is kept."""
        asked = {"of": list(sources)}
        known = {(row.organisation_id, row.hash): row.id for row in self.connection.execute(_VERSIONS, asked)}
        missing = [
            {"organisation_id": pair[0], "hash": pair[1], "source": source, "made_ms": to_ms(at)}
            for pair, source in sorted(
                sources.items()
            )  # in one order, so that two tickers do not wait for each other
            if pair not in known
        ]
        if not missing:
            return known
        self.connection.execute(add_once(self.connection, cycles), missing)
        return {(row.organisation_id, row.hash): row.id for row in self.connection.execute(_VERSIONS, asked)}

    def of_team(self, organisation: OrganisationId, team: TeamId, iso: IsoWeek) -> Week | None:
        this = {"organisation": organisation, "team": team, "iso": iso.key}
        row = self.connection.execute(_OF_TEAM, this).one_or_none()
        return None if row is None else _week_in(row)

    def of_teams(
        self, asked: Sequence[tuple[OrganisationId, TeamId, IsoWeek]]
    ) -> Mapping[tuple[TeamId, IsoWeek], Week]:
        if not asked:
            return {}
        keys = {(organisation, team, iso.key) for organisation, team, iso in asked}
        organisations, teams, isos = (list(dict.fromkeys(part)) for part in zip(*keys, strict=True))
        these = {"organisations": organisations, "teams": teams, "isos": isos}
        found = [
            _week_in(row)
            for row in self.connection.execute(_OF_TEAMS, these)
            if (row.organisation_id, row.team_id, row.iso) in keys
        ]
        return {(week.team_id, week.iso): week for week in found}

    def latest(self, organisation: OrganisationId, team: TeamId) -> Week | None:
        row = self.connection.execute(_LATEST, {"organisation": organisation, "team": team}).one_or_none()
        return None if row is None else _week_in(row)

    def cycle_source(self, organisation: OrganisationId, version: CycleVersionId) -> str:
        this = {"organisation": organisation, "version": version}
        return str(self.connection.execute(_CYCLE_SOURCE, this).scalar_one())

    def cycle_sources(self, versions: Sequence[CycleVersionId]) -> Mapping[CycleVersionId, str]:
        if not versions:
            return {}
        return {row.id: row.source for row in self.connection.execute(_SOURCES, {"versions": list(versions)})}


def _week_in(row: Row[Any]) -> Week:
    return Week(
        id=row.id,
        organisation_id=row.organisation_id,
        team_id=row.team_id,
        iso=IsoWeek.parse(row.iso),
        cycle_version_id=row.cycle_version_id,
        frame_version_id=row.frame_version_id,
    )
