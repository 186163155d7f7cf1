"""What somebody keeps time for in the coming weeks: with their teams, and in their Prof-cirkels."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.books import Books
from bot.domain.agenda import Event, Moment, of_circle, of_team
from bot.domain.prof_circle import CircleStage
from bot.domain.team import Person, Team
from bot.domain.timetable import local_day
from bot.ports import AgendaFile, Clock, File, FreeDays, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.calendar import calendar_for
from bot.usecases.phase import PhaseNow

NAME = "vita.ics"
_MINUTES = {"kickoff": 15, "reflection": 10, "prof-circle": 15}


@dataclass(frozen=True, slots=True)
class Agenda:
    """`moments` in the words of this person, the soonest first; empty when nothing comes in twelve weeks."""

    person: Person
    moments: tuple[Moment, ...]

    def told(self, count: int | None = None) -> list[tuple[str, str]]:
        """Day and time where it happens, and what; the first few, or all."""
        texts = texts_in(self.person.language)
        return [(_when(one.begins, one.zone, texts), one.title) for one in self.moments[:count]]


@dataclass(frozen=True, slots=True)
class ReadAgenda:
    store: Store
    clock: Clock
    free_days: FreeDays
    phase_now: PhaseNow
    write: AgendaFile

    async def __call__(self, person: Person) -> Agenda:
        """For the eyes of this person alone: it says which circles they are in and when they are away."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self.of(books, person))

    def file(self, agenda: Agenda) -> File:
        return File(NAME, self.write(agenda.moments, self.clock.now()))

    def of(self, books: Books, person: Person) -> Agenda:
        now = self.clock.now()
        found = (*self._of_teams(books, person, now), *self._of_circles(books, person, now))
        return Agenda(person, tuple(sorted(found, key=lambda one: (one.begins, one.key))))

    def _of_teams(self, books: Books, person: Person, now: datetime) -> Iterator[Moment]:
        for team in books.teams.of_person(person.organisation_id, person.id):
            calendar = calendar_for(self.free_days, team, now)
            yield from of_team(team, person, self._events(books, team, person, now), calendar, now)

    def _events(self, books: Books, team: Team, person: Person, now: datetime) -> list[Event]:
        texts = texts_in(person.language)
        return [
            Event(
                rule,
                texts(f"agenda-{rule.kind}", team=team.name),
                texts(f"agenda-{rule.kind}-about"),
                _MINUTES[rule.kind],
            )
            for rule in self.phase_now.cycle(books, team, now).rules
        ]

    def _of_circles(self, books: Books, person: Person, now: datetime) -> Iterator[Moment]:
        texts = texts_in(person.language)
        for circle in books.prof_circles.of_person(person.organisation_id, person.id):
            first = books.schedules.next_of(circle.organisation_id, "prof_circle", circle.id, "meeting")
            is_in = circle.stage is CircleStage.RUNNING and person.id in circle.members
            if not is_in or first is None:
                continue
            rule = circle.rhythm.rule
            title = texts("agenda-prof-circle", theme=circle.theme)
            event = Event(rule, title, texts("agenda-prof-circle-about"), _MINUTES[rule.kind])
            calendar = calendar_for(self.free_days, circle, now)
            yield from of_circle(circle, person, event, calendar, first, now)


def _when(due: datetime, zone: str, texts: Texts) -> str:
    return f"{texts.day(local_day(due, zone))}, {texts.clock(due, zone)}"
