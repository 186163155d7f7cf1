"""Listens for what is not for Vita, before any sparring partner, and holds the day for somebody in distress.

Nobody is told, and nothing is kept: the message does not become a turn, the answer names no reason in a topic
or a log, and that this day is held stands in the memory of this process alone, without why (L19).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.books import Books
from bot.cards import boundary as cards
from bot.cards.model import Card
from bot.domain.boundary import Boundary, boundary_in
from bot.domain.dialogue import Wish
from bot.domain.hearing import Message
from bot.domain.ids import PersonId
from bot.domain.team import Person
from bot.domain.timetable import local_day
from bot.ports import Clock
from bot.texts import texts_in
from bot.usecases import understand
from bot.usecases.recognise import Present

_EVENING = 18


@dataclass(frozen=True, slots=True)
class Stop:
    """Vita does not think along. Without a card it says nothing; `alone` means by DM, because others read along."""

    card: Card | None
    alone: bool


@dataclass(frozen=True, slots=True)
class Boundaries:
    """`held` is the local day on which a person gets no more questions; gone at midnight and at a restart.

    `shown` is which words of a form somebody was last stopped at, as a hash, with the key of that act.
    """

    clock: Clock
    held: dict[PersonId, date] = field(default_factory=dict)
    shown: dict[PersonId, tuple[int, str]] = field(default_factory=dict)

    def touched_by(self, typed: Mapping[str, str]) -> Boundary | None:
        """The boundary that the free text of a form touches, by the keys of its fields."""
        return boundary_in("\n".join(typed.values()))

    def in_form(self, typed: Mapping[str, str], key: str, person: Person) -> Boundary | None:
        """The boundary to stop at; None when there is none, or the person sends the same words once more.

        `key` is the act's own: a network that delivers one form twice does not send it once more.
        """
        boundary, words = self.touched_by(typed), hash(tuple(typed.items()))
        seen, act = self.shown.get(person.id, (0, ""))
        if boundary is None or (seen == words and act != key):
            self.shown.pop(person.id, None)
            return None
        self.shown[person.id] = (words, key)
        if boundary is Boundary.DISTRESS:
            self._hold(person)
        return boundary

    def check(self, books: Books, message: Message, present: Present) -> Stop | None:
        """What to do instead of sparring; None when there is no reason to stop."""
        person, alone = present.person, not message.place.is_dm
        texts = texts_in(person.language)
        boundary = boundary_in(message.text)
        if boundary is not None:
            if boundary is Boundary.DISTRESS:
                self._hold(person)
            return Stop(
                cards.card(boundary, books.organisations.contacts(present.organisation.id), texts), alone
            )
        if not self._is_held(person) or understand.opens(message.text):
            return None
        if (message.wish or understand.wish_in(message.text)) is Wish.STOP:
            return Stop(None, alone)
        evening = self.clock.now().astimezone(ZoneInfo(person.timezone)).hour >= _EVENING
        return Stop(cards.held(texts, evening=evening), alone)

    def _hold(self, person: Person) -> None:
        today = local_day(self.clock.now(), person.timezone)
        for other, day in tuple(self.held.items()):
            if day < today - timedelta(days=1):  # past in every zone
                self.held.pop(other, None)
        self.held[person.id] = today

    def _is_held(self, person: Person) -> bool:
        if person.id not in self.held:
            return False
        if self.held[person.id] == local_day(self.clock.now(), person.timezone):
            return True
        self.held.pop(person.id, None)
        return False
