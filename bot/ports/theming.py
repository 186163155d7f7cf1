"""Who finds the themes in what colleagues shared."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.ports.dialogue import NO_USAGE, Origin, Usage


@dataclass(frozen=True, slots=True)
class Theme:
    """`sources` are the numbers, in what was handed in, of what it rests on: two or more, always."""

    title: str
    line: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Themes:
    """None at all when nothing belongs together."""

    themes: tuple[Theme, ...]
    origin: Origin
    usage: Usage = NO_USAGE


class Theming(Protocol):
    """Finds themes: a language model, or fixed rules over shared words. Never raises for a model's failure."""

    @property
    def uses_model(self) -> str:
        """The name of the model as people may read it, or empty when there is none."""
        ...

    async def themes(self, language: str, texts: Sequence[str]) -> Themes:
        """Over texts that were shared and nothing else, without the names of who shared them."""
        ...
