"""What a model wrote, as the parts of a reply: words without mark-up, and the items of a numbered list."""

import re
from dataclasses import dataclass

from bot.cards.model import plain

_ITEM = re.compile(r"^\s*\d{1,2}[.)]\s+(.+)$")
_TITLE = re.compile(r"^(.{2,60}?)(?::|\.|–|—)\s+(.+)$")
_EMPHASIS = re.compile(r"(\*{1,3}|_{2,3}|`+)(?=\S)(.+?)(?<=\S)\1")
_THINKING = re.compile(r"<think>.*?(</think>|\Z)", re.DOTALL)
_HEADING = re.compile(r"^#{1,6}\s+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Written:
    """`options` are (title, text); `loose` counts list items that have no title of their own.

    `is_cut` means that the model was stopped before it was done.
    """

    text: str
    options: tuple[tuple[str, str], ...] = ()
    loose: int = 0
    is_cut: bool = False

    @property
    def whole(self) -> str:
        return "\n".join([self.text, *(f"{title}. {text}" for title, text in self.options)])


def read_answer(raw: str, *, with_options: bool, is_cut: bool = False) -> Written:
    """The answer without mark-up or thinking aloud; with options, a numbered list is taken out of the text."""
    text = _HEADING.sub("", _EMPHASIS.sub(r"\2", _THINKING.sub("", plain(raw)).strip()))
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not with_options:
        return Written("\n".join(lines), is_cut=is_cut)
    items = [found.group(1) for found in map(_ITEM.match, lines) if found]
    titled = [found.groups() for found in map(_TITLE.match, items) if found]
    options = tuple((title.strip(), words.strip()) for title, words in titled)
    others = [line for line in lines if not _ITEM.match(line)]
    return Written("\n".join(others), options, len(items) - len(options), is_cut)
