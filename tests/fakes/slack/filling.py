"""Filling in a form as a person does: by the words at the fields, and only what the form takes."""

from collections.abc import Mapping
from typing import Any

from tests.fakes.slack.limits import offered
from tests.fakes.slack.workspace import Json, View

Typed = str | list[str]


def filled(view: View, answers: Mapping[str, Typed]) -> dict[str, Json]:
    """The state of a view's fields; what is not in `answers` keeps what already stood there."""
    unknown = set(answers) - {name for block in view.inputs.values() for name in _names(block)}
    assert not unknown, f"no such fields: {unknown}"
    values = {}
    for block_id, block in view.inputs.items():
        given = next((answers[name] for name in _names(block) if name in answers), None)
        element = block["element"]
        state = _initial(element) if given is None else _given(element, given)
        assert block.get("optional") or _is_filled(state), f"not filled in: {block_id}"
        values[block_id] = {element["action_id"]: {"type": element["type"], **state}}
    return values


def _names(block: Json) -> tuple[str, str]:
    return block["block_id"], block["label"]["text"]


def _initial(element: Json) -> Json:
    match element["type"]:
        case "plain_text_input":
            return {"value": element.get("initial_value")}
        case "static_select":
            return {"selected_option": element.get("initial_option")}
    return {"selected_options": element.get("initial_options", [])}


def _given(element: Json, given: Typed) -> Json:
    if element["type"] == "plain_text_input":
        assert isinstance(given, str)
        assert len(given) <= element.get("max_length", 3000), "longer than the field takes"
        return {"value": given or None}
    chosen = [_option(element, one) for one in ([given] if isinstance(given, str) else given)]
    return (
        {"selected_option": chosen[0]} if element["type"] == "static_select" else {"selected_options": chosen}
    )


def _option(element: Json, name: str) -> Json:
    found: list[Json] = [one for one in offered(element) if name in {one["value"], one["text"]["text"]}]
    assert found, f"no such option: {name}"
    return found[0]


def _is_filled(state: Json) -> Any:
    return next(iter(state.values()))
