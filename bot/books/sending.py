"""What is to be said, how that ends, and how fast a network takes it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, StrEnum
from typing import Protocol

from bot.cards.model import Card
from bot.domain.ids import (
    OrganisationId,
    OutboxId,
    ScheduleId,
    TeamId,
)
from bot.domain.place import Account, MessageRef, Place


class Category(StrEnum):
    """Answers have no cap; notices are bundled; nudges are few; announcements go to a team."""

    ANSWER = "answer"
    NOTICE = "notice"
    NUDGE = "nudge"
    ANNOUNCEMENT = "announcement"


class Verb(StrEnum):
    POST = "post"
    DM = "dm"
    UPDATE = "update"


class SendState(StrEnum):
    """`sending` and `checking` are claimed; the last four are final."""

    PENDING = "pending"
    SENDING = "sending"
    CHECKING = "checking"
    SENT = "sent"
    FAILED = "failed"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"


SHUT_OUT = "shut-out"
LEFT = "left"
AWAY = (SHUT_OUT, LEFT)
"""Why a row ended that waits for Vita to be back: the workspace refused it, or Vita had been taken out of there."""


class Precedence(Enum):
    """Which earlier rows of its lane a row lets go first, when it is claimed."""

    IN_TURN = "in turn"
    """Every one that is held, was tried, or is due."""

    AHEAD = "ahead"
    """What is held or was tried; what is only due may wait."""

    BESIDE = "beside"
    """What is to be tried again: among those that it holds the process keeps the order itself."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Something to be said. `key` is unique for ever: it is what makes saying it twice impossible.

    A `POST` has a place, a `DM` a recipient, an `UPDATE` the message that it changes. Without a card it is
    composed later from `topic` and the subject (`kickoff` of a week). `until` is the last moment at which it
    is still worth saying; None means always.
    """

    organisation_id: OrganisationId
    key: str
    category: Category
    verb: Verb
    place: Place | None = None
    recipient: Account | None = None
    message: str = ""
    card: Card | None = None
    topic: str = ""
    team_id: TeamId | None = None
    subject: str = ""
    due: datetime | None = None
    until: datetime | None = None
    schedule_id: ScheduleId | None = None
    occurrence: str = ""
    skipped: str = ""

    @property
    def lane(self) -> str:
        """What must stay in order: a channel or DM, or the person whose DM is yet to be opened."""
        side = self.place or self.recipient
        inner = self.place.channel if self.place else self.recipient.account if self.recipient else ""
        return f"{side.network}:{side.workspace}:{inner}" if side else ""


@dataclass(frozen=True, slots=True)
class Sending:
    """A claimed row. `checking` means that an earlier attempt may have been posted: read back first.

    `attempts` are its claims, this one too; `tries` are those before it that came to an answer of the network, or
    to a fault: a process that dies with a claim uses up no try.
    """

    id: OutboxId
    outgoing: Outgoing
    checking: bool
    attempts: int
    tries: int
    first_attempt: datetime


@dataclass(frozen=True, slots=True)
class Delivery:
    """A row of the outbox as an operator sees it: no content."""

    id: OutboxId
    organisation_id: OrganisationId
    category: Category
    topic: str
    occurrence: str
    network: str
    channel: str
    state: SendState
    reason: str
    due: datetime
    attempts: int


class Outbox(Protocol):
    def put(self, outgoing: Outgoing, at: datetime, *, look: datetime | None = None) -> OutboxId | None:
        """Stores what is to be said, once per key and per occurrence; None when it was there already.

        `look` is when to look at it, where that is not the moment at which it is due.
        """
        ...

    def put_all(self, put: Sequence[tuple[Outgoing, datetime | None]], at: datetime) -> None:
        """The same for many at once, each with the moment to look at it, None for the one at which it is due."""
        ...

    def look_again(self, row: OutboxId, after: timedelta) -> None:
        """A row that does not go out now: where an engine hands out the rows, it does so again after so long."""
        ...

    def waits(self, row: OutboxId, now: datetime) -> timedelta | None:
        """How long until it is worth looking at a row that could not be claimed; None when it is final."""
        ...

    def defer_overlooked(self, before: datetime) -> int:
        """Where an engine hands out the rows: again for those that should have been looked at by then."""
        ...

    def due(self, now: datetime, each: int) -> Sequence[tuple[OutboxId, str]]:
        """Composed rows that are due or whose lease has run out, answers first, then the oldest, each with its lane.

        The lane is what must stay in order: a channel or DM, or the person whose DM is yet to be opened. A row
        behind one that is held or waits to be tried again is held back. At most `each` rows of a workspace.
        """
        ...

    def take_uncomposed(
        self, before: datetime, limit: int, now: datetime, until: datetime
    ) -> Sequence[tuple[OutboxId, Outgoing]]:
        """Rows due before this moment that have no card yet, the most pressing first, and nobody else's `until` then."""
        ...

    def compose(self, row: OutboxId, card: Card, source: str, at: datetime) -> None: ...
    def claim(
        self, row: OutboxId, now: datetime, lease: datetime, precedence: Precedence = Precedence.IN_TURN
    ) -> Sending | None:
        """Claims a row, or None when it is final, somebody holds it, or it is not its turn in its lane.

        Committed before anything is sent.
        """
        ...

    def settle(
        self,
        row: OutboxId,
        state: SendState,
        at: datetime,
        *,
        reason: str = "",
        message: MessageRef | None = None,
        attempt: int | None = None,
    ) -> None:
        """Ends a row. A message in a place that was posted about a subject is kept as its posting; one to a person is not.

        `attempt` fences, here and below: whoever froze for longer than its lease changes nothing any more.
        """
        ...  # fmt: skip

    def put_back(self, row: OutboxId, attempt: int, due: datetime, *, tried: bool = True) -> None:
        """Certainly not posted by this attempt: pending again, from this moment on.

        Not `tried` it was only claimed, and the network heard nothing of it.
        """
        ...

    def hold(self, row: OutboxId, attempt: int, until: datetime) -> None:
        """Uncertain: stays claimed until then, so that the network can show whether it was posted."""
        ...

    def postings(self, organisation: OrganisationId, subject: str) -> Sequence[MessageRef]:
        """The messages that were posted about a subject (`proposal:12`) and still stand."""
        ...

    def key_of(self, organisation: OrganisationId, message: MessageRef) -> str:
        """Under which key this message was sent, or changed last; empty for one that is not known any more."""
        ...

    def topic_of(self, organisation: OrganisationId, message: MessageRef) -> str:
        """What this message was about (`kickoff`); empty for one that is not known any more, or was about nothing."""
        ...

    def nudged(self, organisation: OrganisationId, recipient: Account, since: datetime) -> str:
        """What Vita last asked this person by itself, if it was sent since then; empty when it asked nothing."""
        ...

    def ended(self, organisation: OrganisationId, key: str) -> tuple[SendState, str] | None:
        """Where the row under this key stands, and why; None when there is none."""
        ...

    def deliveries(
        self,
        organisation: OrganisationId | None,
        limit: int,
        only: Category | None = None,
        states: Sequence[SendState] = (),
    ) -> Sequence[Delivery]:
        """The newest rows; without an organisation of all, without states in any."""
        ...

    def ended_badly(self, organisation: OrganisationId | None, row: OutboxId) -> Outgoing | None:
        """What failed, or of which nobody knows whether it came; None for any other row."""
        ...

    def again(self, row: OutboxId) -> bool:
        """A person has it sent again; False when it does not stand as failed or unknown any more."""
        ...

    def come_back(self, network: str, workspace: str, now: datetime) -> int:
        """Vita is in this workspace again: what it was kept from saying there is to be said after all.

        What may stand there is looked for first; what is too late by now ends as that. Gives how many rows go out.
        """
        ...

    def next_due(self) -> datetime | None:
        """When the next pending row is due, composed or not."""
        ...

    def open_rows(self) -> int:
        """How many rows are not final."""
        ...


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a network takes messages: so many a second, after so many at once."""

    per_second: float
    burst: int = 1


class Rates(Protocol):
    def free_at(self, paces: Mapping[str, Pace], now: datetime) -> datetime:
        """When there will be room under all these keys, if nobody else reserves meanwhile. Reserves nothing."""
        ...

    def held_until(self, keys: Collection[str], now: datetime) -> datetime:
        """Until when the network asked for patience under any of these keys; `now` where it did not."""
        ...

    def reserve(self, key: str, per_second: float, burst: int, now: datetime) -> datetime:
        """Reserves the next slot under this key and says when it is (GCRA); keys never name a person."""
        ...

    def line(self, key: str, pace: Pace, count: int, now: datetime) -> Sequence[datetime]:
        """Reserves so many slots under this key at once and says when they are, in order."""
        ...

    def are_held(self, beginning: str, now: datetime) -> bool:
        """Whether the network asked for patience, not over yet, under any key that begins like this."""
        ...

    def hold_back(self, key: str, until: datetime) -> None:
        """The network asked for patience: nobody sends under this key before then."""
        ...
