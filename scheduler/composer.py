"""Writes announcements ahead of time, so that nothing between claim and send waits for words.

With a model the words are fresh; what it has not written ten minutes before the moment gets those that rotate.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.books import Books, Outgoing
from bot.cards.fresh import Fresh
from bot.cards.model import Card
from bot.domain.ids import OutboxId
from bot.ports import Clock, Purpose, Store
from bot.usecases.compose import Compose
from bot.usecases.fresh_words import FreshWords
from scheduler.tick import HORIZON

BATCH = 100
TOGETHER = 20
"""Cards that are kept in one transaction; a process that dies writes no more of them again."""

AT_ONCE = 4
"""Cards for which a model is asked at the same time."""

SPARE = timedelta(minutes=10)
"""So long before its moment a row waits for no model any more: longer than a model and its stand-in may take."""

BY_HAND = timedelta(seconds=30)
WITH_MODEL = timedelta(minutes=2)
"""So long what one process composes is left alone by the others: longer than it takes, should that process die."""

PASS = 15.0
"""Seconds after which no more models are asked, so that what is pressing is looked at again."""

Row = tuple[OutboxId, Outgoing]


@dataclass(frozen=True, slots=True)
class Composer:
    store: Store
    clock: Clock
    compose: Compose
    fresh: FreshWords

    async def __call__(self) -> int:
        """Composes what is due soon; gives the number of rows."""
        if not self.fresh.has_model:
            return await self._by_hand(HORIZON)
        return await self._by_hand(SPARE) + await self._with_model()

    async def _by_hand(self, ahead: timedelta) -> int:
        count = 0
        while rows := await self._take(ahead, BATCH, BY_HAND):
            for some in (rows[start : start + TOGETHER] for start in range(0, len(rows), TOGETHER)):
                await self._write(some, [None] * len(some))
            count += len(rows)
        return count

    async def _with_model(self) -> int:
        count, loop = 0, asyncio.get_running_loop()
        ends = loop.time() + PASS
        while loop.time() < ends and (rows := await self._take(HORIZON, AT_ONCE, WITH_MODEL)):
            found = await asyncio.gather(*(self.fresh(outgoing) for _, outgoing in rows))
            await self._write(rows, found)
            count += len(rows)
        return count

    async def _take(self, ahead: timedelta, most: int, takes: timedelta) -> Sequence[Row]:
        """So that of several processes one asks a model, and one writes."""
        now = self.clock.now()
        return await self.store.transact(
            Purpose.CYCLE, lambda books: books.outbox.take_uncomposed(now + ahead, most, now, now + takes)
        )

    async def _write(self, rows: Sequence[Row], found: Sequence[Fresh | None]) -> None:
        cards = {
            row: (await self.compose(outgoing, fresh), "model" if fresh else "hand-written")
            for (row, outgoing), fresh in zip(rows, found, strict=True)
        }
        await self.store.transact(Purpose.CYCLE, partial(_keep, cards=cards, at=self.clock.now()))


def _keep(books: Books, cards: Mapping[OutboxId, tuple[Card, str]], at: datetime) -> None:
    for row, (card, source) in cards.items():
        books.outbox.compose(row, card, source, at)
