"""The playground's network as Vita's `ChatPlatform`."""

import time
from collections.abc import Sequence
from datetime import datetime

from bot.cards.model import Card
from bot.domain.hearing import Member
from bot.domain.place import Account, MessageRef, Place, Readers
from bot.playground.chat import Chat
from bot.playground.growing import PlaygroundLive, Seconds
from bot.playground.samples import place_of, readers_of, sample_person
from bot.ports import File, Paces, PlaceGone, Thinking


class PlaygroundPlatform:
    """Posts at once and for certain: there is no wire between, so nothing is ever `Uncertain`."""

    def __init__(self, chat: Chat, seconds: Seconds = time.monotonic) -> None:
        self._chat = chat
        self._seconds = seconds

    def paces(self) -> Paces:
        return Paces()

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:
        _exists(place)
        return self._chat.post(place, card, key=key).ref

    async def update(self, message: MessageRef, card: Card) -> None:
        posting = self._chat.posting(message.message)
        if posting is None:
            raise PlaceGone(f"no message {message.message}")
        self._chat.change(posting, card)

    async def begin(self, place: Place, account: Account, text: str, key: str) -> PlaygroundLive | None:  # noqa: ARG002 - a DM has one reader
        """In a DM, as on the real networks."""
        return PlaygroundLive(self._chat, place, text, key, self._seconds) if place.is_dm else None

    def think(self, place: Place, account: Account, thinking: Thinking) -> None:
        """The page shows an answer growing; before that there is nothing to see."""

    async def whisper(self, place: Place, account: Account, card: Card) -> None:
        _exists(place)
        self._chat.post(place, card, only_for="" if place.is_dm else account.account)

    async def open_dm(self, account: Account) -> Place:
        person = sample_person(account.account)
        if person is None:
            raise PlaceGone(f"no sample person {account.account}")
        return place_of(person.dm)

    async def file(self, account: Account, file: File, words: str) -> bool:
        self._chat.give(await self.open_dm(account), account.account, file, words)
        return True

    async def find(self, place: Place, key: str, since: datetime) -> MessageRef | None:
        posting = self._chat.posted_under(place.channel, key)
        return posting.ref if posting and posting.at >= since else None

    async def members(self, place: Place) -> Sequence[Member]:
        return tuple(person.member("") for person in readers_of(place.channel))

    async def readers(self, place: Place) -> Readers:
        """There is nobody else on this network."""
        _exists(place)
        return Readers.PRIVATE


def _exists(place: Place) -> None:
    if not readers_of(place.channel):
        raise PlaceGone(f"no channel {place.channel}")
