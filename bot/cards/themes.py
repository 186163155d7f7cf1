"""The themes in what the team shared, as a message: each with the words that it rests on."""

from dataclasses import dataclass

from bot.cards.model import Block, Button, Buttons, Card, Label, Note, Quote, Text
from bot.texts import Texts

_QUOTED = 3


@dataclass(frozen=True, slots=True)
class ThemeLines:
    title: str
    line: str
    quotes: tuple[str, ...]


def card(themes: tuple[ThemeLines, ...], model: str, texts: Texts) -> Card:
    """`model` made them, empty when they were found by shared words."""
    blocks: list[Block] = [Text(texts.strong("page-section-themes"))]
    for one in themes:
        title = texts.emphasised(one.title)
        blocks.append(Text(f"{title}\n{one.line}" if one.line else title))
        blocks += [Quote(quote) for quote in one.quotes[:_QUOTED]]
    if not themes:
        blocks.append(Text(texts("page-empty-themes")))
    blocks.append(Note(texts("page-themes-model", model=model) if model else texts("page-themes-guided")))
    blocks.append(Buttons((Button(texts("circle-button-wall"), "show-wall"),)))
    return Card(texts("page-section-themes"), tuple(blocks), Label.MODEL if model else Label.NONE)
