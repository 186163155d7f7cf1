"""Writes announcements ahead of time, so that nothing between claim and send waits for words."""

from dataclasses import dataclass, replace

from bot.books import Books, Outgoing
from bot.domain.ids import OutboxId
from bot.ports import Clock, Purpose, Store
from bot.usecases.compose import ON_TIME, Compose
from scheduler.tick import HORIZON

BATCH = 100


@dataclass(frozen=True, slots=True)
class Composer:
    store: Store
    clock: Clock
    compose: Compose

    async def __call__(self) -> int:
        """Composes what is due soon; gives the number of rows."""
        soon = self.clock.now() + HORIZON
        rows = await self.store.transact(Purpose.CYCLE, lambda books: books.outbox.uncomposed(soon, BATCH))
        for row, outgoing in rows:
            await self._write(row, outgoing)
        return len(rows)

    async def _write(self, row: OutboxId, outgoing: Outgoing) -> None:
        card = await self.compose(outgoing)

        def keep(books: Books) -> None:
            books.outbox.compose(row, card, "hand-written", self.clock.now())

        await self.store.transact(Purpose.CYCLE, keep)

    async def freshen(self, outgoing: Outgoing) -> Outgoing:
        """The row with words that fit the moment: what comes late says so.

        A row without a topic of ours keeps its card.
        """
        late = outgoing.due is not None and self.clock.now() - outgoing.due > ON_TIME
        if outgoing.topic != "kickoff" or not late:
            return outgoing
        return replace(outgoing, card=await self.compose(outgoing))
