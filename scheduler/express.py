"""The short way out: an answer is claimed as it is put and sent at once, without a look at the outbox between.

It keeps to the lanes of `delivery`: whatever a lane is busy with goes first, and a lane that rests is left alone.
Behind what another process is sending there it stays unclaimed, and is found as all else is.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.books import Books, Outgoing, Precedence, Sending
from scheduler.claiming import Claimed
from scheduler.delivery import Delivery

AT_HAND = timedelta(seconds=2)
"""Between the transaction that puts and the send that follows it; it may also never follow."""

SOON = timedelta(seconds=0.5)
"""Until the engine hands out what could not be claimed at once: what goes before it takes about so long."""


@dataclass(frozen=True, slots=True)
class Express:
    """`Sender`, over the lanes of a `Delivery`."""

    delivery: Delivery
    coming: dict[str, datetime] = field(default_factory=dict)
    """Lanes in which something was put that is about to be sent, and how long that may last."""

    def put(self, books: Books, outgoing: Outgoing) -> Sending | None:
        now = self.delivery.clock.now()
        lease = now + self.delivery.patience.lease
        row = books.outbox.put(outgoing, now, look=lease)
        if row is None:
            return None
        sending = books.outbox.claim(row, now, lease, self._precedence(outgoing.lane, now))
        if sending is None:
            books.outbox.look_again(row, SOON)
        else:
            self.delivery.claiming.pacing.note(books, outgoing, now)
            self.coming[outgoing.lane] = now + AT_HAND
        return sending

    def _precedence(self, lane: str, now: datetime) -> Precedence:
        """In a lane that this process is busy with, or is about to be, it keeps the order itself."""
        is_ours = lane in self.delivery.lanes or self.coming.get(lane, now) > now
        return Precedence.BESIDE if is_ours else Precedence.AHEAD

    async def send(self, sendings: Sequence[Sending], *, introduced: bool) -> None:
        lane = sendings[0].outgoing.lane
        self.coming.pop(lane, None)
        before = self.delivery.lanes.get(lane)
        task = asyncio.create_task(self._in_order(lane, before, sendings, introduced=introduced))
        self.delivery.enter(lane, task)
        await asyncio.wait({task})

    async def _in_order(
        self, lane: str, before: asyncio.Task[None] | None, sendings: Sequence[Sending], *, introduced: bool
    ) -> None:
        again = await self._free(lane, before)
        for sending in sendings:
            if again is not None:
                await self.delivery.put_back(sending, again)
                continue
            claimed = Claimed(sending, self.delivery.clock.now(), is_wanted=introduced, is_ready=introduced)
            again = await self.delivery.attempt(claimed)
            if again is not None:
                self.delivery.resting[lane] = again

    async def _free(self, lane: str, before: asyncio.Task[None] | None) -> datetime | None:
        """Waits for the lane; None when it is free, else the moment at which it may be."""
        now = self.delivery.clock.now()
        if before is not None:
            # Well within the lease of the claimed row that waits here.
            await asyncio.wait({before}, timeout=self.delivery.patience.lease.total_seconds() / 3)
            if not before.done():
                return now
        resting = self.delivery.resting.get(lane)
        return resting if resting is not None and resting > self.delivery.clock.now() else None
