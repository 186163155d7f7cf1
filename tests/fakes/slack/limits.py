"""Block Kit's limits, from Slack's reference; written apart from our renderer, so that neither hides the other.

Each function yields what is wrong, one sentence each.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]
_LINK = re.compile(r"<https?://[^|<>\s]+\|[^<>]+>")
_ENTITY = re.compile(r"&(?!amp;|lt;|gt;)")
_MESSAGE_KEYS = frozenset({"type", "block_id", "text", "fields", "elements"})
_VIEW_KEYS = frozenset(
    {"type", "callback_id", "title", "submit", "close", "blocks", "private_metadata", "notify_on_close"}
)


def faults_in_message(text: str, blocks: list[Json]) -> Iterator[str]:
    if not text and not blocks:
        yield "no_text"
    if len(text) > 40_000:
        yield "msg_too_long"
    if len(blocks) > 50:
        yield f"a message of {len(blocks)} blocks"
    if len("".join(_texts(blocks))) > 13_000:
        yield "msg_blocks_too_long"
    yield from _mrkdwn_faults(text, "the text of a message") if text else ()
    for block in blocks:
        if block.get("type") == "input":
            yield "a field in a message"
        yield from _block_faults(block)
    actions = [element["action_id"] for block in blocks for element in _interactive(block)]
    yield from _twice(actions, "action_id")
    yield from _twice([block["block_id"] for block in blocks if "block_id" in block], "block_id")


def faults_in_stream(arguments: Json) -> Iterator[str]:
    text = arguments.get("markdown_text", "")
    if not text or len(text) > 12_000:
        yield f"{len(text)} characters of a stream in one call"
    yield from _mrkdwn_faults(text, "a stream")


def faults_in_view(view: Json) -> Iterator[str]:
    yield from (f"a view knows no {key}" for key in set(view) - _VIEW_KEYS)
    yield from _home_faults(view) if view.get("type") == "home" else _modal_faults(view)
    if len(json.dumps(view)) > 250_000:
        yield "a view of more than 250 KB"
    for block in view.get("blocks", []):
        yield from _block_faults(block)


def _modal_faults(view: Json) -> Iterator[str]:
    if view.get("type") != "modal":
        yield "a view that is no modal"
    for key, needed in (("title", True), ("submit", False), ("close", False)):
        if needed or key in view:
            yield from _plain_faults(view.get(key), 24, key)
    if len(view.get("private_metadata", "")) > 3000:
        yield "private_metadata of more than 3000 characters"
    if not 0 < len(view.get("callback_id", "")) <= 255:
        yield "callback_id of no length or more than 255 characters"
    blocks = view.get("blocks", [])
    if not 0 < len(blocks) <= 100:
        yield f"a view of {len(blocks)} blocks"
    if any(block.get("type") == "input" for block in blocks) and "submit" not in view:
        yield "a view with fields and without submit"
    yield from _twice([block["block_id"] for block in blocks if "block_id" in block], "block_id")


def _home_faults(view: Json) -> Iterator[str]:
    yield from (f"a home knows no {key}" for key in set(view) - {"type", "blocks"})
    blocks = view.get("blocks", [])
    if not 0 < len(blocks) <= 100:
        yield f"a home of {len(blocks)} blocks"
    if any(block.get("type") == "input" for block in blocks):
        yield "a field in a home"
    yield from _twice(
        [element["action_id"] for block in blocks for element in _interactive(block)], "action_id"
    )


def faults_in_prompts(prompts: list[Json]) -> Iterator[str]:
    if not 0 < len(prompts) <= 4:
        yield f"{len(prompts)} suggested prompts"
    yield from (
        "a prompt without title or message" for one in prompts if not (one["title"] and one["message"])
    )


def _block_faults(block: Json) -> Iterator[str]:
    if len(block.get("block_id", "")) > 255:
        yield "block_id of more than 255 characters"
    match block.get("type"):
        case "section":
            yield from (f"a section knows no {key}" for key in set(block) - _MESSAGE_KEYS)
            yield from _text_faults(block.get("text"), 3000, "a section")
        case "divider":
            yield from (f"a divider knows no {key}" for key in set(block) - {"type", "block_id"})
        case "context":
            yield from _context_faults(block.get("elements", []))
        case "actions":
            yield from _actions_faults(block.get("elements", []))
        case "context_actions":
            yield from _thumbs_faults(block.get("elements", []))
        case "input":
            yield from _plain_faults(block.get("label"), 2000, "a label")
            if "hint" in block:
                yield from _plain_faults(block["hint"], 2000, "a hint")
            yield from _element_faults(block.get("element", {}))
        case other:
            yield f"an unexpected block: {other}"


def _context_faults(elements: list[Json]) -> Iterator[str]:
    if not 0 < len(elements) <= 10:
        yield f"a context of {len(elements)} elements"
    for element in elements:
        yield from _text_faults(element, 2000, "a context")


def _actions_faults(elements: list[Json]) -> Iterator[str]:
    if not 0 < len(elements) <= 25:
        yield f"{len(elements)} actions in a block"
    for element in elements:
        yield from _button_faults(element)


def _thumbs_faults(elements: list[Json]) -> Iterator[str]:
    if not 0 < len(elements) <= 5:
        yield f"{len(elements)} context actions in a block"
    for element in elements:
        if element.get("type") != "feedback_buttons":
            yield f"an unexpected context action: {element.get('type')}"
        if not 0 < len(element.get("action_id", "")) <= 255:
            yield "action_id of no length or more than 255 characters"
        for side in ("positive_button", "negative_button"):
            button = element.get(side, {})
            yield from _plain_faults(button.get("text"), 75, side)
            if not 0 < len(button.get("value", "")) <= 2000:
                yield f"the value of {side} of no length or more than 2000 characters"


def _button_faults(button: Json) -> Iterator[str]:
    if button.get("type") != "button":
        yield f"an unexpected action: {button.get('type')}"
    yield from _plain_faults(button.get("text"), 75, "a button")
    if not 0 < len(button.get("action_id", "")) <= 255:
        yield "action_id of no length or more than 255 characters"
    if "value" in button and not 0 < len(button["value"]) <= 2000:
        yield "the value of a button of no length or more than 2000 characters"
    if button.get("style", "primary") not in {"primary", "danger"}:
        yield f"an unknown style: {button['style']}"


def _element_faults(element: Json) -> Iterator[str]:
    if not 0 < len(element.get("action_id", "")) <= 255:
        yield "action_id of no length or more than 255 characters"
    match element.get("type"):
        case "plain_text_input":
            longest = element.get("max_length", 3000)
            if not 0 < longest <= 3000:
                yield f"max_length {longest}"
            if len(element.get("initial_value", "")) > longest:
                yield "an initial value longer than the field"
        case "static_select":
            yield from _options_faults(element, 100)
            if "initial_option" in element and element["initial_option"] not in offered(element):
                yield "an initial option that is no option"
        case "checkboxes":
            yield from _options_faults(element, 10)
            yield from _initial_options_faults(element)
        case "multi_static_select":
            yield from _options_faults(element, 100)
            yield from _initial_options_faults(element)
        case other:
            yield f"an unexpected field: {other}"


def offered(element: Json) -> list[Json]:
    """The options of a list, also of one that stands in stretches."""
    stretches = element.get("option_groups", [])
    return [*element.get("options", []), *(one for each in stretches for one in each["options"])]


def _options_faults(element: Json, most: int) -> Iterator[str]:
    if "option_groups" in element:
        yield from _groups_faults(element)
    elif not 0 < len(element.get("options", [])) <= most:
        yield f"{len(element.get('options', []))} options"
    for option in offered(element):
        yield from _plain_faults(option.get("text"), 75, "an option")
        if not 0 < len(option.get("value", "")) <= 150:
            yield "the value of an option of no length or more than 150 characters"


def _groups_faults(element: Json) -> Iterator[str]:
    if "options" in element or element["type"] == "checkboxes":
        yield "groups of options where there are none"
    if not 0 < len(element["option_groups"]) <= 100:
        yield f"{len(element['option_groups'])} groups of options"
    for group in element["option_groups"]:
        yield from _plain_faults(group.get("label"), 75, "a group of options")
        if not 0 < len(group["options"]) <= 100:
            yield f"{len(group['options'])} options in a group"


def _initial_options_faults(element: Json) -> Iterator[str]:
    initial = element.get("initial_options", offered(element))
    if not initial or any(option not in offered(element) for option in initial):
        yield "initial options that are no options"


def _text_faults(text: Any, longest: int, where: str) -> Iterator[str]:
    if not isinstance(text, dict) or text.get("type") != "mrkdwn":
        yield from _plain_faults(text, longest, where)
        return
    if not len(text["text"].strip()) > 0 or len(text["text"]) > longest:
        yield f"{where} of no text or more than {longest} characters"
    yield from _mrkdwn_faults(text["text"], where)


def _mrkdwn_faults(text: str, where: str) -> Iterator[str]:
    """Our own texts hold no mentions; outside a link with words no bracket stands there unescaped."""
    lines = (line.removeprefix("> ").removeprefix(">") for line in _LINK.sub("", text).split("\n"))
    unquoted = "\n".join(lines)
    if "<" in unquoted or ">" in unquoted or _ENTITY.search(unquoted):
        yield f"{where} with an unescaped character"


def _plain_faults(text: Any, longest: int, where: str) -> Iterator[str]:
    if not isinstance(text, dict) or text.get("type") != "plain_text" or "verbatim" in text:
        yield f"{where} that is no plain text"
    elif not 0 < len(text.get("text", "")) <= longest:
        yield f"{where} of no text or more than {longest} characters"


def _interactive(block: Json) -> list[Json]:
    return [element for element in block.get("elements", []) if "action_id" in element]


def _texts(blocks: list[Json]) -> Iterator[str]:
    for block in blocks:
        for part in (block.get("text"), *block.get("elements", ())):
            if isinstance(part, dict) and isinstance(part.get("text"), str):
                yield part["text"]


def _twice(ids: list[str], what: str) -> Iterator[str]:
    yield from (f"{what} {one} twice" for one in sorted(set(ids)) if ids.count(one) > 1)
