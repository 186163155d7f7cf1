"""Answers Vita from a form, where a network hands over a reply in a thread only when it mentions Vita.

What was typed is first put in the thread, under the name of whoever typed it: the others read what Vita answers.
"""

import asyncio
from dataclasses import dataclass

from bot.books import Books, Category, Outgoing, Sending, Verb
from bot.cards import reply
from bot.domain.hearing import Message
from bot.domain.place import Place, Readers
from bot.ports import Clock, Purpose, Sender, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.hear import Hear
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, Present, recognised


@dataclass(frozen=True, slots=True)
class Reply:
    store: Store
    clock: Clock
    sender: Sender
    hear: Hear
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Opens the form, or takes it: its words go the way of every message to Vita."""
        return await (self._ask(act) if act.answers is None else self._take(act, act.answers["text"]))

    async def _ask(self, act: Act) -> Answer:
        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            return reply.form(texts_in(present.person.language), in_private=act.place.is_dm)

        return await self.store.transact(Purpose.CONVERSE, work)

    async def _take(self, act: Act, text: str) -> Answer:
        words, place = text.strip(), _thread_of(act)

        def work(books: Books) -> _Taken:
            present = recognised(books, act.by, place, self.defaults)
            texts = texts_in(present.person.language)
            errors = missing(reply.form(texts, in_private=place.is_dm), {"text": words}, texts)
            if errors:
                return _Taken(reply.form(texts, in_private=place.is_dm, errors=errors))
            sending = self._repeat(books, present, act, place, words)
            knows = books.places.is_introduced(present.organisation.id, place.outside_threads())
            return _Taken(reply.taken(texts), sending, knows_vita=knows, is_good=True)

        taken = await self.store.transact(Purpose.CONVERSE, work)
        if taken.is_good:
            await asyncio.gather(self._send(taken), self.hear(self._message(act, place, words)))
        return taken.answer

    def _repeat(self, books: Books, present: Present, act: Act, place: Place, words: str) -> Sending | None:
        """None where nobody else reads, where another organisation does, and when it stands there already."""
        organisation = present.organisation.id
        if place.is_dm or books.places.readers(organisation, place.outside_threads()) is Readers.EXTERNAL:
            return None
        said = reply.said(present.person.name, words, texts_in(present.language))
        outgoing = Outgoing(organisation, f"reply:{act.key}", Category.ANSWER, Verb.POST, place, card=said)
        return self.sender.put(books, outgoing)

    async def _send(self, taken: "_Taken") -> None:
        """Before the answer, which waits for what its place is busy with."""
        if taken.sending is not None:
            await self.sender.send((taken.sending,), introduced=taken.knows_vita)

    def _message(self, act: Act, place: Place, words: str) -> Message:
        return Message(
            place=place,
            author=act.by,
            text=words,
            message="",
            event_key=f"reply:{act.key}",
            sent_at=self.clock.now(),
            mentions_vita=True,
        )


@dataclass(frozen=True, slots=True)
class _Taken:
    answer: Answer
    sending: Sending | None = None
    knows_vita: bool = False
    is_good: bool = False


def _thread_of(act: Act) -> Place:
    """The thread that the button stands in; a message outside threads begins one, where the network has them."""
    if act.place.thread or act.place.is_dm or not act.message:
        return act.place
    return act.place.in_thread(act.message)
