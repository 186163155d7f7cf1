"""Themes by a language model: each must rest on two or more of the things that went along, or it is dropped.

Only `bot.llm.theming` imports this module, and only when a model is set up: LangChain takes a second to import.
"""

import asyncio
import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.domain.theme import FEWEST
from bot.llm.fences import clean, fenced
from bot.llm.grounding import Unfit, check_fit, is_carried
from bot.llm.guided_themes import GuidedTheming
from bot.llm.model import ModelAway
from bot.llm.schemas import Json, ThemesShape, schema_of
from bot.llm.structured import Blank, StructuredModel
from bot.ports import Origin, Theme, Themes, Usage
from prompts import Library
from prompts.drafting import DraftingWords

PATIENCE = 40.0
"""Seconds for one model, its repair included."""

TEXT_LONGEST = 300
_NUMBER = re.compile(r"\d+")
log = logging.getLogger(__name__)


class ModelTheming:
    """Implements `Theming` over models that may fail, the first one first."""

    def __init__(
        self, models: Sequence[StructuredModel], guided: GuidedTheming, words: DraftingWords, library: Library
    ) -> None:
        self._models = tuple(models)
        self._guided = guided
        self._words = words
        self._library = library

    @property
    def uses_model(self) -> str:
        return self._models[0].name

    async def themes(self, language: str, texts: Sequence[str]) -> Themes:
        words, template = self._words.words(language), self._words.system("themes", language)
        checks = self._library.words("checks", language)
        cut = words.one("cut")
        lines = [f"{number}. {clean(text, TEXT_LONGEST, cut)}" for number, text in enumerate(texts, 1)]
        blank = Blank(
            template.body, fenced(words.one("shared"), lines), schema_of(ThemesShape), words.one("again")
        )

        def accept(fields: Json) -> tuple[Theme, ...]:
            found = tuple(_themes(ThemesShape.model_validate(fields), texts))
            check_fit([words for one in found for words in (one.title, one.line)], texts, checks)
            if not found:
                raise Unfit("nothing that it rests on")
            return found

        spent = Usage()
        for model in self._models:
            try:
                async with asyncio.timeout(PATIENCE):
                    found, usage = await model.fill(blank, accept)
            except (ModelAway, TimeoutError) as error:
                log.warning("Model %s finds no themes: %s", model.name, type(error).__name__)
                continue
            spent = Usage(spent.prompt + usage.prompt, spent.answer + usage.answer)
            if found:
                version = f"themes-{language}-{template.version}"
                return Themes(found, Origin("model", model.name, version), spent)
        return replace(self._guided.now(texts), usage=spent)

    async def aclose(self) -> None:
        """Gives back the connections."""
        for model in self._models:
            await model.aclose()


def _themes(shape: ThemesShape, texts: Sequence[str]) -> Iterator[Theme]:
    """Those that rest on enough of what there was, and whose words come from it."""
    told = (
        (shape.first_title, shape.first_line, shape.first_sources),
        (shape.second_title, shape.second_line, shape.second_sources),
        (shape.third_title, shape.third_line, shape.third_sources),
    )
    for title, line, numbers in told:
        sources = tuple(
            sorted({int(one) - 1 for one in _NUMBER.findall(numbers) if 0 < int(one[:6]) <= len(texts)})
        )
        rest_on = [texts[number] for number in sources]
        if title and len(sources) >= FEWEST and is_carried(f"{title} {line}", rest_on):
            yield Theme(title, line, sources)
