"""Forms as Slack modals, and the answers that come back from them. Pure."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from bot.cards.model import ChecksField, Field, Form, Note, Option, Quote, SelectField, Text, TextField
from bot.domain.place import PlaceKind
from bot.slack.mrkdwn import first_piece, readable
from bot.slack.render import Json, fitted, label, section, shortened, worded

VIEW_BLOCKS = 100
VIEW_WEIGHT = 240_000  # bytes of JSON; a view may weigh 250 KB, and the rest of it takes at most some 6 KB
_TITLE = 24
_LABEL = 2000
_INPUT = 3000
_OPTION = 75
_OPTIONS = 100
_MOST_OPTIONS = 1_000  # in stretches of a hundred; with more, a view may weigh more than Slack takes
_CHECKS = 10  # Slack shows at most ten check boxes; with more it becomes a list to choose from
_VALUE = 2000
_ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a form was opened: Slack does not say it when the form comes back, so the form carries it."""

    channel: str = ""
    kind: PlaceKind = PlaceKind.DM
    thread: str = ""
    message: str = ""


def modal(form: Form, origin: Origin) -> Json:
    """The view of a form. The errors stand at their fields as well, for the step that is shown anew."""
    if len(form.value) > _VALUE:
        raise ValueError(f"the value of form '{form.action}' is longer than {_VALUE} characters")
    view: Json = {
        "type": "modal",
        "callback_id": form.action,
        "title": label(form.title, _TITLE),
        "blocks": fitted(list(_blocks(form)), VIEW_BLOCKS, VIEW_WEIGHT, weight) or [section("…")],
        "private_metadata": _written(origin, form.value),
    }
    if form.fields or form.submit:
        view["submit"] = label(form.submit, _TITLE)
    if form.cancel:
        view["close"] = label(form.cancel, _TITLE)
    if form.counts_closed:
        view["notify_on_close"] = True
    return view


def weight(block: Json) -> int:
    """As it goes over the wire: a character outside ASCII takes six bytes, an emoji twelve."""
    return len(json.dumps(block)) + 2


def _blocks(form: Form) -> Iterator[Json]:
    for part in form.parts:
        match part:
            case Text() | Quote() | Note():
                yield from worded(part)
            case TextField() | SelectField() | ChecksField():
                element = _element(part)
                if element is not None:
                    yield _input(part, element)
                if part.key in form.errors:
                    yield section(first_piece(form.errors[part.key], _LABEL) or "…")
            case _:
                assert_never(part)


def _input(part: Field, element: Json) -> Json:
    required = not isinstance(part, ChecksField) and part.required
    made: Json = {
        "type": "input",
        "block_id": part.key,
        "label": label(part.label, _LABEL),
        "element": {**element, "action_id": _ANSWER},
        "optional": not required,
    }
    if part.hint.strip():
        made["hint"] = label(part.hint, _LABEL)
    return made


def _element(part: Field) -> Json | None:
    """None for a choice without options: Slack shows none, and there is nothing to answer."""
    match part:
        case TextField():
            return _text_input(part)
        case SelectField():
            return _select(part) if part.options else None
        case ChecksField():
            return _checks(part) if part.options else None


def _text_input(part: TextField) -> Json:
    longest = max(1, min(part.longest, _INPUT))
    made: Json = {"type": "plain_text_input", "multiline": part.multiline, "max_length": longest}
    if part.initial:
        made["initial_value"] = shortened(part.initial, longest)
    return made


def _select(part: SelectField) -> Json:
    options = part.options[:_MOST_OPTIONS]
    made: Json = {"type": "static_select", **_listed(options)}
    chosen = [option for option in options if option.value == part.initial]
    if chosen:
        made["initial_option"] = _option(chosen[0])
    return made


def _checks(part: ChecksField) -> Json:
    many = len(part.options) > _CHECKS
    options = part.options[:_MOST_OPTIONS]
    made: Json = {"type": "multi_static_select" if many else "checkboxes", **_listed(options)}
    chosen = [_option(option) for option in options if option.value in part.initial]
    if chosen:
        made["initial_options"] = chosen
    return made


def _listed(options: Sequence[Option]) -> Json:
    """A list longer than Slack takes stands in stretches, each under its first and its last; typing searches in all."""
    if len(options) <= _OPTIONS:
        return {"options": [_option(option) for option in options]}
    stretches = [options[first : first + _OPTIONS] for first in range(0, len(options), _OPTIONS)]
    return {"option_groups": [_stretch(each) for each in stretches]}


def _stretch(options: Sequence[Option]) -> Json:
    ends = (
        f"{shortened(options[0].label, _OPTION // 2 - 2)} – {shortened(options[-1].label, _OPTION // 2 - 2)}"
    )
    return {"label": label(ends, _OPTION), "options": [_option(option) for option in options]}


def _option(option: Option) -> Json:
    return {"text": label(option.label, _OPTION), "value": option.value}


# --- what comes back ----------------------------------------------------------------------------------------


def _written(origin: Origin, value: str) -> str:
    """Lines rather than JSON: a value of 2,000 quotation marks would not fit once they are escaped."""
    return f"{origin.channel}\n{origin.kind.value}\n{origin.thread}\n{origin.message}\n{value}"


def read_back(metadata: str) -> tuple[Origin, str]:
    """Where the form was opened, and its value; raises `ValueError` for what `modal` did not write."""
    channel, kind, thread, message, value = metadata.split("\n", 4)
    return Origin(channel, PlaceKind(kind), thread, message), value


def answers(state: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> dict[str, str]:
    """The answers by the key of their field; what was left empty is an empty text."""
    return {key: _answer(elements.get(_ANSWER, {})) for key, elements in state.items()}


def _answer(element: Mapping[str, Any]) -> str:
    if "selected_options" in element:
        return ",".join(option["value"] for option in element["selected_options"] or ())
    if "selected_option" in element:
        return str((element["selected_option"] or {}).get("value", ""))
    return readable(element.get("value") or "")
