"""Which first sentences fit this moment of somebody's week."""

from dataclasses import dataclass
from datetime import datetime

from bot.books import Books
from bot.cards.model import Prompt
from bot.cards.prompts import prompts
from bot.domain.hearing import Member
from bot.domain.place import Place
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.phase import PhaseNow
from bot.usecases.recognise import Defaults, Present, recognised


@dataclass(frozen=True, slots=True)
class Suggest:
    store: Store
    clock: Clock
    phase_now: PhaseNow
    defaults: Defaults

    async def __call__(self, place: Place, by: Member) -> tuple[Prompt, ...]:
        def work(books: Books) -> tuple[Prompt, ...]:
            present = recognised(books, by, place, self.defaults)
            return fitting(books, present, self.phase_now, self.clock.now())

        return await self.store.transact(Purpose.CONVERSE, work)


def fitting(books: Books, present: Present, phase_now: PhaseNow, now: datetime) -> tuple[Prompt, ...]:
    """The sentences for this person, by the phase that the week of their team is at."""
    phase = phase_now(books, present.team, now) if present.team else None
    return prompts(phase.produces if phase else None, texts_in(present.person.language))
