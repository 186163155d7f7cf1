"""The tick: schedules that come due within the horizon become rows of the outbox.

One transaction puts the occurrence in the outbox (unique), opens the week and advances the schedule; a second
firing, in this process or another, finds nothing left to do.
"""

import logging
from dataclasses import dataclass
from datetime import timedelta

from bot.books import Books, Category, Outgoing, Schedule, Verb
from bot.domain.cycle import Cycle
from bot.domain.errors import Refusal
from bot.domain.place import Place
from bot.domain.team import Team
from bot.domain.timetable import Calendar, IsoWeek, Occurrence, Rule, following, occurrence
from bot.ports import Clock, Cycles, FreeDays, Purpose, Store
from bot.usecases.calendar import calendar_for
from bot.usecases.calling import Call, Callers
from scheduler.pacing import Pacing

HORIZON = timedelta(hours=3)
"""So long before its moment a row is made, which is the time there is to compose it."""

PUT_OFF = timedelta(minutes=15)
"""So long until a schedule that could not be handled is looked at again."""

BATCH = 50
"""Schedules of one transaction: on SQLite an answer in a conversation waits that long for its own."""

_ANNOUNCED = frozenset({"kickoff", "reflection"})
"""The moments in the team channel; all others are about people by themselves."""

_LOG = logging.getLogger("vita.tick")


@dataclass(frozen=True, slots=True)
class Tick:
    store: Store
    clock: Clock
    cycles: Cycles
    free_days: FreeDays
    callers: Callers
    pacing: Pacing

    async def __call__(self) -> int:
        """Handles everything that is due; gives the number of occurrences."""
        handled = 0
        plans = Plans(self.cycles)
        while count := await self.store.transact(Purpose.CYCLE, lambda books: self._batch(books, plans)):
            handled += count
        return handled

    def _batch(self, books: Books, plans: "Plans") -> int:
        due = books.schedules.due(self.clock.now() + HORIZON, BATCH)
        for schedule in due:
            try:
                self._happen(books, schedule, plans)
            except Refusal as refusal:
                self._put_off(books, schedule, refusal)
        return len(due)

    def _put_off(self, books: Books, schedule: Schedule, refusal: Refusal) -> None:
        """One team's cycle that cannot be used stops nobody else; it is looked at again in a while."""
        _LOG.error(
            "A team's week cannot be planned: %s",
            refusal.code,
            extra={"team": schedule.team_id, "kind": schedule.kind},
        )
        books.schedules.advance(schedule.id, schedule.occurrence, self.clock.now() + HORIZON + PUT_OFF)

    def _happen(self, books: Books, schedule: Schedule, plans: "Plans") -> None:
        team = books.teams.get(schedule.organisation_id, schedule.team_id)
        iso = IsoWeek.parse(schedule.occurrence.split(":")[1])
        plan = _Plan(team, calendar_for(self.free_days, team, schedule.next_run))
        if schedule.kind in _ANNOUNCED:
            self._announce(books, schedule, plan, iso, plans)
        else:
            self._call(books, schedule, plan, iso, plans)
            books.schedules.rest(schedule.id)

    def _announce(
        self, books: Books, schedule: Schedule, plan: "_Plan", iso: IsoWeek, plans: "Plans"
    ) -> None:
        """A running week goes by the cycle that it began with, the week after it by today's."""
        now, (source, newest) = self.clock.now(), plans.of(plan.team.cycle)
        source = self._pinned(books, plan.team, iso) or source
        cycle = plans.read(source)
        this = plan.of(_rule(cycle, schedule.kind), iso)
        outgoing = _outgoing(schedule, this, plan.team.channel)
        look = None if this.skipped else self.pacing.plan(books, outgoing, this.due)
        books.outbox.put(outgoing, now, look=look)
        if not this.skipped:
            books.weeks.open(plan.team, iso, source, now)
            if schedule.kind == "kickoff":
                _plan_week(books, plan, cycle, iso)
        coming = plan.after(_rule(newest, schedule.kind), iso)
        books.schedules.advance(schedule.id, coming.key, coming.due)

    def _call(self, books: Books, schedule: Schedule, plan: "_Plan", iso: IsoWeek, plans: "Plans") -> None:
        """Comes to people by themselves, in a week that runs, as its cycle says."""
        source = self._pinned(books, plan.team, iso)
        called = plans.read(source).called_by(schedule.kind) if source else None
        week = books.weeks.of_team(plan.team.organisation_id, plan.team.id, iso)
        if called is None or week is None:
            return
        phase, rule = called
        call = Call(plan.team, week, phase, plan.of(rule, iso), plan.of(phase.closing, iso).due)
        for caller in self.callers.get(phase.produces, ()):
            for outgoing in caller(books, call):
                books.outbox.put(outgoing, self.clock.now())

    def _pinned(self, books: Books, team: Team, iso: IsoWeek) -> str:
        """The cycle that this week began with; empty when it has not begun."""
        week = books.weeks.of_team(team.organisation_id, team.id, iso)
        return books.weeks.cycle_source(team.organisation_id, week.cycle_version_id) if week else ""


@dataclass(frozen=True, slots=True)
class _Plan:
    """A team with the calendar that it lives by."""

    team: Team
    calendar: Calendar

    def of(self, rule: Rule, iso: IsoWeek) -> Occurrence:
        return occurrence(rule, iso, self.team.pattern, self.calendar, self.team.timezone)

    def after(self, rule: Rule, iso: IsoWeek) -> Occurrence:
        return following(rule, iso, self.team.pattern, self.calendar, self.team.timezone)


def _plan_week(books: Books, plan: _Plan, cycle: Cycle, iso: IsoWeek) -> None:
    """As the week begins: when Vita comes to people in it, and when it looks back."""
    reflection = plan.of(_rule(cycle, "reflection"), iso)
    books.schedules.set(plan.team, "reflection", reflection.key, reflection.due)
    for phase in cycle.phases:
        for rule in phase.rules if phase.is_in(iso) else ():
            this = plan.of(rule, iso)
            books.schedules.set(plan.team, rule.kind, this.key, this.due)


class Plans:
    """The cycles of one pass, each read once: a file that is changed counts from the next pass on."""

    def __init__(self, cycles: Cycles) -> None:
        self._cycles = cycles
        self._sources: dict[str, str] = {}
        self._read: dict[str, Cycle] = {}

    def of(self, key: str) -> tuple[str, Cycle]:
        """The text of a cycle and what it says; refuses what `Cycles` refuses."""
        if key not in self._sources:
            self._sources[key] = self._cycles.source(key)
        return self._sources[key], self.read(self._sources[key])

    def read(self, source: str) -> Cycle:
        """What a text says, also that of a week which began with an older one."""
        if source not in self._read:
            self._read[source] = self._cycles.parse(source)
        return self._read[source]


def _rule(cycle: Cycle, kind: str) -> Rule:
    return next(rule for rule in cycle.rules if rule.kind == kind)


def _outgoing(schedule: Schedule, this: Occurrence, channel: Place) -> Outgoing:
    return Outgoing(
        schedule.organisation_id,
        f"{schedule.team_id}:{this.key}",
        Category.ANNOUNCEMENT,
        Verb.POST,
        channel,
        topic=schedule.kind,
        team_id=schedule.team_id,
        subject=f"week:{this.week.key}",
        due=this.due,
        until=this.until,
        schedule_id=schedule.id,
        occurrence=this.key,
        skipped=this.skipped,
    )
