"""What people do beside talking (a command, a click, a finished form), and what they get back at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from bot.cards.model import Card, Form
from bot.domain.errors import Refusal
from bot.domain.hearing import Member
from bot.domain.place import Place

T = TypeVar("T")


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


class Answers(dict[str, str]):
    """The fields of a form. One that was left out is refused: no form of ours comes back without it."""

    def __missing__(self, key: str) -> str:
        raise Refusal("form-unreadable")


def chosen(kind: Callable[[str], T], answer: str) -> T:
    """An answer of a field in which one chooses, as what it stands for; refused when it is none of the choices."""
    try:
        return kind(answer)
    except ValueError as error:
        raise Refusal("form-unreadable") from error


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
