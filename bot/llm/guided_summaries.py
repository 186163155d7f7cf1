"""A running summary without a model: sentences of the person's own, word for word, picked by a fixed rule.

The first sentence that says something stays for good: that is the question. Of the rest the newest stay.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.llm.wording import words_of
from bot.ports import Exchange, Origin, Summary

LONGEST = 800
"""Characters of a summary, whoever made it."""

SENTENCE_LONGEST = 160
FEWEST_WORDS = 4
_SENTENCE = re.compile(r"[^.?!\n…]+[.?!…]*")
_VERSION = "summary-guided-1"


class GuidedSummarising:
    """Implements `Summarising` at once and always."""

    @property
    def uses_model(self) -> str:
        return ""

    async def summarise(
        self,
        language: str,  # noqa: ARG002 - the port's; a person's sentences stay in the language they are in
        summary: str,
        exchanges: Sequence[Exchange],
    ) -> Summary:
        said = (exchange.text for exchange in exchanges if not exchange.by_vita)
        picked = [*sentences(summary), *(picked for text in said for picked in _telling(text))]
        text = "\n".join(_fitting(list(dict.fromkeys(picked))))
        return Summary(text, Origin("guided", "", _VERSION))

    async def aclose(self) -> None:
        """There is nothing to give back."""


def sentences(text: str) -> list[str]:
    return [found.strip() for found in _SENTENCE.findall(text) if found.strip()]


def shortened(text: str) -> str:
    """Whole sentences of it, as many as fit from the beginning on."""
    return " ".join(_whole(sentences(" ".join(text.split())), LONGEST))


def _telling(text: str) -> Iterator[str]:
    """The last sentence of a message that says something: there people come to their point."""
    fit = (one for one in reversed(sentences(text)) if _says_something(one))
    yield from list(fit)[:1]


def _says_something(sentence: str) -> bool:
    return len(words_of(sentence)) >= FEWEST_WORDS and len(sentence) <= SENTENCE_LONGEST


def _fitting(picked: list[str]) -> list[str]:
    """The first one and, of the others, the newest; in the order in which they were said."""
    if not picked:
        return []
    first, *rest = picked
    room = LONGEST - len(first) - 1
    newest = list(_whole(reversed(rest), room))
    return [first[:LONGEST], *reversed(newest)]


def _whole(lines: Iterable[str], room: int) -> Iterator[str]:
    """Lines until one does not fit any more, each with the sign that parts it from the next."""
    for line in lines:
        room -= len(line) + 1
        if room < -1:
            return
        yield line
