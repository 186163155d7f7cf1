"""A message on the playground's network, and how it is written in the journal."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.cards import wire
from bot.cards.model import Buttons, Card
from bot.domain.place import MessageRef
from bot.playground.samples import place_of, readers_of

VITA = "vita"


@dataclass(frozen=True, slots=True)
class Posting:
    """What a sample person wrote (`text`) or Vita posted (`card`).

    `thread` is the id of the message that it hangs under, `key` the one that Vita posted it with, `only_for`
    the one person who sees a whisper. `at` is UTC on the playground's own clock. `growing` says that Vita is
    still writing it: then the card that it gets is its first one, and no change.
    """

    id: str
    channel: str
    author: str
    at: datetime
    text: str = ""
    card: Card | None = None
    thread: str = ""
    key: str = ""
    only_for: str = ""
    edited: bool = False
    growing: bool = False

    @property
    def ref(self) -> MessageRef:
        return MessageRef(place_of(self.channel, self.thread), self.id)

    def is_visible_to(self, person: str) -> bool:
        if self.only_for not in ("", person):
            return False
        return any(reader.key == person for reader in readers_of(self.channel))

    def has_button(self, action: str, value: str) -> bool:
        return self.card is not None and has_button(self.card, action, value)


def has_button(card: Card, action: str, value: str) -> bool:
    buttons = (button for block in card.blocks if isinstance(block, Buttons) for button in block.items)
    return any((button.action, button.value) == (action, value) for button in buttons)


def to_json(posting: Posting) -> dict[str, Any]:
    return {
        "id": posting.id,
        "channel": posting.channel,
        "author": posting.author,
        "at": posting.at.isoformat(),
        "text": posting.text,
        "card": wire.dumps(posting.card) if posting.card else None,
        "thread": posting.thread,
        "key": posting.key,
        "only_for": posting.only_for,
        "edited": posting.edited,
        "growing": posting.growing,
    }


def from_json(data: dict[str, Any]) -> Posting:
    card = wire.loads(data["card"]) if data["card"] else None
    return Posting(**{**data, "at": datetime.fromisoformat(data["at"]), "card": card})
