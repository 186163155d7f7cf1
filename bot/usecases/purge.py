"""Deletes what has outlived its class, erases who left 30 days ago, and keeps a proof of it (L14)."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.books import Books
from bot.ports import Clock, Purpose, Store
from bot.usecases.leave_team import STAYS

BATCH = 100
"""People who are erased in one run at most; the next run takes the next."""


@dataclass(frozen=True, slots=True)
class Purge:
    store: Store
    clock: Clock

    async def __call__(self) -> Mapping[str, int]:
        """How many rows went, by table, and under `left` how many people were erased."""
        return await self.store.transact(Purpose.OPERATE, self._purged)

    def _purged(self, books: Books) -> Mapping[str, int]:
        now = self.clock.now()
        left = books.people.left(now - STAYS, BATCH)
        for person in left:
            books.personal_data.erase(person.organisation_id, person.id, now)
            books.audit.note(person.organisation_id, None, "erase", f"person:{person.id}", now)
        gone = {**books.personal_data.purge(now), "left": len(left)}
        books.personal_data.note_purge(now, gone)
        return gone
