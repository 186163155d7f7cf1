"""Summarises long conversations, beside the answers and never in their way."""

from dataclasses import dataclass
from datetime import timedelta

from bot.ports import Clock, Purpose, Store
from bot.usecases.summarise import Summarise

MORE_THAN = 12
"""Turns outside the summary: from there on it is brought up to date."""

KEEPING = 8
"""The newest turns stay as they were said."""

LATELY = timedelta(hours=1)
"""Who said nothing since then gets a summary with the next word; a start after a breakdown has time enough."""

BATCH = 20


@dataclass(frozen=True, slots=True)
class Summaries:
    store: Store
    clock: Clock
    summarise: Summarise

    async def __call__(self) -> int:
        """Brings up to date what lacks a summary, one conversation after the other; gives the number kept."""
        since = self.clock.now() - LATELY
        lacking = await self.store.transact(
            Purpose.CONVERSE,
            lambda books: books.summaries.lacking(
                more_than=MORE_THAN, keeping=KEEPING, since=since, limit=BATCH
            ),
        )
        return sum([await self.summarise(stretch) for stretch in lacking])
