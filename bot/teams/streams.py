"""An answer that grows in a private chat: Teams shows each state of it, and edits of the message after that.

Each part carries the whole text so far. Teams takes one a second at most, for two minutes, and only where one
person reads; the buttons and the mark for AI text come with the end.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.place import MessageRef, Place
from bot.ports import NotPosted, PlaceGone, StoppedByPerson, Uncertain
from bot.teams.connector import Connector, Json, StreamRefused
from bot.teams.messages import MADE_WITH_AI
from bot.teams.payloads import conversation_of

LIVES = 100.0
"""Seconds after which the growing is ended by us: Teams gives it two minutes."""

_PACE = 1.5  # seconds between two parts, or two edits
_NO = (NotPosted, PlaceGone, Uncertain, StreamRefused)

log = logging.getLogger(__name__)
Seconds = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Chat:
    """One private chat, and the way to it."""

    connector: Connector
    url: str
    place: Place
    bot: str

    async def send(self, activity: Json) -> str:
        return await self.connector.send(self.url, conversation_of(self.place), self._ours(activity))

    async def change(self, message: str, activity: Json) -> None:
        await self.connector.change(self.url, conversation_of(self.place), message, self._ours(activity))

    def _ours(self, activity: Json) -> Json:
        return {"from": {"id": self.bot}, **activity}


async def begun(chat: Chat, text: str, seconds: Seconds) -> "TeamsLive | None":
    """The message with its first words; None when Teams does not let it grow."""
    try:
        stream = await chat.send(_part(text, 1))
    except _NO as error:
        log.warning("Teams does not stream: %s", type(error).__name__)
        return None
    return TeamsLive(chat, stream, text, seconds) if stream else None


class TeamsLive:
    """A message that grows; its id is that of the stream."""

    def __init__(self, chat: Chat, stream: str, shown: str, seconds: Seconds) -> None:
        self.ref = MessageRef(chat.place, stream)
        self._chat = chat
        self._stream = stream
        self._shown = shown
        self._seconds = seconds
        self._count = 1
        self._is_streaming = True
        self._ends = seconds() + LIVES
        self._next = seconds() + _PACE

    async def grow(self, text: str) -> None:
        if self._seconds() < self._next:
            return
        self._next = self._seconds() + _PACE
        if self._is_streaming and self._seconds() > self._ends:
            await self.close()
        try:
            await (self._append(text) if self._is_streaming else self._edit(text))
        except StreamRefused as refused:
            self._is_streaming = False
            if "cancel" in str(refused):
                raise StoppedByPerson from refused
        except NotPosted as wait:
            self._next = self._seconds() + wait.after
        except (Uncertain, PlaceGone) as error:
            log.info("A part of an answer was not shown: %s", type(error).__name__)

    async def close(self) -> None:
        """The last part is an ordinary message, which the card then takes the place of."""
        if not self._is_streaming:
            return
        self._is_streaming = False
        entities = [_stream_info("final", self._stream), MADE_WITH_AI]
        try:
            await self._chat.send(
                {"type": "message", "id": self._stream, "text": self._shown, "entities": entities}
            )
        except _NO as error:
            log.info("Teams did not end a stream: %s", type(error).__name__)

    async def _append(self, text: str) -> None:
        self._count += 1
        self._shown = text  # also when nobody knows whether it arrived: Teams takes no words back
        await self._chat.send(_part(text, self._count, self._stream))

    async def _edit(self, text: str) -> None:
        await self._chat.change(self._stream, {"type": "message", "text": text, "entities": [MADE_WITH_AI]})


def _part(text: str, number: int, stream: str = "") -> Json:
    info = _stream_info("streaming", stream) | {"streamSequence": number}
    return {"type": "typing", "text": text, "entities": [info]}


def _stream_info(kind: str, stream: str) -> Json:
    info: Json = {"type": "streaminfo", "streamType": kind}
    return info | {"streamId": stream} if stream else info
