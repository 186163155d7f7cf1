"""Claims a row: in one transaction it is taken, looked at once more, given room, and dressed as it goes out.

So nothing has to be asked of the store between the claim and the send. Whoever is claimed to be looked for gets
no room yet: most of it stands there already.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.books import Books, Sending, SendState, Verb
from bot.domain.ids import OutboxId
from bot.usecases.compose import Compose
from scheduler.ends import end
from scheduler.manners import Manners, Verdict
from scheduler.pacing import Pacing
from scheduler.wanted import unwanted

LEASE = timedelta(seconds=60)
"""Longer than any send may take: a claim that is older belongs to a process that died."""

SETTLE = timedelta(seconds=30)
"""So long a network may take to show a message that it accepted."""

MOST_CLAIMS = 100
"""Of one row: whatever takes down each process that holds it is no longer tried."""


@dataclass(frozen=True, slots=True)
class Patience:
    """The two times together; `settle` is longer than a network takes to show what it accepted."""

    lease: timedelta = LEASE
    settle: timedelta = SETTLE


@dataclass(frozen=True, slots=True)
class Claimed:
    """A row that this process holds, and the moment at which the network has room for it.

    `is_wanted` says that it was looked at, `is_ready` that its card goes out as it is, `is_over` that nothing is
    left to send: it is skipped, or said later.
    """

    sending: Sending
    slot: datetime
    is_wanted: bool = False
    is_ready: bool = False
    is_over: bool = False

    @property
    def needs_look(self) -> bool:
        """Not of what may stand there already, unless it only changes a message."""
        sending = self.sending
        return not self.is_wanted and (not sending.checking or sending.outgoing.verb is Verb.UPDATE)


@dataclass(frozen=True, slots=True)
class Claiming:
    """What happens to a row between its claim and its send, as work for one transaction."""

    compose: Compose
    pacing: Pacing
    manners: Manners
    patience: Patience

    def claim(self, books: Books, row: OutboxId, now: datetime) -> Claimed | None:
        """None when it is not to be had; raises `NoRoomYetError`, which undoes the claim."""
        claimed = self.claim_as_it_is(books, row, now)
        if claimed is None or claimed.is_over or claimed.sending.checking:
            return claimed
        return self.look(books, claimed, now, has_room=False)

    def claim_as_it_is(self, books: Books, row: OutboxId, now: datetime) -> Claimed | None:
        sending = books.outbox.claim(row, now, now + self.patience.lease)
        if sending is None:
            return None
        if sending.attempts % MOST_CLAIMS == 0:
            end(books, sending, SendState.UNKNOWN, now, reason="claimed too often")
            return Claimed(sending, now, is_over=True)
        return Claimed(sending, now)

    def look(self, books: Books, claimed: Claimed, now: datetime, *, has_room: bool = True) -> Claimed:
        """Whether it is said now, and how."""
        if not has_room:
            self.pacing.ask(books, claimed.sending.outgoing, now)
        verdict = self.manners.look(books, claimed.sending, now)
        return self._according_to(books, verdict, now, has_room=has_room)

    def look_again(self, books: Books, sending: Sending, now: datetime) -> Claimed:
        """The same for what was looked for and does not stand there; it was bundled already."""
        self.pacing.ask(books, sending.outgoing, now)
        verdict = Verdict(sending, unwanted(books, sending.outgoing, now))
        return self._according_to(books, verdict, now, has_room=False)

    def _according_to(self, books: Books, verdict: Verdict, now: datetime, *, has_room: bool) -> Claimed:
        sending = verdict.sending
        if verdict.reason:
            end(books, sending, SendState.SKIPPED, now, reason=verdict.reason)
        if verdict.reason or verdict.is_put_off:
            return Claimed(sending, now, is_over=True)
        outgoing = self.compose.dressed(books, sending.outgoing)
        is_ready = outgoing.place is not None
        slot = now if has_room else self.pacing.reserve(books, outgoing, now)
        return Claimed(replace(sending, outgoing=outgoing), slot, is_wanted=True, is_ready=is_ready)
