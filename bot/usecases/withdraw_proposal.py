"""Takes a proposal back before its decision; what was posted about it says so, and everybody involved hears it."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards import proposal as cards
from bot.domain.course import Happening
from bot.domain.proposal import Act as ProposalAct
from bot.ports import Bell, Clock, FreeDays, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.happen import happen
from bot.usecases.matter import matter_of
from bot.usecases.read_proposal import own
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class WithdrawProposal:
    store: Store
    clock: Clock
    bell: Bell
    free_days: FreeDays
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Only an author can; when somebody was first with another act, that is said."""
        answer = await self.store.transact(Purpose.PROPOSE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present, now = recognised(books, act.by, act.place, self.defaults), self.clock.now()
        proposal = own(books, present, act.value)
        matter = matter_of(books, proposal, now, self.free_days)
        happen(books, matter, Happening(ProposalAct.WITHDRAW, present.person.id, now), self.free_days)
        return Replacement(cards.withdrawn(proposal.title, texts_in(present.person.language)))
