"""A private session: what is said in it feeds nothing and goes when it ends, or a day after its last word."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards import memory as cards
from bot.domain.errors import Refusal
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class PrivateSession:
    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """`begin` or `end`; without a value the other of what is. Refuses (`only-in-dm`) anywhere else."""
        if not act.place.is_dm:
            raise Refusal("only-in-dm")
        return await self.store.transact(Purpose.CONVERSE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        texts, now = texts_in(present.language), self.clock.now()
        conversation = books.conversations.open(present.organisation.id, act.place, present.person.id, now)
        begins = {"begin": True, "end": False}.get(act.value, not conversation.is_ephemeral)
        if begins and not conversation.is_ephemeral:
            books.conversations.begin_ephemeral(conversation, now)
        if conversation.is_ephemeral and not begins:
            books.conversations.end_ephemeral(conversation)
        card = cards.session_begun(act.place.network, texts) if begins else cards.session_ended(texts)
        return Replacement(card) if act.value == "end" else card


@dataclass(frozen=True, slots=True)
class EndLapsed:
    """A job: sessions that nobody ended, and self-checks of a cycle that did (L7)."""

    store: Store
    clock: Clock

    async def __call__(self) -> int:
        """Gives how many ended."""
        now = self.clock.now()

        def work(books: Books) -> int:
            return books.conversations.end_lapsed(now) + books.self_checks.end_expired(now)

        return await self.store.transact(Purpose.OPERATE, work)
