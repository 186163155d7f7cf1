"""Keeps a note of what somebody tried and saw this week: for that person alone, however many they write."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.books import Books
from bot.cards import note as cards
from bot.cards.kickoff import day_in_a_sentence
from bot.domain.ids import NoteId
from bot.domain.note import Note
from bot.domain.timetable import IsoWeek, local_day, working_days
from bot.ports import Clock, FreeDays, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.calendar import calendar_for
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.this_week import question_of_this_week, week_of


@dataclass(frozen=True, slots=True)
class TakeNote:
    store: Store
    clock: Clock
    free_days: FreeDays
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Without answers it opens the form, with the words behind the command in it; with them it saves."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        texts = texts_in(present.person.language)
        question = question_of_this_week(books, present, self.clock.now())
        about = question.text if question else ""
        if act.answers is None:
            return cards.form(about, texts, answers={"tried": act.text or act.value})
        form = cards.form(about, texts, answers=act.answers)
        errors = missing(form, act.answers, texts) or nothing_in_both(act.answers, texts)
        if errors:
            return replace(form, errors=errors)
        now = self.clock.now()
        week = week_of(books, present, now)
        note = Note(
            NoteId(0),
            present.person.id,
            week.id if week else None,
            question.id if question else None,
            act.answers.get("tried", "").strip(),
            act.answers.get("saw", "").strip(),
            now,
        )
        if books.inbox.once(present.organisation.id, act.key, now):
            note = replace(note, id=books.notes.add(present.organisation.id, note))
        return cards.saved(note, self._last_day(present, texts), texts)

    def _last_day(self, present: Present, texts: Texts) -> str:
        """The day on which the team looks back; empty when that is past, or there is none."""
        team, now = present.team, self.clock.now()
        if team is None:
            return ""
        today = local_day(now, team.timezone)
        days = working_days(IsoWeek.of(today), team.pattern, calendar_for(self.free_days, team, now))
        return day_in_a_sentence(days[-1], today, texts) if days and days[-1] >= today else ""


@dataclass(frozen=True, slots=True)
class NotThisWeek:
    """The way out under a line that asks: it goes, and nothing is kept of it (L8).

    That nobody is asked twice in a week is seen to by the key of what goes out.
    """

    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            return Replacement(cards.left_alone(texts_in(present.person.language)))

        return await self.store.transact(Purpose.CYCLE, work)


def nothing_in_both(answers: Mapping[str, str], texts: Texts) -> dict[str, str]:
    """Nothing at all in both halves is no note."""
    if any(answers.get(key, "").strip() for key in ("tried", "saw")):
        return {}
    return {"tried": texts("note-one-of-two")}
