"""Cards as JSON and back, for the outbox: what was decided to be said is stored before it is sent."""

import json
from typing import Any

from bot.cards.model import (
    Block,
    Button,
    Buttons,
    Card,
    Choice,
    Choices,
    Facts,
    Label,
    Link,
    Note,
    Prompt,
    Quote,
    Source,
    Style,
    Text,
)

Json = dict[str, Any]


def dumps(card: Card) -> str:
    made: Json = {
        "summary": card.summary,
        "label": card.label,
        "blocks": [_block(one) for one in card.blocks],
    }
    if card.sources:
        made["sources"] = [[source.name, source.words, source.address] for source in card.sources]
    if card.prompts:
        made["prompts"] = [[prompt.title, prompt.message] for prompt in card.prompts]
    if card.verdicts:
        made["verdicts"] = list(card.verdicts)
    return json.dumps(made, ensure_ascii=False)


def loads(text: str) -> Card:
    """Raises `ValueError` for what `dumps` did not write."""
    data = json.loads(text)
    try:
        return Card(
            data["summary"],
            tuple(_read(block) for block in data["blocks"]),
            Label(data["label"]),
            tuple(Source(*pair) for pair in data.get("sources", ())),
            tuple(Prompt(*pair) for pair in data.get("prompts", ())),
            tuple(data.get("verdicts", ())),
        )
    except (KeyError, TypeError) as error:
        raise ValueError("no stored card") from error


def _block(block: Block) -> Json:
    match block:
        case Text() | Quote() | Note():
            return {"is": type(block).__name__, "text": block.text}
        case Choices():
            return {"is": "Choices", "items": [[choice.title, choice.text] for choice in block.items]}
        case Facts():
            return {"is": "Facts", "items": [list(item) for item in block.items]}
        case Buttons():
            items = [[button.label, button.action, button.value, button.style] for button in block.items]
            return {"is": "Buttons", "items": items}
        case Link():
            return {"is": "Link", "label": block.label, "address": block.address}


def _read(data: Json) -> Block:  # noqa: PLR0911 - one a kind of block
    match data["is"]:
        case "Text":
            return Text(data["text"])
        case "Quote":
            return Quote(data["text"])
        case "Note":
            return Note(data["text"])
        case "Choices":
            return Choices(tuple(Choice(title, text) for title, text in data["items"]))
        case "Facts":
            return Facts(tuple((name, value) for name, value in data["items"]))
        case "Buttons":
            return Buttons(tuple(Button(a, b, c, Style(d)) for a, b, c, d in data["items"]))
        case "Link":
            return Link(data["label"], data["address"])
        case unknown:
            raise ValueError(f"no block: {unknown}")
