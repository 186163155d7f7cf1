"""What is opened from the box in which people type, or from a message: a command's form, in a dialog.

It works in every conversation, also where Vita is not: then the private chat with Vita counts as its place.
"""

from html.parser import HTMLParser
from typing import Any

from bot.domain.place import Place, PlaceKind
from bot.teams.activity import Activity
from bot.teams.payloads import act_key_of, base_channel_of, member_of, place_of
from bot.usecases.act import Act

LONGEST = 1_500
"""Characters of a message that go into the form."""


def is_in_team(activity: Activity) -> bool:
    """Whether it was opened in a channel; a chat may be one between two colleagues."""
    return bool(base_channel_of(activity)) and place_of(activity).kind is PlaceKind.CHANNEL


def command_of(activity: Activity, place: Place) -> tuple[str, Act] | None:
    """The command behind the form, with the words of the message that it was opened from; None for neither."""
    value = activity.value
    word = value.get("commandId") if isinstance(value, dict) else None
    if not isinstance(word, str) or not word:
        return None
    return word, Act(member_of(activity), place, act_key_of(activity), text=_words_of(value))


def _words_of(value: dict[str, Any]) -> str:
    payload = value.get("messagePayload")
    body = payload.get("body") if isinstance(payload, dict) else None
    content = body.get("content") if isinstance(body, dict) else None
    if not isinstance(content, str):
        return ""
    reader = _Words()
    reader.feed(content)
    reader.close()
    return "\n".join(line for line in map(str.strip, "".join(reader.words).splitlines()) if line)[:LONGEST]


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the signature is the parser's
        if tag in {"br", "p", "div", "li"}:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        self.words.append(data)
