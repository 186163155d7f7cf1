"""Begins sparring from a button: in a DM at once, from a channel by opening the DM."""

from dataclasses import dataclass, replace

from bot.books import Books, Category, Outgoing, Verb
from bot.cards import answer
from bot.cards.model import Card
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class Spar:
    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        card = await self.store.transact(Purpose.CONVERSE, lambda books: self._begin(books, act))
        self.bell.ring()
        return card

    def _begin(self, books: Books, act: Act) -> Card:
        present = recognised(books, act.by, act.place, self.defaults)
        texts = texts_in(present.person.language)
        question = books.questions.own_latest(replace(present.viewer, in_private=True))
        start = answer.spar_start(question.text if question else "", texts)
        if act.place.is_dm:
            return start
        outgoing = Outgoing(
            present.organisation.id,
            f"spar:{act.key}",
            Category.ANSWER,
            Verb.DM,
            recipient=act.by.account,
            card=start,
            topic="spar",
        )
        books.outbox.put(outgoing, self.clock.now())
        return answer.moved_to_dm(texts)
