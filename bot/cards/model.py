"""Card and Form, and the closed union of blocks that each platform renders in its own way.

Texts hold plain words; `STRONG` marks (put there by `bot.texts`, never by people) say what is emphasised.
A renderer escapes all text and turns the marks into its platform's emphasis; `spans` takes them apart.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

STRONG_ON = "\ue000"
STRONG_OFF = "\ue001"


@dataclass(frozen=True, slots=True)
class Text:
    """One or more lines of words; a line break is a line break."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words, set apart."""

    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """The small line under a message: the label, who sees this, who answered."""

    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a numbered list, with an emphasised first part."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Choices:
    """A numbered list of two or more options or steps."""

    items: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Pairs of a name and a value."""

    items: tuple[tuple[str, str], ...]


class Style(StrEnum):
    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """`action` is the name of a use case; `value` what it needs to know, at most 2,000 characters."""

    label: str
    action: str
    value: str = ""
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Buttons:
    items: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A way to a page of Vita's own, under its name; `address` is never what a person wrote."""

    label: str
    address: str


Block = Text | Quote | Note | Choices | Facts | Buttons | Link


class Label(StrEnum):
    """What a message says of its own origin (L1, L2)."""

    NONE = "none"  # a fixed text of ours that quotes people at most
    MODEL = "model"
    GUIDED = "guided"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A first sentence that a person can say with one click: `title` is on the button, `message` what is said."""

    title: str
    message: str


@dataclass(frozen=True, slots=True)
class Source:
    """What an answer rests on: whose it is, its words, and where it stands; no address where there are no pages."""

    name: str
    words: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A message. `summary` is its plain one-line form for notifications and for those who cannot see cards.

    `verdicts` are the words for “this helped” and “this did not”, where one may say what one thought of it.

    `label` is for platforms with a mark of their own for AI text (Teams); the visible words of it stand in a
    `Note` among the blocks already. So it is with `sources`, which such a platform shows as citations; `prompts`
    are for one that lays sentences under the hand of whoever reads.
    """

    summary: str
    blocks: tuple[Block, ...]
    label: Label = Label.NONE
    sources: tuple[Source, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    verdicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextField:
    """A field for words. `initial` is what already stands in it; `longest` counts characters."""

    key: str
    label: str
    hint: str = ""
    initial: str = ""
    multiline: bool = False
    required: bool = True
    longest: int = 2000


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class SelectField:
    """One of several options."""

    key: str
    label: str
    options: tuple[Option, ...]
    hint: str = ""
    initial: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True)
class ChecksField:
    """Any number of options, each on or off; the answer is their values joined by commas."""

    key: str
    label: str
    options: tuple[Option, ...]
    hint: str = ""
    initial: tuple[str, ...] = ()


Field = TextField | SelectField | ChecksField
FormPart = Field | Text | Quote | Note


@dataclass(frozen=True, slots=True)
class Form:
    """A form, or one step of it.

    `action` is the use case that takes the answers; `value` comes back with them unchanged (an id, the step).
    `errors` puts a sentence at a field, by its key. With `counts_closed` a form that is closed was answered too:
    with nothing.
    """

    action: str
    title: str
    submit: str
    parts: tuple[FormPart, ...]
    cancel: str = ""
    value: str = ""
    errors: dict[str, str] = field(default_factory=dict)
    counts_closed: bool = False

    @property
    def fields(self) -> tuple[Field, ...]:
        return tuple(part for part in self.parts if isinstance(part, TextField | SelectField | ChecksField))


@dataclass(frozen=True, slots=True)
class Span:
    text: str
    strong: bool = False


def spans(text: str) -> Iterator[Span]:
    """The stretches of a text, plain and strong in turn; empty ones left out."""
    strong = False
    for part in text.replace(STRONG_OFF, STRONG_ON).split(STRONG_ON):
        if part:
            yield Span(part, strong)
        strong = not strong


def plain(text: str) -> str:
    """The text without its marks."""
    return text.replace(STRONG_ON, "").replace(STRONG_OFF, "")
