"""Shows what one can do with Vita and what is still open; own things only where nobody reads along."""

from dataclasses import dataclass, replace

from bot.books import Books
from bot.cards import home
from bot.cards.model import Card
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.phase import PhaseNow
from bot.usecases.recognise import Defaults, Present, recognised
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
            return replace(home_of(books, present), prompts=prompts)

        return await self.store.transact(Purpose.CONVERSE, work)


def home_of(books: Books, present: Present) -> Card:
    """The overview, for this person's eyes alone."""
    question = books.questions.own_latest(replace(present.viewer, in_private=True))
    draft = books.drafts.load(present.organisation.id, present.person.id, "propose")
    texts = texts_in(present.person.language)
    return home.home(question.text if question else "", texts, has_draft=draft is not None)
