"""Shows what one can do with Vita and what is still open; own things only where nobody reads along."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.books import Books
from bot.cards import home
from bot.cards.model import Card
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.phase import PhaseNow
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.still_open import still_open
from bot.usecases.suggest import fitting


@dataclass(frozen=True, slots=True)
class ShowHome:
    store: Store
    clock: Clock
    phase_now: PhaseNow
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        def work(books: Books) -> Card:
            present = recognised(books, act.by, act.place, self.defaults)
            prompts = fitting(books, present, self.phase_now, self.clock.now())
            return replace(home_of(books, present, self.clock.now()), prompts=prompts)

        return await self.store.transact(Purpose.CONVERSE, work)


def home_of(books: Books, present: Present, now: datetime) -> Card:
    """What is open and what one can do, for this person's eyes alone."""
    return home.home(still_open(books, present, now), texts_in(present.person.language))
