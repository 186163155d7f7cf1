"""A `ChatPlatform` that hands each call to the platform of the place's network."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.cards.model import Card
from bot.domain.hearing import Member
from bot.domain.place import Account, MessageRef, Place, Readers
from bot.ports import ChatPlatform, File, LiveMessage, PlaceGone, Thinking, Thought


class Switchboard:
    """`platforms` by network. A network that is not configured now is a place that is gone, until it is."""

    def __init__(self, platforms: Mapping[str, ChatPlatform]) -> None:
        self._platforms = platforms

    def on(self, network: str) -> ChatPlatform:
        try:
            return self._platforms[network]
        except KeyError:
            raise PlaceGone(f"{network} is not configured") from None

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:
        return await self.on(place.network).post(place, card, key)

    async def update(self, message: MessageRef, card: Card) -> None:
        await self.on(message.place.network).update(message, card)

    async def begin(self, place: Place, account: Account, text: str, key: str) -> LiveMessage | None:
        platform = self._platforms.get(place.network)
        return await platform.begin(place, account, text, key) if platform else None

    def think(self, place: Place, account: Account, thinking: Thinking) -> Thought | None:
        platform = self._platforms.get(place.network)
        return platform.think(place, account, thinking) if platform else None

    async def whisper(self, place: Place, account: Account, card: Card) -> None:
        await self.on(place.network).whisper(place, account, card)

    async def open_dm(self, account: Account) -> Place:
        return await self.on(account.network).open_dm(account)

    async def file(self, account: Account, file: File, words: str) -> bool:
        return await self.on(account.network).file(account, file, words)

    async def find(self, place: Place, key: str, since: datetime) -> MessageRef | None:
        return await self.on(place.network).find(place, key, since)

    async def members(self, place: Place) -> Sequence[Member]:
        return await self.on(place.network).members(place)

    async def readers(self, place: Place) -> Readers:
        return await self.on(place.network).readers(place)
