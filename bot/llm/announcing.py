"""Puts together who finds the words of the week: the models that are set up, or those that rotate."""

from typing import Protocol

from bot.llm.guided_announcing import GuidedAnnouncing
from bot.llm.model import ModelSettings
from bot.ports import Announcing
from prompts import Library, load
from prompts.drafting import DraftingWords, load_drafting


class Announcer(Announcing, Protocol):
    """`Announcing`, with connections to give back."""

    async def aclose(self) -> None: ...


def build_announcing(
    model: ModelSettings | None = None,
    fallback: ModelSettings | None = None,
    *,
    library: Library | None = None,
    words: DraftingWords | None = None,
) -> Announcer:
    """Guided without a model. Must be closed when the process ends.

    `library` and `words` are what was read already; without them ours are read.
    """
    if model is None:
        return GuidedAnnouncing()
    from bot.llm.filling import Filling  # noqa: PLC0415 - guided mode does not wait for LangChain
    from bot.llm.model_announcing import ModelAnnouncing  # noqa: PLC0415 - as above
    from bot.llm.structured import StructuredModel  # noqa: PLC0415 - as above

    words = words or load_drafting()
    models = [StructuredModel(settings) for settings in (model, fallback) if settings]
    return ModelAnnouncing(Filling(models, words), words, library or load())
