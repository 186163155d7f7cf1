"""Which phase the week of a team is at, by the cycle that the running week pinned."""

from dataclasses import dataclass
from datetime import datetime

from bot.books import Books
from bot.domain.cycle import Cycle, Phase, running
from bot.domain.team import Team
from bot.domain.timetable import IsoWeek, local_day
from bot.ports import Cycles, FreeDays
from bot.usecases.calendar import calendar_for


@dataclass(frozen=True, slots=True)
class PhaseNow:
    cycles: Cycles
    free_days: FreeDays

    def __call__(self, books: Books, team: Team, now: datetime) -> Phase | None:
        """None between weeks, in a free week, and while the team is paused."""
        if team.paused:
            return None
        calendar = calendar_for(self.free_days, team, now)
        return running(self.cycle(books, team, now), now, team.pattern, calendar, team.timezone)

    def cycle(self, books: Books, team: Team, now: datetime) -> Cycle:
        """The one that the running week pinned; before it began, the team's own."""
        iso = IsoWeek.of(local_day(now, team.timezone))
        week = books.weeks.of_team(team.organisation_id, team.id, iso)
        if week is None:
            return self.cycles.parse(self.cycles.source(team.cycle))
        return self.cycles.parse(books.weeks.cycle_source(team.organisation_id, week.cycle_version_id))
