"""Takes a proposal back before its decision; what was posted about it says so."""

from dataclasses import dataclass

from bot.books import Books, Category, Outgoing, Verb
from bot.cards import proposal as cards
from bot.domain.course import Happening
from bot.domain.errors import Refusal
from bot.domain.proposal import Act as ProposalAct
from bot.domain.proposal import after
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.read_proposal import readable
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class WithdrawProposal:
    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Only an author can; when somebody was first with another act, that is said."""
        answer = await self.store.transact(Purpose.PROPOSE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        proposal = readable(books, present, act.value)
        if present.person.id not in proposal.authors:
            raise Refusal("not-yours")
        organisation, now = present.organisation.id, self.clock.now()
        target = after(proposal.stage, ProposalAct.WITHDRAW)
        if not books.proposals.move(organisation, proposal.id, proposal.stage, target):
            raise Refusal("proposal-stage", stage=proposal.stage, act=ProposalAct.WITHDRAW)
        subject = f"proposal:{proposal.id}"
        withdrawn = Happening(ProposalAct.WITHDRAW, present.person.id, now)
        books.proposals.note(organisation, proposal.id, withdrawn)
        books.audit.note(organisation, present.person.id, ProposalAct.WITHDRAW, subject, now)
        team = present.team
        for number, ref in enumerate(books.outbox.postings(organisation, subject)):
            outgoing = Outgoing(
                organisation,
                f"proposal-withdrawn:{proposal.id}:{number}",
                Category.ANNOUNCEMENT,
                Verb.UPDATE,
                ref.place,
                message=ref.message,
                card=cards.withdrawn_for_team(texts_in(team.language if team else present.language)),
                topic="proposal",
                subject=subject,
            )
            books.outbox.put(outgoing, now)
        return Replacement(cards.withdrawn(proposal.title, texts_in(present.person.language)))
