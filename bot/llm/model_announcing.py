"""The words of the week by a language model, held against the house's own rules before a team reads them.

What colleagues shared goes along fenced, and only what may be thought about with a machine. When no model gives
anything usable, the words that rotate take its place.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.boundary import boundary_in
from bot.llm.drafting_material import part
from bot.llm.filling import Filling
from bot.llm.grounding import Unfit, check_fit
from bot.llm.guided_announcing import ROTATION
from bot.llm.schemas import AnnouncementShape
from bot.llm.wording import phrase_in, sentences_of, words_of
from bot.ports import Announced, AnnouncementWanted
from prompts import Library
from prompts.drafting import DraftingWords

SENTENCE_WORDS = 20
OPENING_WORDS = 35
OPENING_SENTENCES = 2
MOST = 6
"""Goals, and shared things, that go along."""

_WORD_LISTS = ("jargon", "formal", "we", "nagging", "tells")
_SIGNS = re.compile(
    r"[<>‹›@#*_`\[\]{}|\n“”\"]|https?:|www\.|[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
)
_NUMBER = re.compile(r"\d+")


class ModelAnnouncing:
    """Implements `Announcing` over models that may fail; the first of them is the one people hear about."""

    def __init__(self, filling: Filling, words: DraftingWords, library: Library) -> None:
        self._filling = filling
        self._words = words
        self._library = library

    @property
    def uses_model(self) -> str:
        return self._filling.name

    async def announce(self, wanted: AnnouncementWanted) -> Announced:
        goals, shared = _fit(wanted.goals), _fit(wanted.shared)
        material, words = (*goals, *shared), self._words.words(wanted.language)
        if not material:
            return ROTATION
        checks = self._library.words("checks", wanted.language)

        def check(shape: AnnouncementShape) -> None:
            written = f"{shape.opening} {shape.question}"
            _check_form(shape)
            known = {number for one in material for number in _NUMBER.findall(one)}
            if not known.issuperset(_NUMBER.findall(written)):
                raise Unfit("numbers")
            if any(phrase_in(written, checks[name]) for name in _WORD_LISTS) or boundary_in(written):
                raise Unfit("words")
            if phrase_in(written, wanted.names):
                raise Unfit("names")
            # Without the material: what somebody else wrote is no reason to shout at, praise or judge a team.
            for text in (shape.opening, shape.question):
                check_fit((text,), (), checks)

        told = [part("goals", goals, words)] if goals else []
        told += [part("shared", shared, words)] if shared else []
        found, usage = await self._filling(
            wanted.topic, wanted.language, "\n".join(told), AnnouncementShape, check
        )
        if found is None:
            return replace(ROTATION, usage=usage)
        shape, origin = found
        return Announced(shape.opening, shape.question, origin, usage)

    async def aclose(self) -> None:
        """Gives back the connections."""
        await self._filling.aclose()


def _fit(texts: Sequence[str]) -> list[str]:
    """Those that a machine may think along about (L6, L19)."""
    return [text for text in texts if text.strip() and not boundary_in(text)][:MOST]


def _check_form(shape: AnnouncementShape) -> None:
    sentences = sentences_of(shape.opening)
    if not sentences or len(sentences) > OPENING_SENTENCES or "?" in shape.opening:
        raise Unfit("opening")
    if not shape.question.endswith("?") or shape.question.count("?") != 1:
        raise Unfit("question")
    if len(sentences_of(shape.question)) != 1:
        raise Unfit("question")
    lengths = [len(words_of(sentence)) for sentence in (*sentences, shape.question)]
    if max(lengths) > SENTENCE_WORDS or len(words_of(shape.opening)) > OPENING_WORDS:
        raise Unfit("length")
    if _SIGNS.search(f"{shape.opening} {shape.question}"):
        raise Unfit("signs")
