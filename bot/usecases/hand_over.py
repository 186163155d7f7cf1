"""Writes down what a conversation that closed hands over to the next phase: after its answer, in a turn of its own."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.books import Books, Conversation, Turn
from bot.domain.dialogue import Wish
from bot.domain.hearing import Message
from bot.ports import Clock, Drafting, HandOver, Purpose, Sparred, Store
from bot.usecases import handed_over
from bot.usecases.act import Act
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.sparred import holds_words, sparred_in
from bot.usecases.writing import Writing

PURPOSE = "hand-over"
"""Under which the tokens are counted."""

_SAID_EACH_TURN = 2


def ask_for_it(books: Books, turn: Turn, conversation: Conversation, at: datetime) -> None:
    """Puts it in the inbox. Never from where others read along, and never from a private session."""
    message = turn.message
    if not message.place.is_dm or conversation.is_ephemeral:
        return
    wish = Message(
        place=message.place,
        author=message.author,
        text="",
        message="",
        event_key=f"{Wish.HAND_OVER}:{turn.id}",
        sent_at=at,
        mentions_vita=True,
        wish=Wish.HAND_OVER,
    )
    books.inbox.take_in(turn.organisation_id, wish, at)


@dataclass(frozen=True, slots=True)
class WriteHandOver:
    """Without room on the team's budget the fixed rules write it; nothing is said about it at this moment."""

    writing: Writing
    drafting: Drafting

    async def __call__(self, turn: Turn) -> None:
        store = self.writing.store
        present, sparred = await store.transact(Purpose.CONVERSE, lambda books: self._read(books, turn))
        found = await self.drafting.hand_over(sparred) if holds_words(sparred) else None
        await store.transact(Purpose.CONVERSE, lambda books: self._keep(books, turn, present, found))

    def _read(self, books: Books, turn: Turn) -> tuple[Present, Sparred]:
        present, place = self.writing.asker(books, turn), turn.message.place
        conversation = books.conversations.at(present.organisation.id, place)
        closed = conversation is not None and conversation.state.is_over and not conversation.is_ephemeral
        turns = conversation.state.turn * _SAID_EACH_TURN if conversation is not None and closed else 0
        sparred = sparred_in(books, present, place, latest=turns)
        return present, replace(sparred, without_model=self.writing.is_without_model(books, present))

    def _keep(self, books: Books, turn: Turn, present: Present, found: HandOver | None) -> None:
        now = self.writing.clock.now()
        if found is not None:
            self.writing.spent(books, present, PURPOSE, found.usage)
            handed_over.keep(books, present.organisation.id, present.person.id, found, now)
        books.inbox.done(turn.id, now)


@dataclass(frozen=True, slots=True)
class HandOverOpen:
    """What a talk left that nobody closed, by the fixed rules: whoever looks back does not wait for a model."""

    store: Store
    clock: Clock
    drafting: Drafting
    defaults: Defaults

    async def __call__(self, act: Act) -> None:
        """Does nothing where a talk of the last days handed over already, or none was left open."""
        reading = await self.store.transact(Purpose.CONVERSE, lambda books: self._read(books, act))
        if reading is None:
            return
        present, sparred = reading
        found = await self.drafting.hand_over(sparred)
        organisation, person = present.organisation.id, present.person.id
        await self.store.transact(
            Purpose.CONVERSE,
            lambda books: handed_over.keep(books, organisation, person, found, self.clock.now()),
        )

    def _read(self, books: Books, act: Act) -> tuple[Present, Sparred] | None:
        present, now = recognised(books, act.by, act.place, self.defaults), self.clock.now()
        organisation, person = present.organisation.id, present.person.id
        place = books.places.dm_of(act.by.account)
        left = books.conversations.at(organisation, place) if place is not None else None
        if left is None or left.is_ephemeral or left.state.is_over or not left.state.turn:
            return None
        if left.changed is None or now - left.changed > handed_over.LASTS:
            return None
        if handed_over.handed_over(books, organisation, person, now) is not None:
            return None
        sparred = sparred_in(books, present, left.place, latest=left.state.turn * _SAID_EACH_TURN)
        return (present, replace(sparred, without_model=True)) if holds_words(sparred) else None
