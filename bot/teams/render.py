"""Cards as Adaptive Cards 1.5.

Words go into rich text runs, which no client reads as Markdown: a person's asterisk is an asterisk without
any escaping, and emphasis is a property.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any, assert_never

from bot.cards.model import (
    Block,
    Button,
    Buttons,
    Card,
    Choices,
    Facts,
    Link,
    Note,
    Quote,
    Style,
    Text,
    plain,
    spans,
)
from bot.teams.fields import Surface
from bot.texts import Texts

Json = dict[str, Any]

VERSION = "1.5"
CONTENT_TYPE = "application/vnd.microsoft.card.adaptive"
MOST_BYTES = 25_000
"""Teams' own limit is said to be 100 KB, earlier 40 and 28: under 25 a card fits all of them."""

_LONGEST = (8_000, 3_000, 1_000, 300)  # characters a text may have; the next when the card is too large
_BUTTONS_IN_A_ROW = 6  # Teams shows no more
_STYLES = {Style.PLAIN: "default", Style.PRIMARY: "positive", Style.DANGER: "destructive"}


def adaptive_card(card: Card, surface: Surface, ways: Sequence[Button] = ()) -> Json:
    """The card, shortened with an ellipsis where Teams would refuse it; `ways` on stand below it."""
    blocks = (*card.blocks, Buttons(tuple(ways)))
    for longest in _LONGEST:
        body = [element for block in blocks for element in elements(block, surface, longest)]
        drawn = framed(body or words(card.summary) or words("Vita"), card.summary)
        if size(drawn) <= MOST_BYTES:
            return drawn
    room = MOST_BYTES - size(framed((), card.summary))
    return framed(_as_many_as_fit(body, room) or words("Vita"), card.summary)


def ways_on(card: Card, texts: Texts) -> tuple[Button, ...]:
    """Below what Vita says where others read along: answer it, or go on in private."""
    there = {button.action for block in card.blocks if isinstance(block, Buttons) for button in block.items}
    ways = (
        Button(texts("teams-button-reply"), "reply"),
        Button(texts("teams-button-private"), "spar"),
    )
    return tuple(way for way in ways if way.action not in there)


def framed(body: Sequence[Json], summary: str) -> Json:
    return {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": VERSION,
        "fallbackText": shortened(plain(summary), 200),
        "msteams": {"width": "Full"},
        "body": list(body),
    }


def attachment(card: Json) -> Json:
    return {"contentType": CONTENT_TYPE, "content": card}


def size(drawn: Json) -> int:
    """Bytes on the wire; as ASCII, so that no other way of writing it is longer."""
    return len(json.dumps(drawn))


def words(text: str, *, small: bool = False) -> list[Json]:
    """One element a line; an empty line is some room."""
    lines: list[Json] = []
    room = "Default"
    for line in text.splitlines():
        if plain(line).strip():
            runs = [_run(span.text, strong=span.strong, small=small) for span in spans(line)]
            lines.append({"type": "RichTextBlock", "spacing": room, "inlines": runs})
        room = "None" if plain(line).strip() else "Medium"
    return lines


def shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def elements(block: Block, surface: Surface, longest: int) -> list[Json]:  # noqa: PLR0911 - one a kind of block
    """A block as elements; `longest` counts the characters that each text may have."""
    match block:
        case Text():
            return words(shortened(block.text, longest))
        case Note():
            return words(shortened(block.text, longest), small=True)
        case Quote():
            items = words(shortened(block.text, longest))
            return [{"type": "Container", "style": "emphasis", "items": items}] if items else []
        case Choices():
            return [
                _line(f"{n}. {c.title}", shortened(c.text, longest)) for n, c in enumerate(block.items, 1)
            ]
        case Facts():
            return [_line(name, shortened(value, longest)) for name, value in block.items]
        case Buttons():
            return _rows(block.items, surface)
        case Link():
            way = {"type": "Action.OpenUrl", "title": block.label, "url": block.address}
            return [{"type": "ActionSet", "actions": [way]}]
        case _:
            assert_never(block)


def _line(title: str, text: str) -> Json:
    after = " ".join(plain(text).split())
    runs = [_run(plain(title) or "–", strong=True), *([_run(f" {after}")] if after else [])]
    return {"type": "RichTextBlock", "spacing": "Small", "inlines": runs}


def _run(text: str, *, strong: bool = False, small: bool = False) -> Json:
    run: Json = {"type": "TextRun", "text": text}
    if strong:
        run["weight"] = "Bolder"
    if small:
        run |= {"size": "Small", "isSubtle": True}
    return run


def _rows(buttons: Sequence[Button], surface: Surface) -> list[Json]:
    rows = [buttons[at : at + _BUTTONS_IN_A_ROW] for at in range(0, len(buttons), _BUTTONS_IN_A_ROW)]
    return [{"type": "ActionSet", "actions": [_button(button, surface) for button in row]} for row in rows]


def _button(button: Button, surface: Surface) -> Json:
    look = {"title": button.label, "style": _STYLES[button.style]}
    made = {**look, **pressed(surface, button.action, {"value": button.value})}
    if "fallback" in made:
        made["fallback"] = {"title": button.label, **made["fallback"]}
    return made


def pressed(surface: Surface, action: str, data: Json) -> Json:
    """What a press does: an answer in place, a dialog, or the dialog's next step."""
    match surface:
        case Surface.CHAT:
            # A client that knows no Action.Execute sends the press as a message.
            older = {"type": "Action.Submit", "data": {**data, "action": action}}
            return {"type": "Action.Execute", "verb": action, "data": data, "fallback": older}
        case Surface.CHANNEL:
            return {
                "type": "Action.Submit",
                "data": {**data, "action": action, "msteams": {"type": "task/fetch"}},
            }
        case Surface.DIALOG:
            return {"type": "Action.Submit", "data": {**data, "action": action}}
        case _:
            assert_never(surface)


def _as_many_as_fit(body: Sequence[Json], left: int) -> list[Json]:
    """Buttons first, for without them people are stuck; then the words from the top."""
    kept: set[int] = set()
    for index in _buttons_first(body):
        cost = size(body[index]) + len(", ")
        if cost <= left:
            kept.add(index)
            left -= cost
    return [body[index] for index in sorted(kept)]


def _buttons_first(body: Sequence[Json]) -> Iterable[int]:
    return sorted(range(len(body)), key=lambda index: body[index]["type"] != "ActionSet")
