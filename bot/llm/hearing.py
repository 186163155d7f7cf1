"""What the guided questions hear in a message: signal words, numbers, length, and words worth quoting."""

import re
from dataclasses import dataclass

from bot.llm.quoting import is_all_of, plan_in, quote_from
from bot.llm.wording import phrase_in, words_of
from prompts import Bank

PURPOSE_SIGNALS = ("turn", "others", "whose", "deepen", "commit")
"""The signals that say which purpose comes next, in the order in which they count."""

MANY_WORDS = 80
FEW_WORDS = 3
_SMALL_NUMBER = re.compile(r"(?<![\w.,/-])\d{1,3}(?![\w/-]|[.,]\d)")
"""Longer numbers, and numbers inside words, may identify somebody: a file, a phone, a room."""


@dataclass(frozen=True, slots=True)
class Heard:
    """`purposes` are those that signal words ask for, in order; `asks_vita` means: wants Vita's own view.

    `plan` is what the person is going to do, `is_echo` says that the quote is the whole message.
    """

    purposes: tuple[str, ...]
    quote: str
    plan: str
    is_echo: bool
    number: str
    is_long: bool
    is_short: bool
    is_request: bool
    asks_vita: bool
    names_ai: bool

    def values(self) -> dict[str, str]:
        """What a question may be filled with; only what there is."""
        return {name: value for name, value in (("quote", self.quote), ("number", self.number)) if value}


def hear(said: str, signals: Bank) -> Heard:
    """Reads a message by the words in the bank; knows nothing of what they mean."""
    found = {name: phrase_in(said, signals[name]) for name in PURPOSE_SIGNALS}
    purposes = tuple(name for name in PURPOSE_SIGNALS if found[name])
    count = len(words_of(said))
    number = _SMALL_NUMBER.search(said)
    quote = quote_from(said, signals, found[purposes[0]] if purposes else "")
    return Heard(
        purposes=purposes,
        quote=quote,
        plan=plan_in(said, signals),
        is_echo=is_all_of(quote, said),
        number=number.group() if number else "",
        is_long=count > MANY_WORDS,
        is_short=count < FEW_WORDS,
        is_request="?" in said or bool(phrase_in(said, signals["request"])),
        asks_vita=bool(phrase_in(said, signals["to-vita"])),
        names_ai=bool(phrase_in(said, signals["ai"])),
    )
