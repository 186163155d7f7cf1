"""Puts together who makes learning to measure: the models that are set up, and behind them the hand-written steps."""

from pathlib import Path
from typing import Protocol

from bot.llm.guided_tailoring import GuidedTailoring
from bot.llm.model import ModelSettings
from bot.ports import Tailoring
from prompts import Library, load
from prompts.drafting import DraftingWords, load_drafting
from prompts.tailoring import load_tailoring


class Tailor(Tailoring, Protocol):
    """`Tailoring`, with connections to give back."""

    async def aclose(self) -> None: ...


def build_tailoring(
    model: ModelSettings | None = None,
    fallback: ModelSettings | None = None,
    *,
    own_prompts: Path | None = None,
    library: Library | None = None,
    words: DraftingWords | None = None,
) -> Tailor:
    """Guided without a model. Raises `prompts.PromptFault`. Must be closed when the process ends.

    `library` and `words` are what was read already; without them ours are read.
    """
    steps = load_tailoring(own_prompts)
    guided = GuidedTailoring(steps)
    if model is None:
        return guided
    from bot.llm.filling import Filling  # noqa: PLC0415 - guided mode does not wait for LangChain
    from bot.llm.model_tailoring import ModelTailoring  # noqa: PLC0415 - as above
    from bot.llm.structured import StructuredModel  # noqa: PLC0415 - as above

    words = words or load_drafting()
    models = [StructuredModel(settings) for settings in (model, fallback) if settings]
    return ModelTailoring(Filling(models, words), guided, words, steps, library or load())
