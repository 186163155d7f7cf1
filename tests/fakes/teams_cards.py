"""What Teams accepts of an activity with a card: the rules of the fake connector."""

import json
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

_MOST_BYTES = 25_000
_MOST_ACTIONS = 6
_MOST_SUGGESTED = 3
_MOST_CITED = 20
_LONGEST_NAME, _LONGEST_ABSTRACT = 80, 160
_PARTS = {
    "RichTextBlock": ("inlines",),
    "Container": ("items",),
    "ActionSet": ("actions",),
    "Input.Text": ("id", "label"),
    "Input.ChoiceSet": ("id", "label", "choices"),
}
"""The elements that we use, and what each cannot do without."""
_ACTIONS = {"Action.Execute": "verb", "Action.Submit": "data", "Action.OpenUrl": "url"}
_STYLES = {"default", "positive", "destructive"}
_AI = {"@type": "Message", "@context": "https://schema.org", "additionalType": ["AIGeneratedContent"]}


def activity_faults(activity: Json) -> list[str]:
    """Sentences; none for what Teams takes."""
    return list(_activity(activity))


def card_faults(card: Json, *, most_bytes: int = _MOST_BYTES) -> list[str]:
    return list(_card(card, most_bytes))


def _activity(activity: Json) -> Iterator[str]:
    if activity.get("type") != "message":
        yield "an activity that is no message"
    if not activity.get("from", {}).get("id", "").startswith("28:"):
        yield "a message without its sender"
    if not activity.get("summary") and not activity.get("text"):
        yield "a message without words for the notification"
    for entity in activity.get("entities", []):
        if entity.get("type") != "https://schema.org/Message" or any(
            entity.get(k) != v for k, v in _AI.items()
        ):
            yield f"an entity of an unknown shape: {entity}"
    yield from _citations(activity)
    actions = activity.get("suggestedActions", {}).get("actions", [])
    if len(actions) > _MOST_SUGGESTED or not all(
        a.get("type") == "imBack" and a["title"] and a["value"] for a in actions
    ):
        yield "suggestions of the wrong shape"
    if len(activity.get("entities", [])) > 1:
        yield "more than one message entity"
    for attachment in activity.get("attachments", []):
        if attachment.get("contentType") != "application/vnd.microsoft.card.adaptive":
            yield "an attachment that is no card"
        yield from _card(attachment.get("content", {}), _MOST_BYTES)


def _citations(activity: Json) -> Iterator[str]:
    for entity in activity.get("entities", []):
        cited = entity.get("citation", [])
        if cited and activity.get("suggestedActions"):
            yield "citations beside suggestions, where nobody sees them"
        for number, claim in enumerate(cited, 1):
            document = claim.get("appearance", {})
            if claim.get("position") != number or f"[{number}]" not in activity.get("text", ""):
                yield "a citation that the text does not refer to"
            if not 0 < len(document.get("name", "")) <= _LONGEST_NAME:
                yield "a citation whose name does not fit"
            if not 0 < len(document.get("abstract", "")) <= _LONGEST_ABSTRACT:
                yield "a citation whose words do not fit"
        if len(cited) > _MOST_CITED:
            yield "more citations than Teams takes"


def _card(card: Json, most_bytes: int) -> Iterator[str]:
    if card.get("type") != "AdaptiveCard" or card.get("version") != "1.5":
        yield "no adaptive card of version 1.5"
    if len(json.dumps(card)) > most_bytes:
        yield "a card that is too large"
    if not card.get("body"):
        yield "an empty card"
    inputs = [element["id"] for element in card.get("body", []) if element["type"].startswith("Input.")]
    if len(set(inputs)) != len(inputs):
        yield "two inputs of the same name"
    for element in card.get("body", []):
        yield from _element(element)
    yield from _actions(card.get("actions", []))


def _element(element: Json) -> Iterator[str]:
    if element["type"] not in _PARTS:
        yield f"an unknown element: {element['type']}"
    for part in _PARTS.get(element["type"], ()):
        if not element.get(part):
            yield f"an empty {element['type']}"
    if not all(run["text"] for run in element.get("inlines", [])):
        yield "a text without words"
    for item in element.get("items", []):
        yield from _element(item)
    yield from _actions(element.get("actions", []))


def _actions(actions: list[Json]) -> Iterator[str]:
    if len(actions) > _MOST_ACTIONS:
        yield "more buttons in a row than Teams shows"
    for action in actions:
        needs = _ACTIONS.get(action["type"])
        if needs is None or needs not in action:
            yield f"an incomplete action: {action['type']}"
        if not action.get("url", "https://").startswith(("https://", "http://127.0.0.1:")):
            yield "a link to an address without https"
        older = action.get("fallback", {"type": "Action.Submit", "title": "-", "data": {}})
        if older.get("type") != "Action.Submit" or not older.get("title") or "data" not in older:
            yield "a button that older clients cannot show"
        if action.get("style", "default") not in _STYLES:
            yield "a button of an unknown style"
