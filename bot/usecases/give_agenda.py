"""Gives somebody the kickoffs and reflections of their team as a file for their own calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.books import Books
from bot.cards import agenda as cards
from bot.domain.ics import Event, coming, ics
from bot.domain.team import Person, Team
from bot.domain.timetable import Calendar, local_day
from bot.ports import Clock, File, FreeDays, Messenger, NotPosted, PlaceGone, Purpose, Store, Uncertain
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.calendar import calendar_for
from bot.usecases.phase import PhaseNow
from bot.usecases.recognise import Defaults, recognised

NAME = "vita.ics"
_MINUTES = {"kickoff": 15, "reflection": 10}
_IN_WORDS = 4
"""Moments that are told where no file can be given."""


@dataclass(frozen=True, slots=True)
class _Agenda:
    """What is told: the moments of a team in the words of one person, counted from now."""

    person: Person
    team: Team
    events: Sequence[Event]
    calendar: Calendar
    now: datetime

    @property
    def file(self) -> File:
        return File(NAME, ics(self.team, self.events, self.calendar, self.now).encode())

    def in_words(self, texts: Texts) -> list[tuple[str, str]]:
        """The first few, with day and time where the team works."""
        found = sorted(
            (one.due, event.title)
            for event in self.events
            for one in coming(self.team, event.rule, self.calendar, self.now)
        )
        return [(_when(due, self.team.timezone, texts), title) for due, title in found[:_IN_WORDS]]


@dataclass(frozen=True, slots=True)
class GiveAgenda:
    store: Store
    clock: Clock
    messenger: Messenger
    free_days: FreeDays
    phase_now: PhaseNow
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """The file goes into the DM, wherever it was asked; where that cannot be, the moments are told in words."""
        agenda = await self.store.transact(Purpose.CONVERSE, lambda books: self._agenda(books, act))
        texts = texts_in(agenda.person.language)
        try:
            words = texts("agenda-words", team=agenda.team.name)
            is_given = await self.messenger.file(act.by.account, agenda.file, words)
        except (NotPosted, PlaceGone, Uncertain):
            return cards.failed(texts)
        if not is_given:
            return cards.in_words(agenda.in_words(texts), texts)
        return None if act.is_in_talk else cards.given(texts)

    def _agenda(self, books: Books, act: Act) -> _Agenda:
        present, now = recognised(books, act.by, act.place, self.defaults), self.clock.now()
        team, texts = present.team_or_refuse, texts_in(present.person.language)
        rules = self.phase_now.cycle(books, team, now).rules
        events = [
            Event(
                rule,
                texts(f"agenda-{rule.kind}", team=team.name),
                texts(f"agenda-{rule.kind}-about"),
                _MINUTES[rule.kind],
            )
            for rule in rules
        ]
        return _Agenda(present.person, team, events, calendar_for(self.free_days, team, now), now)


def _when(due: datetime, zone: str, texts: Texts) -> str:
    return f"{texts.day(local_day(due, zone))}, {texts.clock(due, zone)}"
