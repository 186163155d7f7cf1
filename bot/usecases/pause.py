"""A pause: always about the person who asks, wherever asked; nobody else is told."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.books import Books
from bot.cards import pause as cards
from bot.domain.errors import Refusal
from bot.domain.timetable import local_day
from bot.ports import Clock, FreeDays, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.calendar import Breaks, named_breaks
from bot.usecases.coming_back import plan_coming_back
from bot.usecases.day_words import Speaker
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.when import last_day


@dataclass(frozen=True, slots=True)
class Pause:
    store: Store
    clock: Clock
    free_days: FreeDays
    schools: Breaks
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Pauses until the day that was typed (behind a command, in a message, in the form) or chosen.

        Without words it opens the form; words that do not say which day open it too, with a question.
        """
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        texts = texts_in(present.person.language)
        today = local_day(self.clock.now(), present.person.timezone)
        answers = act.answers or {}
        typed = (answers.get("day") or act.text or act.value).strip()
        if typed:
            until = last_day(typed, self._speaker(present, today))
        elif act.answers is not None:
            until = _chosen(answers.get("until", ""), today)
        else:
            until = None
        if until is None:
            return cards.form(today, texts, typed=typed[:80])
        books.people.pause(present.organisation.id, present.person.id, until)
        away = replace(present.person, paused_until=until)
        plan_coming_back(books, away, self.free_days, self.clock.now())
        return cards.paused(until, texts)

    def _speaker(self, present: Present, today: date) -> Speaker:
        region = present.team.region if present.team else self.defaults.region
        breaks = named_breaks(self.free_days, self.schools, region, today)
        return Speaker(today, present.person.language, breaks)


def _chosen(back: str, today: date) -> date:
    """The day before the chosen one; refuses (`draft-gone`) a choice of a form that stood open for too long."""
    try:
        until = date.fromisoformat(back) - timedelta(days=1)
    except ValueError as error:
        raise Refusal("draft-gone") from error
    if until < today:
        raise Refusal("draft-gone")
    return until


@dataclass(frozen=True, slots=True)
class LiftPause:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            books.people.pause(present.organisation.id, present.person.id, None)
            return cards.lifted(texts_in(present.person.language))

        return await self.store.transact(Purpose.CYCLE, work)
