"""The short way out: an answer is claimed as it is put and sent at once, without a look at the outbox between.

It keeps to the lanes of `delivery`: whatever a lane is busy with goes first, and a lane that rests is left alone.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.books import Books, Outgoing, Sending
from scheduler.delivery import Delivery


@dataclass(frozen=True, slots=True)
class Express:
    """`Sender`, over the lanes of a `Delivery`."""

    delivery: Delivery

    def put(self, books: Books, outgoing: Outgoing) -> Sending | None:
        now = self.delivery.clock.now()
        lease = now + self.delivery.patience.lease
        row = books.outbox.put(outgoing, now, look=lease)
        if row is None:
            return None
        self.delivery.pacing.note(books, outgoing, now)
        return books.outbox.claim(row, now, lease, in_turn=False)

    async def send(self, sendings: Sequence[Sending], *, introduced: bool) -> None:
        lane = sendings[0].outgoing.lane
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
            again = await self.delivery.attempt(sending, ready=introduced)
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
