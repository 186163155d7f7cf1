"""Drafts a proposal from a conversation: from that person's own turns in it, for that person's eyes alone.

The draft becomes the half-filled form of `propose`, with a record of what the AI gave. Without a model the form
opens at once; a model writes first, and then its draft comes in the DM with the button that opens the form.
"""

from dataclasses import dataclass, replace

from bot.books import Books, FormDraft, Turn
from bot.cards import draft as cards
from bot.cards import proposal_form
from bot.cards.model import Card
from bot.cards.question import NO_GOAL
from bot.domain.dialogue import Wish
from bot.ports import Clock, Drafting, ProposalDraft, Purpose, Sparred, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.hear import Hear
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.sparred import holds_words, sparred_in
from bot.usecases.suggested import drafted, fields_of, given_in
from bot.usecases.wished import place_of, wished
from bot.usecases.writing import Writing, announced

FORM = "propose"
PURPOSE = "draft"
"""Under which the tokens are counted."""


@dataclass(frozen=True, slots=True)
class DraftProposal:
    store: Store
    clock: Clock
    drafting: Drafting
    hear: Hear
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`no-team`) whoever has no team to propose to."""
        present, sparred = await self.store.transact(Purpose.PROPOSE, lambda books: self._read(books, act))
        texts = texts_in(present.person.language)
        if not holds_words(sparred):
            return cards.nothing(texts)
        if self.drafting.uses_model:
            await self.hear(wished(act, Wish.DRAFT, self.clock))
            return cards.writing(texts)
        draft = await self.drafting.draft_proposal(sparred)
        if not _says_anything(draft):
            return cards.nothing(texts)
        answers = await self.store.transact(
            Purpose.PROPOSE, lambda books: keep(books, present, draft, self.clock)
        )
        return proposal_form.what_step(texts, answers, by_ai=given_in(answers))

    def _read(self, books: Books, act: Act) -> tuple[Present, Sparred]:
        present = recognised(books, act.by, act.place, self.defaults)
        present.team_or_refuse()
        return present, sparred_in(books, present, place_of(act))


@dataclass(frozen=True, slots=True)
class WriteDraft:
    """The same in a turn of its own, with a model that takes its time."""

    writing: Writing
    drafting: Drafting

    async def __call__(self, turn: Turn) -> None:
        """Without room on the team's budget the draft is made without a model, and says so."""
        present, sparred = await self.writing.store.transact(
            Purpose.PROPOSE, lambda books: self._read(books, turn)
        )
        draft = await self.drafting.draft_proposal(sparred) if holds_words(sparred) else None

        def written(books: Books) -> Card:
            card = self._written(books, present, sparred, draft)
            return announced(card, present, without_model=sparred.without_model)

        await self.writing.end(turn, Purpose.PROPOSE, written)

    def _read(self, books: Books, turn: Turn) -> tuple[Present, Sparred]:
        present = self.writing.asker(books, turn)
        sparred = sparred_in(books, present, turn.message.place)
        return present, replace(sparred, without_model=self.writing.is_without_model(books, present))

    def _written(self, books: Books, present: Present, sparred: Sparred, draft: ProposalDraft | None) -> Card:
        if draft:
            self.writing.spent(books, present, PURPOSE, draft.usage)
        if draft is None or not _says_anything(draft):
            return cards.nothing(texts_in(present.person.language))
        keep(books, present, draft, self.writing.clock)
        return _card(draft, sparred, present)


def keep(books: Books, present: Present, draft: ProposalDraft, clock: Clock) -> dict[str, str]:
    """Puts the draft in the form, beside what was typed there before; gives the answers of the form."""
    organisation, person, now = present.organisation.id, present.person.id, clock.now()
    earlier = books.drafts.load(organisation, person, FORM) or FormDraft(FORM, {})
    answers = drafted(earlier.answers, draft, NO_GOAL, now)
    books.drafts.save(organisation, person, replace(earlier, answers=answers), now)
    return answers


def _says_anything(draft: ProposalDraft) -> bool:
    return any(field.text for key, field in fields_of(draft).items() if key != "title")


def _card(draft: ProposalDraft, sparred: Sparred, present: Present) -> Card:
    goals = {goal.key: goal.text for goal in sparred.goals}
    fields = tuple((key, field.text, field.wording) for key, field in fields_of(draft).items())
    texts = texts_in(present.person.language)
    shown = cards.Draft(
        fields,
        goals.get(draft.goal_key, ""),
        bool(goals),
        draft.check or texts("drafting-check-colleague"),
        draft.origin.model,
    )
    return cards.card(shown, texts)
