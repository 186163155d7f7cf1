"""Shows a proposal whole to somebody who may read it."""

from dataclasses import dataclass, replace

from bot.books import Books
from bot.cards import proposal as cards
from bot.domain.errors import Refusal
from bot.domain.ids import ProposalId
from bot.domain.proposal import LIFECYCLE, Proposal, Stage
from bot.domain.proposal import Act as ProposalAct
from bot.ports import Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.recognise import Defaults, Present, recognised


@dataclass(frozen=True, slots=True)
class ReadProposal:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`proposal-gone`) one that is not there or not for these eyes: the two are not told apart."""
        return await self.store.transact(Purpose.PROPOSE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        proposal = readable(books, present, act.value)
        frame = books.frames.current(present.organisation.id)
        goal = frame.goal(proposal.goal_key) if frame else None
        may_withdraw = (
            present.person.id in proposal.authors and proposal.stage in LIFECYCLE[ProposalAct.WITHDRAW][0]
        )
        texts = texts_in(present.person.language)
        return cards.full(proposal, goal.text if goal else "", texts, may_withdraw=may_withdraw)


def readable(books: Books, present: Present, value: str) -> Proposal:
    """The proposal behind a button's value, read as in private: the answer is for this person alone."""
    viewer = replace(present.viewer, in_private=True)
    proposal = books.proposals.get(viewer, ProposalId(int(value))) if value.isdecimal() else None
    if proposal is None or (proposal.stage is Stage.WITHDRAWN and present.person.id not in proposal.authors):
        raise Refusal("proposal-gone")
    return proposal
