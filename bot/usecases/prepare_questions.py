"""Prepares questions for whoever looks at a proposal, as a critical friend would ask them; the judgement is theirs."""

from dataclasses import dataclass, replace

from bot.books import Books, Turn
from bot.cards import friend as cards
from bot.cards.model import Card
from bot.domain.course import Press, may
from bot.domain.dialogue import Wish
from bot.domain.errors import Refusal
from bot.domain.proposal import Proposal
from bot.ports import Clock, Drafting, FreeDays, HandedIn, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.hear import Hear
from bot.usecases.matter import matter_of, standing_of
from bot.usecases.read_proposal import readable
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.submitting import goal_of
from bot.usecases.wished import wished
from bot.usecases.writing import Writing, announced

PURPOSE = "friend"
"""Under which the tokens are counted."""


@dataclass(frozen=True, slots=True)
class PrepareQuestions:
    """`value` is the number of the proposal."""

    store: Store
    clock: Clock
    drafting: Drafting
    hear: Hear
    free_days: FreeDays
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Without a model the questions are there at once; a model's come in the DM. For who looks at it only."""

        def read(books: Books) -> tuple[Present, Proposal, HandedIn]:
            present = recognised(books, act.by, act.place, self.defaults)
            proposal = readable(books, present, act.value)
            matter = matter_of(books, proposal, self.clock.now(), self.free_days)
            if not may(Press.LOOK, matter.moment, standing_of(books, matter, present.person)):
                raise Refusal("proposal-not-yours-to-do")
            return present, proposal, _handed_in(books, present, proposal)

        present, proposal, handed_in = await self.store.transact(Purpose.PROPOSE, read)
        texts = texts_in(present.person.language)
        if self.drafting.uses_model:
            await self.hear(wished(act, Wish.FRIEND, self.clock, act.value))
            return cards.writing(texts)
        found = await self.drafting.friend_questions(handed_in)
        return cards.questions(proposal, found.questions, found.origin.model, texts)


@dataclass(frozen=True, slots=True)
class WriteQuestions:
    """The same in a turn of its own, with a model that takes its time."""

    writing: Writing
    drafting: Drafting

    async def __call__(self, turn: Turn) -> None:
        """Without room on the team's budget the fixed questions stand in, and that is said."""
        asked = await self.writing.store.transact(Purpose.PROPOSE, lambda books: self._read(books, turn))
        if asked is None:
            return
        present, proposal, handed_in = asked
        found = await self.drafting.friend_questions(handed_in)

        def written(books: Books) -> Card:
            self.writing.spent(books, present, PURPOSE, found.usage)
            texts = texts_in(present.person.language)
            card = cards.questions(proposal, found.questions, found.origin.model, texts)
            return announced(card, present, without_model=handed_in.without_model)

        await self.writing.end(turn, Purpose.PROPOSE, written)

    def _read(self, books: Books, turn: Turn) -> tuple[Present, Proposal, HandedIn] | None:
        present = self.writing.asker(books, turn)
        try:
            proposal = readable(books, present, turn.message.text)
        except Refusal:
            # Taken back meanwhile: there is nothing left to ask about.
            books.inbox.done(turn.id, self.writing.clock.now())
            return None
        without_model = self.writing.is_without_model(books, present)
        return present, proposal, replace(_handed_in(books, present, proposal), without_model=without_model)


def _handed_in(books: Books, present: Present, proposal: Proposal) -> HandedIn:
    """Its words alone: who wrote them does not go along (L15)."""
    words = (proposal.title, *(section.text for section in proposal.sections if section.text))
    goal = goal_of(books, proposal)
    return HandedIn(present.person.language, (*words, *((goal,) if goal else ())))
