"""Writes announcements ahead of time, so that nothing between claim and send waits for words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from bot.books import Books, Outgoing
from bot.cards.model import Card
from bot.domain.ids import OutboxId
from bot.ports import Clock, Purpose, Store
from bot.usecases.compose import ON_TIME, Compose
from scheduler.tick import HORIZON

BATCH = 100
TOGETHER = 20
"""Cards that are kept in one transaction; a process that dies writes no more of them again."""


@dataclass(frozen=True, slots=True)
class Composer:
    store: Store
    clock: Clock
    compose: Compose

    async def __call__(self) -> int:
        """Composes what is due soon; gives the number of rows."""
        soon = self.clock.now() + HORIZON
        rows = await self.store.transact(Purpose.CYCLE, lambda books: books.outbox.uncomposed(soon, BATCH))
        for some in (rows[start : start + TOGETHER] for start in range(0, len(rows), TOGETHER)):
            cards = {row: await self.compose(outgoing) for row, outgoing in some}
            await self.store.transact(Purpose.CYCLE, partial(_keep, cards=cards, at=self.clock.now()))
        return len(rows)

    async def freshen(self, outgoing: Outgoing) -> Outgoing:
        """The row with words that fit the moment: what comes late says so.

        A row without a topic of ours keeps its card.
        """
        late = outgoing.due is not None and self.clock.now() - outgoing.due > ON_TIME
        if outgoing.topic != "kickoff" or not late:
            return outgoing
        return replace(outgoing, card=await self.compose(outgoing))


def _keep(books: Books, cards: Mapping[OutboxId, Card], at: datetime) -> None:
    for row, card in cards.items():
        books.outbox.compose(row, card, "hand-written", at)
