"""Which first sentences fit this moment of somebody's week."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards.prompts import Prompt, prompts
from bot.domain.hearing import Member
from bot.domain.place import Place
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.phase import PhaseNow
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class Suggest:
    store: Store
    clock: Clock
    phase_now: PhaseNow
    defaults: Defaults

    async def __call__(self, place: Place, by: Member) -> tuple[Prompt, ...]:
        def work(books: Books) -> tuple[Prompt, ...]:
            present = recognised(books, by, place, self.defaults)
            phase = self.phase_now(books, present.team, self.clock.now()) if present.team else None
            return prompts(phase.produces if phase else None, texts_in(present.person.language))

        return await self.store.transact(Purpose.CONVERSE, work)
