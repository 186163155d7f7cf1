"""Makes a team on a channel and plans its first week; nothing is posted."""

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.books import Books, Coming
from bot.domain.cycle import Cycle
from bot.domain.errors import Refusal
from bot.domain.ids import OrganisationId
from bot.domain.place import Place
from bot.domain.team import Team
from bot.domain.timetable import WorkPattern, first_from, occurrence
from bot.ports import Clock, Cycles, FreeDays, Purpose, Store
from bot.usecases.calendar import calendar_for
from bot.usecases.recognise import Defaults


@dataclass(frozen=True, slots=True)
class NewTeam:
    """What a team is made of; empty values take the defaults."""

    channel: Place
    name: str
    workspace_name: str = ""
    language: str = ""
    timezone: str = ""
    region: str = ""
    cycle: str = ""
    pattern: WorkPattern = field(default_factory=WorkPattern)


@dataclass(frozen=True, slots=True)
class AddTeam:
    store: Store
    clock: Clock
    cycles: Cycles
    free_days: FreeDays
    defaults: Defaults

    async def __call__(self, new: NewTeam) -> tuple[Team, datetime]:
        """The team and the moment of its first kickoff (UTC).

        Refuses a channel that has a team (`team-exists`), an unknown zone (`timezone-unknown`) and an unknown
        cycle (`cycle-unknown`).
        """
        return await self.store.transact(Purpose.SET_UP, lambda books: self.add(books, new))

    def add(self, books: Books, new: NewTeam) -> tuple[Team, datetime]:
        """The same within a transaction that is under way."""
        channel = new.channel
        organisation = books.organisations.found(
            channel.network, channel.workspace, new.workspace_name or channel.workspace
        )
        return self.add_to(books, organisation.id, new)

    def add_to(self, books: Books, organisation: OrganisationId, new: NewTeam) -> tuple[Team, datetime]:
        """The same for whoever has the organisation of the channel's workspace at hand."""
        zone = new.timezone or self.defaults.timezone
        check_zone(zone)
        key = new.cycle or self.defaults.cycle
        cycle = self.cycles.parse(self.cycles.source(key))
        team = books.teams.add(
            organisation,
            new.name,
            new.language or self.defaults.language,
            zone,
            new.region or self.defaults.region,
            key,
            new.pattern,
            new.channel,
        )
        return team, self._plan(books, team, cycle)

    def _plan(self, books: Books, team: Team, cycle: Cycle) -> datetime:
        """The first kickoff is the next first working day; the first reflection is that week's."""
        calendar = calendar_for(self.free_days, team, self.clock.now())
        kickoff_rule, reflection_rule = cycle.rules
        kickoff = first_from(kickoff_rule, self.clock.now(), team.pattern, calendar, team.timezone)
        reflection = occurrence(reflection_rule, kickoff.week, team.pattern, calendar, team.timezone)
        books.schedules.set(
            (
                Coming(team, kickoff_rule.kind, kickoff.key, kickoff.due),
                Coming(team, reflection_rule.kind, reflection.key, reflection.due),
            )
        )
        return kickoff.due


def check_zone(zone: str) -> None:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Refusal("timezone-unknown", zone=zone[:60]) from error
