"""Picks a method, or says what one wants of sparring; the thread goes on where it was.

The first question comes at once and is the hand-written one, also with a model: a click should not wait.
"""

from dataclasses import dataclass, replace

from bot.books import Author, Books, Category, Conversation, Outgoing, Overtaken, Said, Verb
from bot.cards import methods as cards
from bot.cards.model import Card
from bot.domain.dialogue import DialogueState
from bot.domain.errors import Refusal
from bot.domain.hearing import Engagement
from bot.domain.methods import NO_METHOD, Intent, begun, with_intent, with_method
from bot.domain.offering import fitting
from bot.domain.place import Place, Readers
from bot.ports import Bell, Clock, Purpose, Sparring, SparringReply, SparringTurn, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.beginning import Beginning
from bot.usecases.keeping import KEEP_TURNS
from bot.usecases.recognise import Defaults, Present, recognised

_NO_INTENT = f"{cards.INTENT}:none"


@dataclass(frozen=True, slots=True)
class _Reading:
    present: Present
    conversation: Conversation


@dataclass(frozen=True, slots=True)
class PickMethod:
    """`guided` is the sparring partner without a model.

    The value of the act is a method's key or `none`; `intent:` with a key or `none`; `intent` to be asked what
    one wants; or empty to be shown the methods that fit.
    """

    store: Store
    clock: Clock
    bell: Bell
    guided: Sparring
    begin: Beginning
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        place = act.place if act.place.thread or act.place.is_dm else act.place.in_thread(act.message)
        try:
            return await self._pick(act, place)
        except Overtaken:  # a message was answered in the meantime; the choice holds for what follows it
            return await self._pick(act, place)

    async def _pick(self, act: Act, place: Place) -> Answer:
        reading = await self.store.transact(Purpose.CONVERSE, lambda books: self._read(books, act, place))
        texts, state = texts_in(reading.present.language), reading.conversation.state
        match act.value:
            case "":
                return cards.menu(fitting(state, in_channel=not place.is_dm), texts)
            case cards.INTENT:
                return cards.intents(texts)
            case value if value in {NO_METHOD, _NO_INTENT}:
                return await self._go_without(act, reading)
            case _:
                return await self._ask(act, reading)

    async def _go_without(self, act: Act, reading: _Reading) -> Answer:
        state, texts = reading.conversation.state, texts_in(reading.present.language)
        if act.value == _NO_INTENT:
            state, card = replace(state, intent=""), cards.without_intent(texts)
        else:
            state, card = with_method(state, NO_METHOD), cards.without_method(texts)
        await self.store.transact(Purpose.CONVERSE, lambda books: self._save(books, reading, state))
        return card

    async def _ask(self, act: Act, reading: _Reading) -> Answer:
        place, language = reading.conversation.place, reading.present.language
        state = begun(_chosen(reading.conversation.state, act.value))
        turn = SparringTurn(language, state, said="", in_channel=not place.is_dm)
        reply = await self.guided.respond(turn)
        card = cards.question(reply.text, reply.state, texts_in(language))
        await self.store.transact(
            Purpose.CONVERSE, lambda books: self._write(books, act, reading, reply, card)
        )
        if place.is_dm:
            return card
        self.bell.ring()
        return None

    def _read(self, books: Books, act: Act, place: Place) -> _Reading:
        present = recognised(books, act.by, place, self.defaults)
        organisation = present.organisation.id
        if books.places.readers(organisation, place.outside_threads()) is Readers.EXTERNAL:
            raise Refusal("external")
        found = books.conversations.open(organisation, place, present.person.id, self.clock.now())
        return _Reading(present, replace(found, state=self.begin(books, present, found)))

    def _write(self, books: Books, act: Act, reading: _Reading, reply: SparringReply, card: Card) -> None:
        """The choice and the question join the conversation; in a thread everybody gets to see it."""
        now, conversation, present = self.clock.now(), reading.conversation, reading.present
        key = act.value.removeprefix(f"{cards.INTENT}:")
        choice = cards.chosen(key, texts_in(present.language))
        origin, expires = reply.origin, now + KEEP_TURNS
        books.conversations.say(conversation, Said(Author.PERSON, choice, now, present.person.id), expires)
        asked = Said(
            Author.VITA, reply.text, now, None, "", origin.generated_by, origin.model, origin.prompt_version
        )
        books.conversations.say(conversation, asked, expires)
        self._save(books, reading, reply.state)
        if not conversation.place.is_dm:
            name = f"{cards.PICK}:{act.key}"
            posted = Outgoing(
                present.organisation.id, name, Category.ANSWER, Verb.POST, conversation.place, card=card
            )
            books.outbox.put(posted, now)

    def _save(self, books: Books, reading: _Reading, state: DialogueState) -> None:
        engagement = Engagement(reading.present.person.id)
        books.conversations.save(
            replace(reading.conversation, state=state, engagement=engagement), self.clock.now()
        )


def _chosen(state: DialogueState, value: str) -> DialogueState:
    kind, _, key = value.partition(":")
    if kind != cards.INTENT:
        return with_method(state, value)
    if key not in set(Intent):
        raise Refusal("button-unknown")
    return with_intent(state, Intent(key))
