"""An answer as people see it: the words, the list, the label and the buttons of the cards."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.cards.model import (
    Block,
    Button,
    Buttons,
    Card,
    Choice,
    Choices,
    Facts,
    Label,
    Note,
    Quote,
    Text,
    plain,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What Vita showed after one message; without cards it kept silent. `is_private`: one person reads it."""

    cards: tuple[Card, ...]
    is_private: bool = True

    @property
    def text(self) -> str:
        """The message itself: no list, no small print, no buttons."""
        return plain("\n".join(block.text for block in self._blocks if isinstance(block, Text | Quote)))

    @property
    def options(self) -> tuple[Choice, ...]:
        return tuple(item for block in self._blocks if isinstance(block, Choices) for item in block.items)

    @property
    def whole(self) -> str:
        """Everything that is read, small print left out."""
        facts = (item for block in self._blocks if isinstance(block, Facts) for item in block.items)
        lines = (f"{item.title}. {item.text}" for item in self.options)
        return plain("\n".join([self.text, *lines, *(f"{name}: {value}." for name, value in facts)]))

    @property
    def notes(self) -> tuple[str, ...]:
        return tuple(plain(block.text) for block in self._blocks if isinstance(block, Note))

    @property
    def buttons(self) -> tuple[Button, ...]:
        return tuple(item for block in self._blocks if isinstance(block, Buttons) for item in block.items)

    @property
    def label(self) -> Label:
        return self.cards[-1].label if self.cards else Label.NONE

    @property
    def _blocks(self) -> Iterable[Block]:
        return [block for card in self.cards for block in card.blocks]
