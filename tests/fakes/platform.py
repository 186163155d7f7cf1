"""A chat platform in memory that records what is said and fails when a test tells it to."""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.books import Pace
from bot.cards.model import Card
from bot.domain.hearing import Member
from bot.domain.place import Account, MessageRef, Place, PlaceKind, Readers
from bot.ports import (
    CannotLookBack,
    File,
    NotPosted,
    Paces,
    PlaceGone,
    StoppedByPerson,
    Thinking,
    Uncertain,
)


class Fault(StrEnum):
    """What goes wrong with one post; `LOST` is an answer that got lost on its way back, after posting."""

    BUSY = "busy"
    GONE = "gone"
    NEVER_ARRIVED = "never arrived"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Posted:
    place: Place
    card: Card
    key: str
    message: str

    @property
    def ref(self) -> MessageRef:
        return MessageRef(self.place, self.message)


@dataclass
class FakeLive:
    """A message that grows: all that was shown of it, one after the other.

    `is_stopped` is set when its reader presses the network's own stop button.
    """

    ref: MessageRef
    shown: list[str]
    is_stopped: bool = False
    is_closed: bool = False

    async def grow(self, text: str) -> None:
        if self.is_stopped:
            raise StoppedByPerson
        self.shown.append(text)

    async def close(self) -> None:
        self.is_closed = True


@dataclass
class FakeThought:
    """`has_ended` says that the network shows it no more."""

    place: Place
    thinking: Thinking
    has_ended: bool = False

    def end(self) -> None:
        self.has_ended = True


@dataclass
class FakePlatform:
    """`reads_back` False is a network that shows nothing of what was posted before; `streams` False one on which
    no message grows; a `gate` makes every post wait.
    """

    reads_back: bool = True
    gives_files: bool = True
    streams: bool = True
    gate: asyncio.Event | None = None
    retry_after: float = 30.0
    pace: Pace | None = None
    posted: list[Posted] = field(default_factory=list)
    updated: list[tuple[MessageRef, Card]] = field(default_factory=list)
    whispered: list[tuple[Place, Account, Card]] = field(default_factory=list)
    given: list[tuple[Account, File, str]] = field(default_factory=list)
    """Every file, to whom, and the words above it."""
    live: list[FakeLive] = field(default_factory=list)
    thoughts: list[FakeThought] = field(default_factory=list)
    people: dict[str, tuple[Member, ...]] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    """Every post that was tried and every look for one, in order: `post KEY`, `find KEY`."""
    read_by: dict[str, Readers] = field(default_factory=dict)
    _faults: deque[Fault] = field(default_factory=deque)

    def breaks(self, *faults: Fault) -> None:
        """The next posts go wrong, one fault a post."""
        self._faults.extend(faults)

    def said_in(self, place: Place) -> list[Card]:
        return [posted.card for posted in self.posted if posted.place == place]

    def paces(self) -> Paces:
        return Paces(in_workspace=self.pace, in_channel=self.pace)

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:
        self.calls.append(f"post {key}")
        if self.gate is not None:
            await self.gate.wait()
        fault = self._faults.popleft() if self._faults else None
        if fault is Fault.BUSY:
            raise NotPosted("429", self.retry_after, too_fast=True)
        if fault is Fault.GONE:
            raise PlaceGone("channel_not_found")
        if fault is Fault.NEVER_ARRIVED:
            raise Uncertain("connection reset")
        posted = Posted(place, card, key, f"m{len(self.posted) + 1}")
        self.posted.append(posted)
        if fault is Fault.LOST:
            raise Uncertain("time-out")
        return posted.ref

    async def update(self, message: MessageRef, card: Card) -> None:
        self.updated.append((message, card))

    async def begin(self, place: Place, account: Account, text: str, key: str) -> FakeLive | None:
        if not (self.streams and place.is_dm):
            return None
        live = FakeLive(MessageRef(place, f"g{len(self.live) + 1}"), [text])
        self.live.append(live)
        return live

    def think(self, place: Place, account: Account, thinking: Thinking) -> FakeThought:
        self.thoughts.append(FakeThought(place, thinking))
        return self.thoughts[-1]

    async def whisper(self, place: Place, account: Account, card: Card) -> None:
        self.whispered.append((place, account, card))

    async def open_dm(self, account: Account) -> Place:
        return Place(account.network, account.workspace, f"D-{account.account}", PlaceKind.DM)

    async def file(self, account: Account, file: File, words: str) -> bool:
        if self.gives_files:
            self.given.append((account, file, words))
        return self.gives_files

    async def find(self, place: Place, key: str, since: datetime) -> MessageRef | None:
        self.calls.append(f"find {key}")
        if not self.reads_back:
            raise CannotLookBack
        return next((posted.ref for posted in self.posted if posted.key == key), None)

    async def members(self, place: Place) -> Sequence[Member]:
        return self.people.get(place.channel, ())

    async def readers(self, place: Place) -> Readers:
        return self.read_by.get(place.channel, Readers.OPEN)
