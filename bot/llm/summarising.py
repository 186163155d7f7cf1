"""Puts together what summarises: the models that are set up, and behind them the fixed rule."""

from pathlib import Path
from typing import Protocol

from bot.llm.guided_summaries import GuidedSummarising
from bot.llm.model import ModelSettings
from bot.ports import Summarising
from prompts.summary import load_summary


class Summariser(Summarising, Protocol):
    """`Summarising`, with connections to give back."""

    async def aclose(self) -> None: ...


def build_summarising(
    model: ModelSettings | None = None,
    fallback: ModelSettings | None = None,
    *,
    own_prompts: Path | None = None,
) -> Summariser:
    """Guided without a model. Raises `prompts.PromptFault`. Must be closed when the process ends."""
    words = load_summary(own_prompts)
    guided = GuidedSummarising()
    if model is None:
        return guided
    from bot.llm.model_summaries import ModelSummarising  # noqa: PLC0415 - guided mode does not wait for LangChain

    return ModelSummarising([settings for settings in (model, fallback) if settings], guided, words)
