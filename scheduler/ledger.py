"""What one transaction of the tick reads before and writes after: for all its schedules together, not one by one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from bot.books import Begun, Books, Coming, Moved, Outgoing, Schedule
from bot.domain.cycle import Week
from bot.domain.ids import CycleVersionId, ScheduleId, TeamId
from bot.domain.team import Person, Team
from bot.domain.timetable import IsoWeek
from bot.usecases.calling import LOOK_BACK
from scheduler.pacing import Pacing


def week_of(schedule: Schedule) -> IsoWeek:
    """The week that a schedule is about to say something in."""
    return IsoWeek.parse(schedule.occurrence.split(":")[1])


@dataclass(frozen=True, slots=True)
class Known:
    """The teams of these schedules, their weeks that have begun, and the cycles that these began with.

    `own_days` are the members who have working days of their own.
    """

    teams: Mapping[TeamId, Team]
    weeks: Mapping[tuple[TeamId, IsoWeek], Week]
    sources: Mapping[CycleVersionId, str]
    own_days: Mapping[TeamId, Sequence[Person]]

    @classmethod
    def read(cls, books: Books, due: Sequence[Schedule], sources: dict[CycleVersionId, str]) -> Self:
        """`sources` are the cycles that were read before; what is new is added to them."""
        whose = [(one.organisation_id, one.team_id) for one in due]
        teams, own_days = books.teams.several(whose), books.teams.with_own_days(whose)
        asked = [
            (one.organisation_id, one.team_id, week_of(one).plus(-ago))
            for one in due
            for ago in range(LOOK_BACK + 1)
        ]
        weeks = books.weeks.of_teams(asked)
        new = {week.cycle_version_id for week in weeks.values()} - sources.keys()
        sources.update(books.weeks.cycle_sources(sorted(new)))
        return cls(teams, weeks, sources, own_days)

    def source(self, team: TeamId, iso: IsoWeek) -> str:
        """The cycle that this week began with; empty when it has not begun."""
        week = self.weeks.get((team, iso))
        return self.sources[week.cycle_version_id] if week else ""

    def before(self, team: TeamId, iso: IsoWeek) -> Week | None:
        """The last week that this team had before this one, at most `LOOK_BACK` weeks ago."""
        earlier = (self.weeks.get((team, iso.plus(-ago))) for ago in range(1, LOOK_BACK + 1))
        return next((week for week in earlier if week), None)


@dataclass(frozen=True, slots=True)
class Change:
    """What comes of one schedule."""

    said: tuple[Outgoing, ...] = ()
    begun: tuple[Begun, ...] = ()
    coming: tuple[Coming, ...] = ()
    moved: tuple[Moved, ...] = ()
    rests: tuple[ScheduleId, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What comes of all of them, until it is written."""

    changes: list[Change] = field(default_factory=list)

    def add(self, change: Change) -> None:
        self.changes.append(change)

    def into(self, books: Books, pacing: Pacing, now: datetime) -> None:
        said = [outgoing for change in self.changes for outgoing in change.said]
        books.outbox.put_all(list(zip(said, pacing.plan(books, said), strict=True)), now)
        books.weeks.open_all([begun for change in self.changes for begun in change.begun], now)
        # A week that begins says when it looks back, whatever the look back of the week before says of that.
        books.schedules.advance([moved for change in self.changes for moved in change.moved])
        books.schedules.set([coming for change in self.changes for coming in change.coming])
        books.schedules.rest([one for change in self.changes for one in change.rests])
