"""What people do beside talking (a command, a click, a finished form), and what they get back at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.cards.model import Card, Form
from bot.domain.hearing import Member
from bot.domain.place import Place


@dataclass(frozen=True, slots=True)
class Act:
    """Something that a person did.

    `key` is the network's own id of this very act, so that a form sent twice acts once. `text` is what stood
    behind a command, `value` what the button or form carries, `answers` the fields of a finished form (None
    for a click or command), `message` the id of the message that was clicked.
    """

    by: Member
    place: Place
    key: str
    text: str = ""
    value: str = ""
    answers: Mapping[str, str] | None = None
    message: str = ""

    @property
    def is_in_talk(self) -> bool:
        """A button of a message in the DM was clicked: what is posted there is seen. On a page of one's own it is not."""
        return self.place.is_dm and bool(self.message)


@dataclass(frozen=True, slots=True)
class Replacement:
    """The message that was clicked becomes this card."""

    card: Card


Answer = Form | Card | Replacement | None
"""A form to open (or its next step), a card for this person only, a replacement, or nothing to show."""


class UseCase(Protocol):
    async def __call__(self, act: Act) -> Answer:
        """Does it; raises `Refusal` when a rule says no."""
        ...
