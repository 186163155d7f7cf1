"""Fills in a kind of draft with the first model that answers: its words, its schema, its checks."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.llm.model import ModelAway
from bot.llm.schemas import Json, Shape, schema_of
from bot.llm.structured import Blank, StructuredModel
from bot.ports import NO_USAGE, Origin, Usage
from prompts.drafting import DraftingWords

PATIENCE = 40.0
"""Seconds that a person waits for one model, its repair included."""

S = TypeVar("S", bound=Shape)
log = logging.getLogger(__name__)


class Filling:
    """`models` may fail; the first of them is the one people hear about."""

    def __init__(
        self, models: Sequence[StructuredModel], words: DraftingWords, *, patience: float = PATIENCE
    ) -> None:
        self._models = tuple(models)
        self._words = words
        self._patience = patience

    @property
    def name(self) -> str:
        return self._models[0].name

    async def __call__(
        self, kind: str, language: str, material: str, shape: type[S], check: Callable[[S], None],
        goals: Sequence[str] = (),
    ) -> tuple[tuple[S, Origin] | None, Usage]:  # fmt: skip
        """The checked fields from the first model that answers, None when none gives any; and what it took."""

        def accept(fields: Json) -> S:
            found = shape.model_validate(fields)
            check(found)
            return found

        template, again = self._words.system(kind, language), self._words.words(language).one("again")
        blank = Blank(template.body, material, schema_of(shape, goals), again)
        for model in self._models:
            try:
                async with asyncio.timeout(self._patience):
                    found, usage = await model.fill(blank, accept)
            except (ModelAway, TimeoutError) as error:
                log.warning("Model %s drafts nothing: %s", model.name, type(error).__name__)
                continue
            if found is None:
                return None, usage
            version = f"drafting-{kind}-{language}-{template.version}"
            return (found, Origin("model", model.name, version)), usage
        return None, NO_USAGE

    async def aclose(self) -> None:
        for model in self._models:
            await model.aclose()
