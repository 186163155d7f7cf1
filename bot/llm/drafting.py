"""Puts together what drafts: the models that are set up, and behind them the fixed rules."""

from typing import Protocol

from bot.llm.guided_drafts import GuidedDrafting
from bot.llm.model import ModelSettings
from bot.ports import Drafting
from prompts import Library, load
from prompts.drafting import DraftingWords, load_drafting


class Drafter(Drafting, Protocol):
    """`Drafting`, with connections to give back."""

    async def aclose(self) -> None: ...


def build_drafting(
    model: ModelSettings | None = None,
    fallback: ModelSettings | None = None,
    *,
    library: Library | None = None,
    words: DraftingWords | None = None,
) -> Drafter:
    """Guided without a model. Must be closed when the process ends.

    `library` and `words` are what was read already; without them ours are read.
    """
    words = words or load_drafting()
    guided = GuidedDrafting(words)
    if model is None:
        return guided
    from bot.llm.model_drafts import ModelDrafting  # noqa: PLC0415 - guided mode does not wait for LangChain
    from bot.llm.structured import StructuredModel  # noqa: PLC0415 - as above

    models = [StructuredModel(settings) for settings in (model, fallback) if settings]
    return ModelDrafting(models, guided, words, library or load())
