"""Lays two smaller questions beside one's own learning question; taking one makes it a new, private version."""

from dataclasses import dataclass, replace

from bot.books import Books, Turn
from bot.cards import answer
from bot.cards import sharper as cards
from bot.cards.model import Card
from bot.domain.dialogue import Wish
from bot.domain.errors import Refusal
from bot.domain.generated import Generated
from bot.domain.ids import QuestionId
from bot.domain.question import LearningQuestion
from bot.domain.visibility import Visibility
from bot.ports import Asked, Clock, Drafting, Purpose, Sharper, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.frame import goals_with_questions
from bot.usecases.hear import Hear
from bot.usecases.offered_questions import ACTION, Offer, as_draft, offer_in
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.wished import wished
from bot.usecases.writing import Writing, announced

Asking = tuple[Present, LearningQuestion, Asked]
PURPOSE = "sharpen"
"""Under which the tokens are counted."""


@dataclass(frozen=True, slots=True)
class SharpenQuestion:
    store: Store
    clock: Clock
    drafting: Drafting
    hear: Hear
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Without a model the choice is there at once; a model writes first, and the choice comes in the DM."""

        def read(books: Books) -> tuple[Present, Asking | None]:
            present = recognised(books, act.by, act.place, self.defaults)
            return present, asking_of(books, present)

        present, asking = await self.store.transact(Purpose.CYCLE, read)
        texts = texts_in(present.person.language)
        if asking is None:
            return answer.opener("set-question", texts)
        if self.drafting.uses_model:
            await self.hear(wished(act, Wish.SHARPEN, self.clock))
            return cards.sharpening(texts)
        sharper = await self.drafting.sharpen(asking[2])
        return await self.store.transact(
            Purpose.CYCLE, lambda books: lay_beside(books, asking, sharper, act.key, self.clock)
        )


@dataclass(frozen=True, slots=True)
class WriteSharper:
    """The same in a turn of its own, with a model that takes its time."""

    writing: Writing
    drafting: Drafting

    async def __call__(self, turn: Turn) -> None:
        """Without room on the team's budget the fixed questions stand in, and that is said."""
        present, asking = await self.writing.store.transact(
            Purpose.CYCLE, lambda books: self._read(books, turn)
        )
        sharper = await self.drafting.sharpen(asking[2]) if asking else None

        def written(books: Books) -> Card:
            if asking and sharper:
                return self._laid_beside(books, turn, asking, sharper)
            return answer.opener("set-question", texts_in(present.person.language))

        await self.writing.end(turn, Purpose.CYCLE, written)

    def _read(self, books: Books, turn: Turn) -> tuple[Present, Asking | None]:
        present = self.writing.asker(books, turn)
        asking = asking_of(books, present)
        if asking is None:
            return present, None
        _, question, asked = asking
        without_model = self.writing.is_without_model(books, present)
        return present, (present, question, replace(asked, without_model=without_model))

    def _laid_beside(self, books: Books, turn: Turn, asking: Asking, sharper: Sharper) -> Card:
        present, _, asked = asking
        self.writing.spent(books, present, PURPOSE, sharper.usage)
        card = lay_beside(books, asking, sharper, str(turn.id), self.writing.clock)
        return announced(card, present, without_model=asked.without_model)


@dataclass(frozen=True, slots=True)
class TakeQuestion:
    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`draft-gone`) an offer that was taken, replaced, or made for an earlier question."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        texts = texts_in(present.person.language)
        organisation, person = present.organisation.id, present.person.id
        question = _own_question(books, present)
        draft = books.drafts.load(organisation, person, ACTION)
        key, _, choice = act.value.rpartition(":")
        offer = offer_in(draft) if draft else None
        if question is None or offer is None or (offer.key, offer.question) != (key, question.id):
            raise Refusal("draft-gone")
        books.drafts.drop(organisation, person, ACTION)
        text = offer.chosen(choice)
        if not text:
            return Replacement(cards.kept(question.text, texts))
        books.questions.add(_next_version(question, text, offer.generated), self.clock.now())
        was_shared = question.envelope.visibility is not Visibility.PRIVATE
        return Replacement(cards.taken(text, texts, was_shared=was_shared))


def asking_of(books: Books, present: Present) -> Asking | None:
    """The person's own question, with what goes along to be sharpened; None when there is none yet."""
    question = _own_question(books, present)
    if question is None:
        return None
    frame = books.frames.current(present.organisation.id)
    goals = goals_with_questions(books, present, frame)
    asked = Asked(present.person.language, question.text, question.first_thought, goals)
    return present, question, asked


def lay_beside(books: Books, asking: Asking, sharper: Sharper, key: str, clock: Clock) -> Card:
    """Keeps the offer, so that a button needs to carry its number only, and gives the card with the choice."""
    present, question, _ = asking
    origin, now = sharper.origin, clock.now()
    made = Generated(origin.generated_by, origin.model, origin.prompt_version, now)
    offer = Offer(key, question.id, tuple(text for _, text in sharper.questions), made)
    books.drafts.save(present.organisation.id, present.person.id, as_draft(offer), now)
    texts = texts_in(present.person.language)
    return cards.choice(question.text, sharper.questions, origin.model, key, texts)


def _own_question(books: Books, present: Present) -> LearningQuestion | None:
    """Read as in private: what comes of it goes to this person alone."""
    return books.questions.own_latest(present.own_eyes)


def _next_version(question: LearningQuestion, text: str, generated: Generated) -> LearningQuestion:
    """The new version is private again: what was shared was the question as it stood then."""
    envelope = replace(
        question.envelope,
        visibility=Visibility.PRIVATE,
        version=question.envelope.version + 1,
        shared_at=None,
        revoked_at=None,
    )
    return replace(question, id=QuestionId(0), envelope=envelope, text=text, generated=generated)
