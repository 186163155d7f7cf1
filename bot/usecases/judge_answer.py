"""Somebody said what they thought of an answer: kept with the version of its template, and without who said it."""

from dataclasses import dataclass

from bot.books import Books, Verdict
from bot.domain.place import MessageRef
from bot.domain.timetable import local_day
from bot.ports import Clock, Purpose, Store

LONGEST = 1000
"""Characters of a remark that are kept."""


@dataclass(frozen=True, slots=True)
class JudgeAnswer:
    """Tells whoever looks after the templates which of them serve people; it is never about a person."""

    store: Store
    clock: Clock

    async def __call__(self, message: MessageRef, verdict: Verdict, remark: str) -> bool:
        """False when it is no answer of a model's that is still known, and nothing is kept."""

        def work(books: Books) -> bool:
            place = message.place
            organisation = books.organisations.at(place.network, place.workspace)
            key = books.outbox.key_of(organisation.id, message) if organisation else ""
            if organisation is None or not key:
                return False
            version = books.conversations.version_of(organisation.id, key)
            if not version:
                return False
            day = local_day(self.clock.now(), "UTC")
            books.verdicts.add(organisation.id, version, verdict, remark.strip()[:LONGEST], day)
            return True

        return await self.store.transact(Purpose.CONVERSE, work)
