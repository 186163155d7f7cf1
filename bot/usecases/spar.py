"""Begins sparring from a button: in a DM at once, from a channel by opening the DM.

The talk belongs to the phase of what the button stands under: below the kickoff it is about the question of the week.
"""

from dataclasses import dataclass, replace

from bot.books import Books, Category, Outgoing, Overtaken, Verb
from bot.cards import answer
from bot.cards.model import Card
from bot.domain.hearing import Engagement
from bot.domain.place import MessageRef
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.beginning import Beginning, afresh, spar_topic
from bot.usecases.recognise import Defaults, Present, recognised


@dataclass(frozen=True, slots=True)
class Spar:
    store: Store
    clock: Clock
    bell: Bell
    begin: Beginning
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        try:
            card = await self.store.transact(Purpose.CONVERSE, lambda books: self._begin(books, act))
        except Overtaken:  # a message was answered in the meantime; what follows the click is the new talk
            card = await self.store.transact(Purpose.CONVERSE, lambda books: self._begin(books, act))
        self.bell.ring()
        return card

    def _begin(self, books: Books, act: Act) -> Card:
        present = recognised(books, act.by, act.place, self.defaults)
        texts = texts_in(present.person.language)
        phase = self.begin.phase_of(books, present, MessageRef(act.place.outside_threads(), act.message))
        question = books.questions.own_latest(present.own_eyes)
        start = answer.spar_start(question.text if question else "", texts)
        self._begin_anew(books, act, present, phase)
        if act.place.is_dm:
            return start
        outgoing = Outgoing(
            present.organisation.id,
            f"spar:{act.key}",
            Category.ANSWER,
            Verb.DM,
            recipient=act.by.account,
            card=start,
            topic=spar_topic(phase),
        )
        books.outbox.put(outgoing, self.clock.now())
        return answer.moved_to_dm(texts)

    def _begin_anew(self, books: Books, act: Act, present: Present, phase: str) -> None:
        """Where the DM is not known yet, a reply below the message that opens it tells the phase."""
        organisation, now = present.organisation.id, self.clock.now()
        place = act.place if act.place.is_dm else books.places.dm_of(act.by.account)
        if place is None:
            return
        found = books.conversations.open(organisation, place, present.person.id, now)
        state = afresh(found.state, phase)
        books.conversations.save(replace(found, state=state, engagement=Engagement(present.person.id)), now)
