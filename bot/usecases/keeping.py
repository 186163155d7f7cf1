"""Keeps what one turn came to, in one transaction: what was said, where the talk stands, what goes out.

With it the turn is over: a crash before it repeats the turn, a crash after it only delivers.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.books import Author, Books, Category, Item, Outgoing, Said, Sending, Verb
from bot.cards import boundary, dialogue, methods, stopped
from bot.cards.model import Card, Source
from bot.domain import offering
from bot.domain.dialogue import DialogueState, Wish, advance
from bot.domain.hearing import Engagement
from bot.domain.offering import Offer
from bot.domain.wall import SharedKey
from bot.ports import Clock, Origin, Sender, Sparring, SparringReply
from bot.texts import Texts, texts_in
from bot.usecases.budget import Budget
from bot.usecases.hand_over import ask_for_it
from bot.usecases.reading import Reading
from bot.usecases.related import credits_of
from bot.usecases.speaking import Spoken
from bot.usecases.what_was_seen import went_along

SPARRING = "sparring"
"""The purpose under which tokens are counted."""

KEEP_TURNS = timedelta(weeks=8)
"""How long a turn of a conversation is kept (L14)."""


_HAS_PAGE = frozenset({"question", "insight", "proposal"})


@dataclass(frozen=True, slots=True)
class Kept:
    """What goes out now, and whether more waits in the same conversation."""

    sendings: tuple[Sending, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class KeepTurn:
    clock: Clock
    sparring: Sparring
    sender: Sender
    budget: Budget
    public_url: str = ""
    """Where people reach the pages; without one no answer holds a link."""

    def __call__(self, books: Books, reading: Reading, spoken: Spoken | None) -> Kept:
        """When nothing goes out, a channel is left alone until the next mention."""
        now, conversation = self.clock.now(), reading.conversation
        card = self._card(books, reading, spoken)
        if spoken is not None and not _is_fixed(spoken):
            self._remember(books, reading, spoken)
        engagement = Engagement(reading.present.person.id, muted=card is None)
        state = _state(reading, spoken)
        books.conversations.save(replace(conversation, state=state, engagement=engagement), now)
        message = (spoken.message if spoken else "") or reading.open_stream
        if message:
            books.conversations.note_stream(conversation, "")
        sending = None if card is None else self.sender.put(books, _answer(reading, card, message))
        books.inbox.done(reading.turn.id, now)
        if spoken is not None and state.is_over and state.turn > 1:
            ask_for_it(books, reading.turn, conversation, now)
        next_turn = books.inbox.next_of(reading.turn.message.place.key)
        return Kept(() if sending is None else (sending,), more=next_turn is not None)

    def _card(self, books: Books, reading: Reading, spoken: Spoken | None) -> Card | None:
        if spoken is None:
            return reading.card
        texts = texts_in(reading.present.language)
        if spoken.reply is not None:
            reply = spoken.reply
            if reply.origin.is_fixed:
                return boundary.stopped(reply.text, texts)
            notice = reply.notice or reading.notice
            is_ai = reply.origin.generated_by == "model"
            beside = self._beside(books, reading) if is_ai else ()
            card = _as_card(reply, notice, beside, _goals_named(reading, reply) if is_ai else (), texts)
            offer = _offer(reading, reply)
            return methods.with_offer(card, offer, texts) if offer else card
        # In a channel a stop asks for silence, unless a line already stands where the answer was to come.
        is_seen = reading.turn.message.place.is_dm or spoken.message or reading.open_stream
        return stopped.card(spoken.text, self.sparring.uses_model, texts) if is_seen else None

    def _remember(self, books: Books, reading: Reading, spoken: Spoken) -> None:
        now, message, conversation = self.clock.now(), reading.turn.message, reading.conversation
        person = reading.present.person.id
        chosen = texts_in(reading.present.language)(f"answer-chosen-{message.wish or 'stop'}")
        theirs = Said(Author.PERSON, message.text or chosen, now, person, message.message)
        books.conversations.say(conversation, theirs, now + KEEP_TURNS)
        origin = spoken.reply.origin if spoken.reply else Origin("model", self.sparring.uses_model, "stopped")
        words = _as_text(spoken.reply) if spoken.reply else spoken.text
        if words:
            ours = Said(
                Author.VITA, words, now, None, f"answer:{reading.turn.id}", origin.generated_by, origin.model, origin.prompt_version,
                _went_along(reading, origin),
            )  # fmt: skip
            books.conversations.say(conversation, ours, now + KEEP_TURNS)
        if spoken.reply is not None:
            present, usage = reading.present, spoken.reply.usage
            self.budget.spent(books, present.organisation.id, present.team, now, SPARRING, usage)

    def _beside(self, books: Books, reading: Reading) -> tuple[Source, ...]:
        """The things that were laid beside the answer, named for people."""
        shared = reading.sparring.shared if reading.sparring else ()
        words = {SharedKey(item.kind, item.number): item.text for item in shared}
        named = credits_of(books, reading.present, list(words), self.clock.now()) if words else {}
        return tuple(
            Source(named[key], text, self._address(key)) for key, text in words.items() if key in named
        )

    def _address(self, key: SharedKey) -> str:
        """The page of this thing on the wall; a request to think along has none."""
        if not self.public_url or key.kind not in _HAS_PAGE:
            return ""
        return f"{self.public_url.rstrip('/')}/wall/item/{key.kind}/{key.number}"


def _state(reading: Reading, spoken: Spoken | None) -> DialogueState:
    if spoken is None:
        return reading.conversation.state
    if spoken.reply is None:
        return advance(reading.conversation.state, Wish.STOP)
    state = spoken.reply.state
    return offering.with_offer(state) if _offer(reading, spoken.reply) else state


def _offer(reading: Reading, reply: SparringReply) -> Offer | None:
    message = reading.turn.message
    if reply.origin.is_fixed:
        return None
    return offering.offer(reply.state, message.text, in_channel=not message.place.is_dm)


def _is_fixed(spoken: Spoken) -> bool:
    """Fixed words at a boundary: nothing of such a turn is kept (L19)."""
    return spoken.reply is not None and spoken.reply.origin.is_fixed


def _went_along(reading: Reading, origin: Origin) -> tuple[Item, ...]:
    if reading.sparring is None or origin.generated_by != "model":
        return ()
    return went_along(reading.sparring, origin.model)


def _answer(reading: Reading, card: Card, message: str) -> Outgoing:
    """The answer to a turn has one key, whichever way it goes out; with a message that grew, it becomes that."""
    turn = reading.turn
    if reading.alone:
        recipient = turn.message.author.account
        return Outgoing(
            turn.organisation_id,
            f"answer:{turn.id}",
            Category.ANSWER,
            Verb.DM,
            recipient=recipient,
            card=card,
        )
    return Outgoing(
        turn.organisation_id,
        f"answer:{turn.id}",
        Category.ANSWER,
        Verb.UPDATE if message else Verb.POST,
        turn.message.place,
        message=message,
        card=card,
    )


def _goals_named(reading: Reading, reply: SparringReply) -> tuple[str, ...]:
    """The goals of the frame that the answer quotes."""
    goals = reading.sparring.goals if reading.sparring else ()
    return tuple(goal for goal in goals if goal in _as_text(reply))


def _as_card(
    reply: SparringReply, notice: str, beside: tuple[Source, ...], goals: tuple[str, ...], texts: Texts
) -> Card:
    said_first = texts(f"dialogue-{notice}") if notice else ""
    state, model = reply.state, reply.origin.model
    return dialogue.turn(
        reply.text, reply.options, state, model, said_first, texts, beside=beside, goals=goals
    )


def _as_text(reply: SparringReply) -> str:
    options = [f"{title}: {words}" for title, words in reply.options]
    return "\n".join([reply.text, *options])
