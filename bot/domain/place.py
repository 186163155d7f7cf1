"""Addresses on a chat network: places, the people's accounts, and messages that were posted."""

from dataclasses import dataclass, replace
from enum import StrEnum


class PlaceKind(StrEnum):
    CHANNEL = "channel"
    GROUP = "group"
    DM = "dm"
    HOME = "home"


class Readers(StrEnum):
    """Who can read a place, as far as the network tells."""

    PRIVATE = "private"
    OPEN = "open"
    EXTERNAL = "external"  # shared with another organisation: Vita posts nothing but its refusal


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said.

    `network` is `slack`, `teams` or `playground`; `workspace` a Slack workspace or a Teams tenant; `channel`
    the network's own id of the channel, group or DM; `thread` the id of the message that a thread hangs
    under, empty outside threads.
    """

    network: str
    workspace: str
    channel: str
    kind: PlaceKind
    thread: str = ""

    def in_thread(self, thread: str) -> "Place":
        return replace(self, thread=thread)

    def outside_threads(self) -> "Place":
        return replace(self, thread="")

    @property
    def is_dm(self) -> bool:
        return self.kind is PlaceKind.DM

    @property
    def key(self) -> str:
        """The place as one word: what a conversation in it is known by."""
        return f"{self.network}:{self.workspace}:{self.channel}:{self.thread}"


@dataclass(frozen=True, slots=True)
class Account:
    """A person's address: an account on one network. Joining accounts across networks is not done."""

    network: str
    workspace: str
    account: str


@dataclass(frozen=True, slots=True)
class MessageRef:
    """A message that stands somewhere, so that it can be answered, changed or withdrawn later."""

    place: Place
    message: str
