"""Sets when, and how often, Vita may come to somebody by itself: always about the person who types it."""

import re
from dataclasses import dataclass

from bot.books import Books
from bot.cards import reach as cards
from bot.domain.reach import Nudges
from bot.ports import Clock, FreeDays, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, chosen
from bot.usecases.day_words import WEEKDAYS
from bot.usecases.reaching import reach_of
from bot.usecases.recognise import Defaults, recognised

_CHOICES = {
    "gewoon": Nudges.NORMAL, "normal": Nudges.NORMAL, "licht": Nudges.LIGHT, "light": Nudges.LIGHT,
    "uit": Nudges.OFF, "off": Nudges.OFF,
}  # fmt: skip
_TO = re.compile(r" ?(?:-|–|t/m|tot en met|through|to) ?")
_AND = re.compile(r"[ ,]+(?:en |and )?")


@dataclass(frozen=True, slots=True)
class SetReach:
    store: Store
    clock: Clock
    free_days: FreeDays
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """By words behind the command ("ma di do", "licht"), or by the form; words that say neither open it."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        person = recognised(books, act.by, act.place, self.defaults).person
        texts = texts_in(person.language)
        now = reach_of(books, person, self.free_days, self.clock.now()).pattern.days
        words = " ".join(act.text.lower().strip(" .").split())
        nudges, days = _CHOICES.get(words, person.nudges), days_in(words) or now
        if act.answers is not None:
            nudges = chosen(Nudges, act.answers.get("nudges") or person.nudges)
            days = frozenset(chosen(int, day) for day in act.answers.get("days", "").split(",") if day)
        elif words not in _CHOICES and not days_in(words):
            return cards.form(person.nudges, now, texts)
        if not days:
            return cards.form(nudges, days, texts, without_days=True)
        books.people.set_reach(person.organisation_id, person.id, nudges, days)
        return cards.saved(nudges, days, texts)


def days_in(words: str) -> frozenset[int]:
    """The weekdays that are named, in both languages, "ma t/m do" too; empty when a word is something else."""
    days: set[int] = set()
    for part in _AND.split(_TO.sub("-", words)):
        first, _, last = part.partition("-")
        begin, end = WEEKDAYS.get(first), WEEKDAYS.get(last or first)
        if begin is None or end is None or end < begin:
            return frozenset()
        days.update(range(begin, end + 1))
    return frozenset(days)
