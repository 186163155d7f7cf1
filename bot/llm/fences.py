"""What people wrote, as values in a message to a model: between fences that nobody can close or open.

Nothing in it is ever read as a template. Angle brackets become others, signs that nobody sees go, and a long
text loses its middle.
"""

import re
from collections.abc import Sequence

from bot.cards.model import plain

_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)
_BRACKETS = str.maketrans({"<": "‹", ">": "›"})


def fenced(name: str, lines: Sequence[str]) -> str:
    """The lines between `<name>` and `</name>`; they must be `clean`."""
    return "\n".join([f"<{name}>", *lines, f"</{name}>"])


def clean(text: str, most: int, cut: str) -> str:
    """The text without fences, marks and unseen signs; of a long one the beginning and the end around `cut`."""
    text = _UNSEEN.sub(" ", plain(text)).translate(_BRACKETS).strip()
    if len(text) <= most:
        return text
    head = most * 2 // 3
    return f"{text[:head]}\n{cut}\n{text[-(most - head) :]}"
