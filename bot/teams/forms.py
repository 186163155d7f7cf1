"""Forms as Adaptive Cards with inputs: a dialog in a channel, a message in a private chat."""

from typing import assert_never

from bot.cards.model import (
    ChecksField,
    Field,
    Form,
    FormPart,
    Note,
    Option,
    Quote,
    SelectField,
    Text,
    TextField,
)
from bot.teams.fields import ANSWER, Surface, Ticket
from bot.teams.render import Json, elements, framed, pressed, words
from bot.texts import Texts

_LONGEST = 3_000  # characters of a text between the fields
_MANY_OPTIONS = 5  # from here on a list that folds is easier on a phone
_TO_SEARCH = 15  # and from here on nobody looks through it: whoever types sees what is like it


def form_card(form: Form, surface: Surface, ticket: Ticket, texts: Texts) -> Json:
    """What already stands in a field is never shortened: these are somebody's words.

    The cancel button is left out: a dialog has its cross, and a message that is not sent does nothing.
    """
    heading = [] if surface is Surface.DIALOG else [_strong(form.title)]
    body = [element for part in form.parts for element in _part(part, form, texts)]
    data = {"form": True, "value": form.value, "key": ticket.key, "message": ticket.message}
    submit = {"title": form.submit, "style": "positive", **pressed(surface, form.action, data)}
    if "fallback" in submit:
        submit["fallback"] = {"title": form.submit, **submit["fallback"]}
    return {**framed([*heading, *body] or words(form.title), form.title), "actions": [submit]}


def _part(part: FormPart, form: Form, texts: Texts) -> list[Json]:
    match part:
        case Text() | Note() | Quote():
            return elements(part, Surface.DIALOG, _LONGEST)
        case TextField() | SelectField() | ChecksField():
            error = form.errors.get(part.key, "")
            return [*_error(error), _input(part, texts), *words(part.hint, small=True)]
        case _:
            assert_never(part)


def _input(field: Field, texts: Texts) -> Json:
    shared: Json = {"id": ANSWER + field.key, "label": field.label}
    match field:
        case TextField():
            asked = _required(texts) if field.required else {}
            lines = {"isMultiline": field.multiline, "maxLength": field.longest}
            return {"type": "Input.Text", **shared, **asked, **lines, "value": field.initial}
        case SelectField():
            asked = _required(texts) if field.required else {}
            choices = {
                "style": _style(len(field.options)),
                "choices": _choices(field.options),
                "value": field.initial,
            }
            return {"type": "Input.ChoiceSet", **shared, **asked, **choices}
        case ChecksField():
            choices = {"choices": _choices(field.options), "value": ",".join(field.initial)}
            return {
                "type": "Input.ChoiceSet",
                **shared,
                "isMultiSelect": True,
                "style": "expanded",
                **choices,
            }
        case _:
            assert_never(field)


def _style(options: int) -> str:
    if options >= _TO_SEARCH:
        return "filtered"
    return "compact" if options >= _MANY_OPTIONS else "expanded"


def _required(texts: Texts) -> Json:
    return {"isRequired": True, "errorMessage": texts("refusal-field-required")}


def _choices(options: tuple[Option, ...]) -> list[Json]:
    return [{"title": option.label, "value": option.value} for option in options]


def _strong(text: str) -> Json:
    run = {"type": "TextRun", "text": text, "weight": "Bolder", "size": "Medium"}
    return {"type": "RichTextBlock", "inlines": [run]}


def _error(text: str) -> list[Json]:
    if not text:
        return []
    run = {"type": "TextRun", "text": text, "color": "Attention"}
    return [{"type": "RichTextBlock", "inlines": [run]}]
