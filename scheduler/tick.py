"""The tick: schedules that come due within the horizon become rows of the outbox.

One transaction puts the occurrence in the outbox (unique), opens the week and advances the schedule; a second
firing, in this process or another, finds nothing left to do. What it needs it reads for many schedules at once,
and what comes of these it writes at once.
"""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.books import Begun, Books, Category, Coming, Moved, Outgoing, Schedule, Verb
from bot.domain.cycle import Cycle, Part, Phase
from bot.domain.errors import Refusal
from bot.domain.ids import CycleVersionId
from bot.domain.place import Place
from bot.domain.team import Person, Team
from bot.domain.timetable import Calendar, IsoWeek, Occurrence, Rule, daily, following, occurrence
from bot.ports import Clock, Cycles, FreeDays, Purpose, Store
from bot.usecases.calendar import calendar_for
from bot.usecases.calling import Call, Callers, own_day
from scheduler.ledger import Change, Known, Written, week_of
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
        if not due:
            return 0
        known, written = Known.read(books, due, plans.pinned), Written()
        for schedule in due:
            try:
                written.add(self._happen(books, known, schedule, plans))
            except Refusal as refusal:
                written.add(self._put_off(schedule, refusal))
        written.into(books, self.pacing, self.clock.now())
        return len(due)

    def _put_off(self, schedule: Schedule, refusal: Refusal) -> Change:
        """One team's cycle that cannot be used stops nobody else; it is looked at again in a while."""
        _LOG.error(
            "A team's week cannot be planned: %s",
            refusal.code,
            extra={"team": schedule.team_id, "kind": schedule.kind},
        )
        later = self.clock.now() + HORIZON + PUT_OFF
        return Change(moved=(Moved(schedule.id, schedule.occurrence, later),))

    def _happen(self, books: Books, known: Known, schedule: Schedule, plans: "Plans") -> Change:
        team = known.teams[schedule.team_id]
        iso = week_of(schedule)
        calendar = calendar_for(self.free_days, team, schedule.next_run)
        plan = _Plan(team, calendar, known.own_days.get(team.id, ()))
        source = known.source(team.id, iso)
        if schedule.kind in _ANNOUNCED:
            return _announce(schedule, plan, iso, plans, source)
        cycle, week = plans.read(source) if source else None, known.weeks.get((team.id, iso))
        called = cycle.called_by(schedule.kind) if cycle else None
        if called is None or week is None:
            return Change(rests=(schedule.id,))
        phase, rule = called
        closes = plan.of(phase.closing, iso).due
        starts = plan.of(_rule(plans.read(source), "kickoff"), iso).due
        before, days = known.before(team.id, iso), plan.days(phase, rule, iso, starts)
        now = max((at for at in days if at <= schedule.next_run), default=days[0])
        this = replace(plan.of(rule, iso), due=now)
        call = Call(team, week, phase, this, closes, before, starts, plan.calendar, days)
        callers = self.callers.get(phase.produces, ())
        said = tuple(outgoing for caller in callers for outgoing in caller(books, call))
        if later := [at for at in plan.wanted(days) if at > now]:
            return Change(said=said, moved=(Moved(schedule.id, this.key, later[0]),))
        return Change(said=said, rests=(schedule.id,))


def _announce(schedule: Schedule, plan: "_Plan", iso: IsoWeek, plans: "Plans", pinned: str) -> Change:
    """A running week goes by the cycle that it began with (`pinned`), the week after it by today's."""
    source, newest = plans.of(plan.team.cycle)
    source = pinned or source
    cycle = plans.read(source)
    this = plan.of(_rule(cycle, schedule.kind), iso)
    begins = not this.skipped
    coming = plan.after(_rule(newest, schedule.kind), iso)
    return Change(
        said=(_outgoing(schedule, this, plan.team.channel),),
        begun=(Begun(plan.team, iso, source),) if begins else (),
        coming=tuple(_week(plan, cycle, iso)) if begins and schedule.kind == "kickoff" else (),
        moved=(Moved(schedule.id, coming.key, coming.due),),
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """A team with the calendar that it lives by, and its members who have working days of their own."""

    team: Team
    calendar: Calendar
    own_days: Sequence[Person] = ()

    def of(self, rule: Rule, iso: IsoWeek) -> Occurrence:
        return occurrence(rule, iso, self.team.pattern, self.calendar, self.team.timezone)

    def after(self, rule: Rule, iso: IsoWeek) -> Occurrence:
        return following(rule, iso, self.team.pattern, self.calendar, self.team.timezone)

    def days(self, phase: Phase, rule: Rule, iso: IsoWeek, starts: datetime) -> tuple[datetime, ...]:
        """The moments of a rule in this week: of looking back, each person has one of their own."""
        due = self.of(rule, iso).due
        is_own = phase.part is Part.REFLECT and rule == phase.opening
        return daily(starts, due, self.team.timezone) if is_own else (due,)

    def wanted(self, days: Sequence[datetime]) -> Sequence[datetime]:
        """Those that are somebody's own, in order; the last is the team's and always there."""
        theirs = {own_day(person, self.team, self.calendar, days) for person in self.own_days}
        return sorted({*theirs, days[-1]})


def _week(plan: _Plan, cycle: Cycle, iso: IsoWeek) -> Iterator[Coming]:
    """As the week begins: when Vita comes to people in it, and when it looks back."""
    starts, reflection = (plan.of(_rule(cycle, kind), iso) for kind in ("kickoff", "reflection"))
    yield Coming(plan.team, "reflection", reflection.key, reflection.due)
    for phase in cycle.phases:
        for rule in phase.rules if phase.is_in(iso) else ():
            first = plan.wanted(plan.days(phase, rule, iso, starts.due))[0]
            yield Coming(plan.team, rule.kind, plan.of(rule, iso).key, first)


class Plans:
    """The cycles of one pass, each read once: a file that is changed counts from the next pass on."""

    def __init__(self, cycles: Cycles) -> None:
        self._cycles = cycles
        self.pinned: dict[CycleVersionId, str] = {}
        """The texts that weeks began with: these never change."""
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
