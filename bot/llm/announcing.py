"""Puts together who finds the words of the week: the models that are set up, or those that rotate."""

from pathlib import Path
from typing import Protocol

from bot.llm.guided_announcing import GuidedAnnouncing
from bot.llm.model import ModelSettings
from bot.ports import Announcing
from prompts import load
from prompts.drafting import load_drafting


class Announcer(Announcing, Protocol):
    """`Announcing`, with connections to give back."""

    async def aclose(self) -> None: ...


def build_announcing(
    model: ModelSettings | None = None,
    fallback: ModelSettings | None = None,
    *,
    own_prompts: Path | None = None,
) -> Announcer:
    """Guided without a model. Raises `prompts.PromptFault`. Must be closed when the process ends."""
    if model is None:
        return GuidedAnnouncing()
    from bot.llm.filling import Filling  # noqa: PLC0415 - guided mode does not wait for LangChain
    from bot.llm.model_announcing import ModelAnnouncing  # noqa: PLC0415 - as above
    from bot.llm.structured import StructuredModel  # noqa: PLC0415 - as above

    words = load_drafting(own_prompts)
    models = [StructuredModel(settings) for settings in (model, fallback) if settings]
    return ModelAnnouncing(Filling(models, words), words, load(own_prompts))
