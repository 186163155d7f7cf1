"""A card on a terminal: words, a numbered list, the small print, and what to type for a button."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from bot.cards.model import Block, Buttons, Card, Choices, Facts, Link, Note, Quote, Text, spans
from bot.texts import Texts


def on_screen(card: Card, keys: Mapping[str, str], texts: Texts) -> str:
    """The card as lines. `keys` says what to type for a button, by its value; other buttons are left out."""
    return "\n".join(line for block in card.blocks for line in _lines(block, keys, texts))


def _lines(block: Block, keys: Mapping[str, str], texts: Texts) -> Iterator[str]:
    match block:
        case Text():
            yield from _marked(block.text).splitlines()
        case Quote():
            yield f"> {_marked(block.text)}"
        case Note():
            yield f"  ({_marked(block.text)})"
        case Choices():
            for number, choice in enumerate(block.items, start=1):
                yield f"  {number}. {_marked(f'*{choice.title}.* {choice.text}' if choice.title else choice.text)}"
        case Facts():
            yield from (f"  {name}: {_marked(value)}" for name, value in block.items)
        case Buttons():
            hints = [
                texts("talk-hint", label=button.label, typed=keys[button.value])
                for button in block.items
                if button.value in keys
            ]
            if hints:
                yield f"  {'  '.join(hints)}"
        case Link():
            yield f"  {block.label}: {block.address}"
        case _:
            assert_never(block)


def _marked(text: str) -> str:
    return "".join(f"*{span.text}*" if span.strong else span.text for span in spans(text))
