"""Words and phrases in a text, compared without case or punctuation."""

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_QUOTED = re.compile(r"“[^”]*”|„[^”“]*[”“]|«[^»]*»|\"[^\"\n]*\"")
_SENTENCE_END = re.compile(r"[.?!\n]+")


def words_of(text: str) -> list[str]:
    """The words, in lower case; numbers, signs and emoji are none."""
    return [word.replace("’", "'") for word in _WORD.findall(text.lower())]


def phrase_in(text: str, phrases: Iterable[str]) -> str:
    """The first of these phrases that the text holds as whole words, or the empty string."""
    padded = f" {' '.join(words_of(text))} "
    return next((phrase for phrase in phrases if _padded(phrase) in padded), "")


@lru_cache(maxsize=4096)
def _padded(phrase: str) -> str:
    """As it would stand among words; phrases are ours, and every answer is held against all of them."""
    return f" {' '.join(words_of(phrase))} "


def unquoted(text: str) -> str:
    """The text without what stands between quotation marks: somebody's own words, which nobody polices."""
    return _QUOTED.sub(" ", text)


def sentences_of(text: str) -> list[str]:
    return [sentence.strip() for sentence in _SENTENCE_END.split(text) if sentence.strip()]
