"""The chat networks: the verbs in which Vita speaks, what can come of them, and whose turn it is."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.books import Books, Outgoing, Pace, Sending
from bot.cards.model import Card
from bot.domain.hearing import Member
from bot.domain.place import Account, MessageRef, Place, Readers


@dataclass(frozen=True, slots=True)
class Paces:
    """How fast a network takes messages; None means as fast as we can."""

    in_workspace: Pace | None = None
    in_channel: Pace | None = None


class LiveMessage(Protocol):
    """A message that grows while it is being written."""

    @property
    def ref(self) -> MessageRef: ...

    async def grow(self, text: str) -> None:
        """Shows the whole text so far, which only ever gets longer, as often as the network likes.

        Raises `StoppedByPerson`, and nothing else: what a network does not show now is in the card later.
        """
        ...

    async def close(self) -> None:
        """Ends the growing, so that `update` can give the message its card. Never raises."""
        ...


@dataclass(frozen=True, slots=True)
class Thinking:
    """What is shown while Vita thinks.

    `title` is what the conversation is called, `status` stands after Vita's name, `lines` are shown in turn.
    """

    title: str
    status: str
    lines: tuple[str, ...]


class Thought(Protocol):
    """Vita is seen to think somewhere."""

    def end(self) -> None:
        """The answer follows, or none will. Never raises, and holds up nobody."""
        ...


@dataclass(frozen=True, slots=True)
class File:
    """What one person gets to keep. `name` ends in the kind of file it is; what is in it shows in no log."""

    name: str
    data: bytes = field(repr=False)


class Messenger(Protocol):
    """The verbs in which Vita speaks; the place says on which network.

    Each verb that sends takes a `key`: the same key never posts twice where the network can be read back.
    They raise `NotPosted` when it is certain that nothing was posted, `PlaceGone` when nothing ever will be,
    and `Uncertain` when it may have been posted. An adapter tries each call once.
    """

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:
        """Puts a new message in a channel, a DM or (when the place names a thread) in that thread."""
        ...

    async def update(self, message: MessageRef, card: Card) -> None:
        """Changes a message of ours into this card."""
        ...

    async def begin(self, place: Place, account: Account, text: str, key: str) -> LiveMessage | None:
        """Begins a message for this person that grows, with its first words; None where that cannot be.

        Then the whole answer is posted. Where others read along nothing grows: there it is called before there
        are words, and a network on which a thread is slow may post a line that stands in for the answer.
        Never raises: not to see an answer grow is no failure.
        """
        ...

    def think(self, place: Place, account: Account, thinking: Thinking) -> Thought | None:
        """Shows that Vita thinks about what this person said, until `end`; None where the network shows nothing.

        Never raises, and holds up nobody: the answer does not wait for it.
        """
        ...

    async def whisper(self, place: Place, account: Account, card: Card) -> None:
        """Shows a card to one person only, where they are; in a DM that is an ordinary message."""
        ...

    async def open_dm(self, account: Account) -> Place:
        """The DM with this person, opened if need be."""
        ...

    async def file(self, account: Account, file: File, words: str) -> bool:
        """Gives one person a file in the DM with them, with words above it; False where a bot can give none."""
        ...

    async def find(self, place: Place, key: str, since: datetime) -> MessageRef | None:
        """The message that was posted under this key, or None; raises `CannotLookBack`."""
        ...

    async def members(self, place: Place) -> Sequence[Member]:
        """The people of a channel, without bots and outside guests."""
        ...

    async def readers(self, place: Place) -> Readers:
        """Who can read this channel or group now; somebody of outside who is in it makes it `EXTERNAL`."""
        ...


class ChatPlatform(Messenger, Protocol):
    """One chat network, with its pace; what it cannot do its verbs say themselves."""

    def paces(self) -> Paces: ...


class NotPosted(Exception):  # noqa: N818 - named for what is the case
    """Nothing was posted, for certain; `after` seconds from now is soon enough to try again.

    `too_fast` says that the network wants that patience of everything that goes to this workspace.
    """

    def __init__(self, reason: str, after: float = 1.0, *, too_fast: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.after = after
        self.too_fast = too_fast


class PlaceGone(Exception):  # noqa: N818 - named for what is the case
    """The place cannot be written to any more: archived, left, blocked, token withdrawn.

    `is_dead` says that the network said so of this very place: nothing more needs to be tried there until it
    tells of the place again.
    """

    def __init__(self, reason: str = "", *, is_dead: bool = False) -> None:
        super().__init__(reason)
        self.is_dead = is_dead


class ShutOut(PlaceGone):
    """The whole workspace takes nothing from us: the token was withdrawn, or Vita was taken out of it.

    What was to be said there waits until Vita is back.
    """


class Uncertain(Exception):  # noqa: N818 - named for what is the case
    """The message may or may not have been posted: a time-out, a reset, a server error."""


class CannotLookBack(Exception):  # noqa: N818 - named for what is the case
    """This network, or our rights on it, offer no way to see whether a message was posted."""


class StoppedByPerson(Exception):  # noqa: N818 - named for what is the case
    """Whoever reads a growing message pressed the network's own button to stop it."""


class Bell(Protocol):
    """Wakes somebody who waits for work, so that an answer does not wait for the next tick."""

    def ring(self) -> None: ...


class Sender(Protocol):
    """The short way from a transaction to the network, for what cannot wait for the next look at the outbox."""

    def put(self, books: Books, outgoing: Outgoing) -> Sending | None:
        """Puts it in the outbox and claims it, in this transaction; None when it was there already."""
        ...

    async def send(self, sendings: Sequence[Sending], *, introduced: bool) -> None:
        """Sends what was put, in one place; returns when each is settled, or is left to be tried again.

        `introduced` says that Vita was introduced in that place before they were put.
        """
        ...


class TurnTaking(Protocol):
    """Answers what was heard: conversations side by side, within a conversation one turn at a time."""

    def wake(self, conversation: str) -> None:
        """Something waits to be answered in this conversation (`Place.key`)."""
        ...

    def is_answering(self, place: Place) -> bool:
        """Whether a sparring partner thinks about an answer in this conversation now, in this process.

        A DM is one conversation here, whatever threads it has.
        """
        ...

    def stop(self, place: Place) -> None:
        """Ends that thinking; what there is of the answer stays, with a line that says so."""
        ...
