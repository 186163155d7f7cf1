"""What a button asks to have written: it goes through the inbox and comes back as an answer to the person alone.

A click must be answered within seconds and a model takes longer; what is in the inbox survives a restart and is
answered once.
"""

from dataclasses import replace
from typing import Protocol

from bot.books import Books, Category, Outgoing, Turn, Verb
from bot.cards.model import Card
from bot.domain.dialogue import Wish
from bot.domain.hearing import Message
from bot.domain.place import Place
from bot.ports import Clock
from bot.usecases.act import Act


class Writes(Protocol):
    async def __call__(self, turn: Turn) -> None:
        """Writes what this turn asks for, once, and marks it done in the same transaction."""
        ...


def wished(act: Act, wish: Wish, clock: Clock, text: str = "") -> Message:
    """A click as a message for the inbox; the same click is the same message. `text` is what it is about."""
    return Message(
        place=place_of(act),
        author=act.by,
        text=text,
        message="",
        event_key=f"{wish}:{act.key}",
        sent_at=clock.now(),
        mentions_vita=True,
        wish=wish,
    )


def place_of(act: Act) -> Place:
    """The conversation under which a button stands: a DM, or the thread of its message."""
    return act.place if act.place.thread or act.place.is_dm else act.place.in_thread(act.message)


def answer_privately(books: Books, turn: Turn, card: Card, clock: Clock) -> None:
    """Ends the turn with a card for the person alone: here in a DM, else by a DM."""
    message, now = turn.message, clock.now()
    outgoing = Outgoing(turn.organisation_id, f"answer:{turn.id}", Category.ANSWER, Verb.DM, card=card)
    if message.place.is_dm:
        outgoing = replace(outgoing, verb=Verb.POST, place=message.place)
    else:
        outgoing = replace(outgoing, recipient=message.author.account)
    books.outbox.put(outgoing, now)
    books.inbox.done(turn.id, now)
