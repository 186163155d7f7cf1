"""Drafts by a language model: what it fills in is held against what the person said before anybody sees it.

A field that the conversation does not carry is emptied, whatever the model says of it: an invented number, an
unknown goal, words that nobody used. When no model gives anything usable, the fixed rules take over.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.domain.consultation import not_a_question
from bot.domain.provenance import wording
from bot.llm.drafting_material import of_pair, of_proposal, of_question, of_talk
from bot.llm.filling import PATIENCE, Filling
from bot.llm.grounding import Unfit, check_fit, is_carried, is_made_of
from bot.llm.guided_drafts import GuidedDrafting, own_words
from bot.llm.schemas import (
    FriendShape,
    HandOverShape,
    PairShape,
    ProposalShape,
    SharperShape,
)
from bot.llm.structured import StructuredModel
from bot.llm.wording import phrase_in, words_of
from bot.ports import (
    NO_USAGE,
    Asked,
    Compared,
    Drafted,
    FriendQuestions,
    HandedIn,
    HandOver,
    InsightPair,
    ProposalDraft,
    Sharper,
    Sparred,
    Usage,
)
from prompts import Library
from prompts.drafting import DraftingWords

QUESTION_WORDS = 20


class ModelDrafting:
    """Implements `Drafting` over models that may fail; the first of `models` is the one people hear about."""

    def __init__(
        self,
        models: Sequence[StructuredModel],
        guided: GuidedDrafting,
        words: DraftingWords,
        library: Library,
        *,
        patience: float = PATIENCE,
    ) -> None:
        self._filling = Filling(models, words, patience=patience)
        self._guided = guided
        self._words = words
        self._library = library

    @property
    def uses_model(self) -> str:
        return self._filling.name

    async def draft_proposal(self, sparred: Sparred) -> ProposalDraft:
        if sparred.without_model:
            return await self._guided.draft_proposal(sparred)
        material, keys = _material(sparred), [goal.key for goal in sparred.goals]

        def check(shape: ProposalShape) -> None:
            texts = (shape.title, shape.about, shape.together, shape.learning, shape.expected, shape.check)
            check_fit(texts, material, self._library.words("checks", sparred.language))

        text = of_talk(sparred, self._words.words(sparred.language))
        found, usage = await self._filling("proposal", sparred.language, text, ProposalShape, check, keys)
        if found is None:
            return replace(await self._guided.draft_proposal(sparred), usage=usage)
        shape, origin = found

        def drafted(text: str) -> Drafted:
            return _drafted(text, material, sparred)

        return ProposalDraft(
            title=drafted(shape.title),
            about=drafted(shape.about),
            together=drafted(shape.together),
            learning=drafted(shape.learning),
            expected=drafted(shape.expected),
            goal_key=shape.goal if shape.goal in keys else "",
            check=shape.check,
            origin=origin,
            usage=usage,
        )

    async def sharpen(self, asked: Asked) -> Sharper:
        if asked.without_model:
            return await self._guided.sharpen(asked)
        checks = self._library.words("checks", asked.language)

        def check(shape: SharperShape) -> None:
            questions = (shape.first_question, shape.second_question)
            titles = (shape.first_title, shape.second_title)
            check_fit((*titles, *questions), (asked.question, asked.first_thought), checks)
            if not all(titles) or not all(map(_is_one_question, questions)):
                raise Unfit("questions")
            if len({_bare(text) for text in (asked.question, *questions)}) <= len(questions):
                raise Unfit("the same")

        text = of_question(asked, self._words.words(asked.language))
        found, usage = await self._filling("sharper", asked.language, text, SharperShape, check)
        if found is None:
            return replace(await self._guided.sharpen(asked), usage=usage)
        shape, origin = found
        pairs = (shape.first_title, shape.first_question), (shape.second_title, shape.second_question)
        return Sharper(pairs, origin, usage)

    async def friend_questions(self, handed_in: HandedIn) -> FriendQuestions:
        verdict = self._words.words(handed_in.language)["verdict"]
        found = await self._questions("friend", handed_in, lambda asked: bool(phrase_in(asked, verdict)))
        if isinstance(found, FriendQuestions):
            return found
        return replace(await self._guided.friend_questions(handed_in), usage=found)

    async def case_questions(self, handed_in: HandedIn) -> FriendQuestions:
        found = await self._questions("case", handed_in, lambda asked: not_a_question(asked) == "advice")
        if isinstance(found, FriendQuestions):
            return found
        return replace(await self._guided.case_questions(handed_in), usage=found)

    async def _questions(
        self, what: str, handed_in: HandedIn, is_out_of_place: Callable[[str], bool]
    ) -> FriendQuestions | Usage:
        """Three that differ; what was spent where a model gave nothing usable, or may not be asked."""
        if handed_in.without_model:
            return NO_USAGE
        words = self._words.words(handed_in.language)

        def check(shape: FriendShape) -> None:
            questions = (shape.first, shape.second, shape.third)
            check_fit(questions, handed_in.words, self._library.words("checks", handed_in.language))
            if not all(map(_is_one_question, questions)) or len(set(map(_bare, questions))) < len(questions):
                raise Unfit("questions")
            if is_out_of_place("\n".join(questions)):
                raise Unfit("verdict")

        text = of_proposal(handed_in, words)
        found, usage = await self._filling(what, handed_in.language, text, FriendShape, check)
        if found is None:
            return usage
        shape, origin = found
        return FriendQuestions((shape.first, shape.second, shape.third), origin, usage)

    async def insight_pair(self, compared: Compared) -> InsightPair:
        if compared.without_model:
            return await self._guided.insight_pair(compared)

        def check(shape: PairShape) -> None:
            if not (shape.first and shape.now):
                raise Unfit("empty")
            if not (is_made_of(shape.first, compared.first) and is_made_of(shape.now, compared.now)):
                raise Unfit("added words")

        text = of_pair(compared, self._words.words(compared.language))
        found, usage = await self._filling("pair", compared.language, text, PairShape, check)
        if found is None:
            return replace(await self._guided.insight_pair(compared), usage=usage)
        shape, origin = found
        return InsightPair(shape.first, shape.now, origin, usage)

    async def hand_over(self, sparred: Sparred) -> HandOver:
        if sparred.without_model:
            return await self._guided.hand_over(sparred)
        own = own_words(sparred)

        def check(shape: HandOverShape) -> None:
            texts = (shape.carried, shape.open_question)
            check_fit(texts, own, self._library.words("checks", sparred.language))

        text = of_talk(sparred, self._words.words(sparred.language))
        found, usage = await self._filling("hand-over", sparred.language, text, HandOverShape, check)
        if found is None:
            return replace(await self._guided.hand_over(sparred), usage=usage)
        shape, origin = found
        carried = shape.carried if is_carried(shape.carried, own) else ""
        asked = shape.open_question
        is_asked = _is_one_question(asked) and is_carried(asked, own)
        return HandOver(carried, asked if is_asked else "", origin, usage)

    async def aclose(self) -> None:
        await self._filling.aclose()


def _material(sparred: Sparred) -> tuple[str, ...]:
    """All that a draft may be made of."""
    said = (exchange.text for exchange in sparred.talk)
    return (*said, sparred.question, sparred.first_thought)


def _drafted(text: str, material: Sequence[str], sparred: Sparred) -> Drafted:
    if not text or not is_carried(text, material):
        return Drafted()
    said = (*own_words(sparred), sparred.question, sparred.first_thought)
    return Drafted(text, wording(text, said))


def _is_one_question(text: str) -> bool:
    return text.endswith("?") and text.count("?") == 1 and len(words_of(text)) <= QUESTION_WORDS


def _bare(text: str) -> str:
    return " ".join(words_of(text))
