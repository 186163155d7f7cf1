"""What all that is written in a turn of its own has in common: who asked for it, the team's budget, and the answer.

`wished` puts such a turn in the inbox. One transaction reads, none is open while a model writes, and another ends
the turn with what was written.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.books import Books, Turn
from bot.cards.answer import after_notice
from bot.cards.model import Card
from bot.ports import Bell, Clock, Purpose, Store, Usage
from bot.texts import texts_in
from bot.usecases.budget import NOTICE, Budget
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.wished import answer_privately


@dataclass(frozen=True, slots=True)
class Writing:
    """A part of every `Writes`; `bell` wakes the delivery of the answer."""

    store: Store
    clock: Clock
    bell: Bell
    budget: Budget
    defaults: Defaults

    def asker(self, books: Books, turn: Turn) -> Present:
        return recognised(books, turn.message.author, turn.message.place, self.defaults)

    def is_without_model(self, books: Books, asker: Present) -> bool:
        """True when their team has no room on its budget any more today."""
        return not self.budget.has_room(books, asker.organisation.id, asker.team, self.clock.now())

    def spent(self, books: Books, asker: Present, purpose: str, usage: Usage) -> None:
        self.budget.spent(books, asker.organisation.id, asker.team, self.clock.now(), purpose, usage)

    async def end(self, turn: Turn, purpose: Purpose, answer: Callable[[Books], Card]) -> None:
        """Ends the turn with this answer, for the asker alone; what `answer` keeps is kept with it or not at all."""

        def write(books: Books) -> None:
            answer_privately(books, turn, answer(books), self.clock)

        await self.store.transact(purpose, write)
        self.bell.ring()


def announced(card: Card, asker: Present, *, without_model: bool) -> Card:
    """Behind a line that the team's budget is used up, where that is why a model had no part in it."""
    return after_notice(NOTICE, card, texts_in(asker.person.language)) if without_model else card
