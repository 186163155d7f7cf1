"""Cards, forms and messages as JSON for the page, which turns every string into a text node."""

from typing import Any, assert_never

from bot.cards.model import (
    Block,
    Buttons,
    Card,
    ChecksField,
    Choices,
    Facts,
    Field,
    FormPart,
    Link,
    Note,
    Option,
    Quote,
    SelectField,
    Text,
    TextField,
    spans,
)
from bot.playground.chat import OpenForm
from bot.playground.posting import Posting

Json = dict[str, Any]


def message(posting: Posting) -> Json:
    return {
        "id": posting.id,
        "channel": posting.channel,
        "thread": posting.thread,
        "author": posting.author,
        "at": posting.at.isoformat(),
        "text": posting.text,
        "card": card(posting.card) if posting.card else None,
        "whisper": bool(posting.only_for),
        "edited": posting.edited,
        "growing": posting.growing,
    }


def card(shown: Card) -> Json:
    return {"summary": _spans(shown.summary), "blocks": [_block(block) for block in shown.blocks]}


def form(opened: OpenForm) -> Json:
    shown = opened.form
    return {
        "id": opened.id,
        "action": shown.action,
        "title": _spans(shown.title),
        "submit": shown.submit,
        "cancel": shown.cancel,
        "parts": [_part(part) for part in shown.parts],
        "errors": {key: _spans(words) for key, words in shown.errors.items()},
    }


def _block(block: Block) -> Json:
    match block:
        case Text() | Quote() | Note():
            return _words(block)
        case Choices():
            items = [{"title": _spans(item.title), "text": _spans(item.text)} for item in block.items]
            return {"is": "choices", "items": items}
        case Facts():
            facts = [{"name": _spans(name), "value": _spans(value)} for name, value in block.items]
            return {"is": "facts", "items": facts}
        case Buttons():
            buttons = [
                {"label": button.label, "action": button.action, "value": button.value, "style": button.style}
                for button in block.items
            ]
            return {"is": "buttons", "items": buttons}
        case Link():
            return {"is": "link", "label": block.label, "address": block.address}
        case _:
            assert_never(block)


def _part(part: FormPart) -> Json:
    match part:
        case Text() | Quote() | Note():
            return _words(part)
        case TextField():
            kind = "area" if part.multiline else "line"
            return {**_field(part), "is": kind, "initial": part.initial, "longest": part.longest}
        case SelectField():
            return {
                **_field(part),
                "is": "select",
                "initial": part.initial,
                "options": _options(part.options),
            }
        case ChecksField():
            initial = list(part.initial)
            return {**_field(part), "is": "checks", "initial": initial, "options": _options(part.options)}
        case _:
            assert_never(part)


def _words(block: Text | Quote | Note) -> Json:
    return {"is": type(block).__name__.lower(), "spans": _spans(block.text)}


def _field(field: Field) -> Json:
    required = not isinstance(field, ChecksField) and field.required
    return {"key": field.key, "label": _spans(field.label), "hint": _spans(field.hint), "required": required}


def _options(options: tuple[Option, ...]) -> list[Json]:
    return [{"value": option.value, "label": option.label} for option in options]


def _spans(text: str) -> list[Json]:
    return [{"text": span.text, "strong": span.strong} for span in spans(text)]
