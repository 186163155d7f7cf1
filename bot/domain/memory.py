"""What a person asked Vita to remember; nothing is remembered that nobody asked for.

The person sees, edits and deletes it, and it goes along only in that person's own conversations.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.errors import Refusal
from bot.domain.ids import MemoryId

MOST = 20
"""More than this nobody reads through to see whether it still holds."""

LONGEST = 300
"""Characters: a sentence or two."""

PRIVATE_SESSION = timedelta(hours=24)
"""So long after its last word a private session ends by itself."""

_FEWEST_WORDS = 2
_THAT = re.compile(r"(?:dat|that)\b\s*", re.IGNORECASE)
_ADDRESS = r"(?:(?:hoi|hallo|hi|hey|hello)[ ,]+)?(?:@?vita[ ,:]+)?(?:(?:alsjeblieft|aub|please)[ ,]+)?"
_ASIDE = r"(?:(?:even|voor mij|voor me|voortaan|alsjeblieft|aub|please|for me)[ ,]*)*"
_FLAGS = re.IGNORECASE | re.DOTALL
_ORDER = re.compile(
    rf"{_ADDRESS}(?:onthou|onthoud|remember)(?:\s+{_ASIDE}(?:(?=(?:dat|that)\b)|(?:dit|this)\b[ ,:]*)|\s*:\s*)(?P<fact>[^?]+)",
    _FLAGS,
)
_REQUEST = re.compile(
    rf"{_ADDRESS}(?:(?:wil|kun|kan|zou) (?:je|jij) {_ASIDE}(?:willen |kunnen )?onthouden (?=dat\b)"
    rf"|(?:will|can|could|would) you {_ASIDE}remember (?=that\b))(?P<fact>[^?]+)\??",
    _FLAGS,
)
_STORY = re.compile(r"(?:dat |that )?(?:time|day|moment|one)\b", re.IGNORECASE)
"""“Remember that time we moved” tells a story; it asks for nothing."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """One thing that a person wants remembered, in that person's own words."""

    id: MemoryId
    text: str
    at: datetime


def wants_remembering(text: str) -> str | None:
    """What this message asks to be remembered, as it was written, with its "that"; None when it asks for something else.

    A message that also asks a question is a conversation, so it gives None.
    """
    found = _ORDER.fullmatch(text.strip()) or _REQUEST.fullmatch(text.strip())
    fact = found["fact"].strip() if found else ""
    is_story = fact == "" or _STORY.match(fact) is not None
    return None if is_story or len(_THAT.sub("", fact, count=1).split()) < _FEWEST_WORDS else fact


def check_room(kept: int) -> None:
    """Refuses (`memory-full`) one thing more than there is room for."""
    if kept >= MOST:
        raise Refusal("memory-full", most=MOST)


def checked(text: str) -> str:
    """The text as it is kept; refuses (`memory-too-long`) what is too long to look through."""
    words = text.strip()
    if len(words) > LONGEST:
        raise Refusal("memory-too-long", longest=LONGEST)
    return words
