"""The weeks of a team, each with the versions of cycle and frame that it began with."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from bot.domain.cycle import Week
from bot.domain.ids import CycleVersionId, OrganisationId, TeamId
from bot.domain.team import Team
from bot.domain.timetable import IsoWeek
from storage.frames import SqlFrames
from storage.moments import to_ms
from storage.once import insert_into
from storage.tables import cycle_version as cycles
from storage.tables import week as weeks

_OF_TEAM = select(weeks).where(
    weeks.c.organisation_id == bindparam("organisation"),
    weeks.c.team_id == bindparam("team"),
    weeks.c.iso == bindparam("iso"),
)
_CYCLE_SOURCE = select(cycles.c.source).where(
    cycles.c.organisation_id == bindparam("organisation"), cycles.c.id == bindparam("version")
)


@dataclass(frozen=True, slots=True)
class SqlWeeks:
    connection: Connection

    def open(self, team: Team, iso: IsoWeek, cycle_source: str, at: datetime) -> Week:
        """The team's week, made if need be, with today's cycle and frame pinned to it."""
        return self.of_team(team.organisation_id, team.id, iso) or self._make(team, iso, cycle_source, at)

    def _make(self, team: Team, iso: IsoWeek, cycle_source: str, at: datetime) -> Week:
        frame = SqlFrames(self.connection).current(team.organisation_id)
        statement = insert_into(self.connection, weeks).values(
            organisation_id=team.organisation_id, team_id=team.id, iso=iso.key,
            cycle_version_id=self._cycle_version(team.organisation_id, cycle_source, at),
            frame_version_id=None if frame is None else frame.id, opened_ms=to_ms(at),
        ).on_conflict_do_nothing()  # fmt: skip
        self.connection.execute(statement)
        this = {"organisation": team.organisation_id, "team": team.id, "iso": iso.key}
        return _week_in(self.connection.execute(_OF_TEAM, this).one())

    def _cycle_version(self, organisation: OrganisationId, source: str, at: datetime) -> int:
        content = sha256(source.encode()).hexdigest()
        statement = insert_into(self.connection, cycles).values(
            organisation_id=organisation, hash=content, source=source, made_ms=to_ms(at),
        ).on_conflict_do_nothing()  # fmt: skip
        self.connection.execute(statement)
        known = select(cycles.c.id).where(cycles.c.organisation_id == organisation, cycles.c.hash == content)
        return int(self.connection.execute(known).scalar_one())

    def of_team(self, organisation: OrganisationId, team: TeamId, iso: IsoWeek) -> Week | None:
        this = {"organisation": organisation, "team": team, "iso": iso.key}
        row = self.connection.execute(_OF_TEAM, this).one_or_none()
        return None if row is None else _week_in(row)

    def latest(self, organisation: OrganisationId, team: TeamId) -> Week | None:
        statement = (
            select(weeks)
            .where(weeks.c.organisation_id == organisation, weeks.c.team_id == team)
            .order_by(weeks.c.iso.desc())
            .limit(1)
        )
        row = self.connection.execute(statement).one_or_none()
        return None if row is None else _week_in(row)

    def cycle_source(self, organisation: OrganisationId, version: CycleVersionId) -> str:
        this = {"organisation": organisation, "version": version}
        return str(self.connection.execute(_CYCLE_SOURCE, this).scalar_one())


def _week_in(row: Row[Any]) -> Week:
    return Week(
        id=row.id,
        organisation_id=row.organisation_id,
        team_id=row.team_id,
        iso=IsoWeek.parse(row.iso),
        cycle_version_id=row.cycle_version_id,
        frame_version_id=row.frame_version_id,
    )
