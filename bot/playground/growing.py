"""An answer that grows: open pages see each state of it, a few times a second."""

from collections.abc import Callable

from bot.cards.model import Card, Text
from bot.domain.place import MessageRef, Place
from bot.playground.chat import Chat

PACE = 0.08
"""Seconds between two states that a page gets to see."""

Seconds = Callable[[], float]


class PlaygroundLive:
    """Its first words are in the journal, so that an update finds the message, also after a restart."""

    def __init__(self, chat: Chat, place: Place, text: str, key: str, seconds: Seconds) -> None:
        self._chat = chat
        self._seconds = seconds
        self._posting = chat.begin(place, _card(text), key)
        self._next = seconds() + PACE

    @property
    def ref(self) -> MessageRef:
        return self._posting.ref

    async def grow(self, text: str) -> None:
        if self._seconds() >= self._next:
            self._next = self._seconds() + PACE
            self._chat.grow(self._posting, _card(text))

    async def close(self) -> None:
        """There is no wire to close."""


def _card(text: str) -> Card:
    return Card(text, (Text(text),))
