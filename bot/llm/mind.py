"""All that thinks along, put together once: the sparring partner, who drafts, who summarises, the fixed questions."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.llm.announcing import build_announcing
from bot.llm.bounds import BoundedSparring
from bot.llm.drafting import build_drafting
from bot.llm.guided import GuidedSparring
from bot.llm.model import ModelSettings, Partner
from bot.llm.steady import SteadySparring
from bot.llm.summarising import build_summarising
from bot.llm.tailoring import build_tailoring
from bot.llm.theming import build_theming
from bot.ports import Announcing, Drafting, Sparring, Summarising, Tailoring, Theming
from prompts import PHASES, Library, LivingLibrary, load
from prompts.drafting import load_drafting

Tell = Callable[[str], None]
"""Hears what is wrong with a prompt file that somebody is changing, and the empty text when it is right again."""


def _nothing_is_followed() -> None:
    """The files were read once."""


@dataclass(frozen=True, slots=True)
class Mind:
    """`guided` answers without a model, also when there is one; `closing` gives back connections.

    `look` looks at prompt files that are followed, and tells what is wrong with them.
    """

    sparring: Sparring
    guided: Sparring
    drafting: Drafting
    summarising: Summarising
    theming: Theming
    tailoring: Tailoring
    announcing: Announcing
    closing: tuple[Callable[[], Awaitable[None]], ...] = ()
    look: Callable[[], None] = _nothing_is_followed

    @classmethod
    def around(cls, sparring: Sparring) -> "Mind":
        """This sparring partner, with fixed rules for the rest."""
        guided = GuidedSparring(load())
        rest = build_drafting(), build_summarising(), build_theming(), build_tailoring(), build_announcing()
        return cls(sparring, guided, *rest)

    async def aclose(self) -> None:
        for close in self.closing:
            await close()


def build_mind(
    model: ModelSettings | None = None,
    fallback: ModelSettings | None = None,
    *,
    own_prompts: Path | None = None,
    phases: Iterable[str] = PHASES,
    tell: Tell | None = None,
) -> Mind:
    """What the settings ask for. With `tell` prompt files are read anew when they change (the playground).

    Reads and checks every prompt file, once; raises `prompts.PromptFault`. Must be closed when the process ends.
    """
    library: Library
    look = _nothing_is_followed
    if tell is None:
        library = load(own_prompts, phases)
    else:
        library = living = LivingLibrary(own_prompts, phases, tell=tell)
        look = living.look
    sparring = _sparring(model, fallback, library)
    words = load_drafting(own_prompts)
    drafting = build_drafting(model, fallback, library=library, words=words)
    summarising = build_summarising(model, fallback, own_prompts=own_prompts)
    theming = build_theming(model, fallback, library=library, words=words)
    tailoring = build_tailoring(model, fallback, own_prompts=own_prompts, library=library, words=words)
    announcing = build_announcing(model, fallback, library=library, words=words)
    rest = (drafting, summarising, theming, tailoring, announcing)
    closing = (sparring.aclose, *(one.aclose for one in rest))
    return Mind(sparring, GuidedSparring(library), *rest, closing, look)


def build(
    model: ModelSettings | None = None,
    fallback: ModelSettings | None = None,
    *,
    own_prompts: Path | None = None,
    phases: Iterable[str] = PHASES,
) -> Partner:
    """The sparring partner alone: guided without a model. The rest as `build_mind`."""
    return _sparring(model, fallback, load(own_prompts, phases))


def _sparring(model: ModelSettings | None, fallback: ModelSettings | None, library: Library) -> Partner:
    guided = GuidedSparring(library)
    if model is None:
        return BoundedSparring(guided)
    from bot.llm.chat import ModelSparring  # noqa: PLC0415 - guided mode does not wait for LangChain's import

    models = [ModelSparring(settings, library, guided) for settings in (model, fallback) if settings]
    return BoundedSparring(SteadySparring(models, guided))
