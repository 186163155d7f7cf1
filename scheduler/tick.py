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
from bot.domain.timetable import IsoWeek, Occurrence, Rule, following, occurrence
from bot.ports import Clock, Cycles, FreeDays, Purpose, Store
from bot.usecases.calendar import calendar_for

HORIZON = timedelta(hours=3)
"""So long before its moment a row is made, which is the time there is to compose it."""

PUT_OFF = timedelta(minutes=15)
"""So long until a schedule that could not be handled is looked at again."""

BATCH = 50
"""Schedules of one transaction: on SQLite an answer in a conversation waits that long for its own."""

_LOG = logging.getLogger("vita.tick")


@dataclass(frozen=True, slots=True)
class Tick:
    store: Store
    clock: Clock
    cycles: Cycles
    free_days: FreeDays

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
        now = self.clock.now()
        source, cycle = plans.of(team.cycle)
        rule = _rule(cycle, schedule.kind)
        calendar = calendar_for(self.free_days, team, schedule.next_run)
        week = IsoWeek.parse(schedule.occurrence.split(":")[1])
        this = occurrence(rule, week, team.pattern, calendar, team.timezone)
        books.outbox.put(_outgoing(schedule, this, team.channel), now)
        if not this.skipped:
            books.weeks.open(team, week, source, now)
        coming = following(rule, week, team.pattern, calendar, team.timezone)
        books.schedules.advance(schedule.id, coming.key, coming.due)


class Plans:
    """The cycles of one pass, each read once: a file that is changed counts from the next pass on."""

    def __init__(self, cycles: Cycles) -> None:
        self._cycles = cycles
        self._read: dict[str, tuple[str, Cycle]] = {}

    def of(self, key: str) -> tuple[str, Cycle]:
        """The text of a cycle and what it says; refuses what `Cycles` refuses."""
        if key not in self._read:
            source = self._cycles.source(key)
            self._read[key] = source, self._cycles.parse(source)
        return self._read[key]


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
