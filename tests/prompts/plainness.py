"""What B1 asks of Dutch, as far as a machine can tell: short sentences, and no office words.

`office_words_nl.txt` holds a word and a plainer one a line, with a tab between them.
"""

import re
from pathlib import Path

from bot.llm.wording import phrase_in, unquoted

MEAN_WORDS = 12
MOST_WORDS = 22
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+|\n")


def office_words() -> dict[str, str]:
    """Office word → plainer one."""
    lines = (Path(__file__).parent / "office_words_nl.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def office_words_in(text: str) -> list[str]:
    return [word for word in OFFICE_WORDS if phrase_in(unquoted(text), [word])]


def lengths(text: str) -> list[int]:
    """The words of each sentence; what stands in quotes is somebody's own and counts as one word."""
    own = re.sub(r"“[^”]*”", "“x”", text)
    return [len(sentence.split()) for sentence in _SENTENCE_END.split(own) if sentence.strip()]


def mean(numbers: list[int]) -> float:
    return sum(numbers) / len(numbers)


OFFICE_WORDS = office_words()
