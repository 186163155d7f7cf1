"""A turn failed on our side: the person hears it, with the code of the incident, and the turn ends."""

from dataclasses import dataclass

from bot.books import Books, Category, Outgoing, Turn, Verb
from bot.cards import refusal
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.recognise import Defaults


@dataclass(frozen=True, slots=True)
class Apologise:
    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, turn: Turn, incident: str) -> None:
        def work(books: Books) -> None:
            now = self.clock.now()
            person = books.people.at(turn.message.author.account)
            texts = texts_in(person.language if person else self.defaults.language)
            message = _begun(books, turn)
            outgoing = Outgoing(
                turn.organisation_id,
                f"answer:{turn.id}",
                Category.ANSWER,
                Verb.UPDATE if message else Verb.POST,
                turn.message.place,
                message=message,
                card=refusal.failure(incident, texts),
            )
            books.outbox.put(outgoing, now)
            books.inbox.done(turn.id, now)

        await self.store.transact(Purpose.CONVERSE, work)
        self.bell.ring()


def _begun(books: Books, turn: Turn) -> str:
    """The message in which the answer had begun to grow, empty when there is none; it grows no more."""
    conversation = books.conversations.at(turn.organisation_id, turn.message.place)
    if conversation is None or not conversation.open_stream:
        return ""
    books.conversations.note_stream(conversation, "")
    return conversation.open_stream
