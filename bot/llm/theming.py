"""Puts together who finds themes: the models that are set up, and behind them the fixed rule."""

from typing import Protocol

from bot.llm.guided_themes import GuidedTheming
from bot.llm.model import ModelSettings
from bot.ports import Theming
from prompts import Library, load
from prompts.drafting import DraftingWords, load_drafting


class Themer(Theming, Protocol):
    """`Theming`, with connections to give back."""

    async def aclose(self) -> None: ...


def build_theming(
    model: ModelSettings | None = None,
    fallback: ModelSettings | None = None,
    *,
    library: Library | None = None,
    words: DraftingWords | None = None,
) -> Themer:
    """Guided without a model. Must be closed when the process ends.

    `library` and `words` are what was read already; without them ours are read.
    """
    guided = GuidedTheming()
    if model is None:
        return guided
    from bot.llm.model_themes import ModelTheming  # noqa: PLC0415 - guided mode does not wait for LangChain
    from bot.llm.structured import StructuredModel  # noqa: PLC0415 - as above

    models = [StructuredModel(settings) for settings in (model, fallback) if settings]
    return ModelTheming(models, guided, words or load_drafting(), library or load())
