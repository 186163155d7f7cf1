"""What the guided questions hear in a message: signal words, numbers, length, and words worth quoting."""

import re
from dataclasses import dataclass

from bot.llm.quoting import is_all_of, plan_in, quote_from
from bot.llm.wording import phrase_in, words_of
from prompts import FIRM_FITS, SOFT_FITS, Bank

PURPOSE_SIGNALS = ("turn", "others", "whose", "deepen", "commit")
"""The signals that say which purpose comes next, in the order in which they count."""

MANY_WORDS = 80
FEW_WORDS = 3
_COUNT = r"(?<![\w.,/-])(\d{{1,3}})(?![/-]|[.,]\d)\s?(?:{counted})\b"
"""A number of something. Others may be an hour, a page, or point to somebody: a file, a phone, a room."""

_OUTCRY = re.compile(r"!\s?!")
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Heard:
    """`purposes` are those that signal words ask for, in order; `asks_vita` means: wants Vita's own view.

    `count` is of words; `firm` and `soft` name what the message plainly is about, and what it touches, in order.

    `plan` is what the person is going to do, `is_echo` says that the quote is the whole message.
    """

    purposes: tuple[str, ...]
    firm: tuple[str, ...]
    soft: tuple[str, ...]
    quote: str
    plan: str
    is_echo: bool
    number: str
    is_long: bool
    is_short: bool
    is_request: bool
    asks_vita: bool
    names_ai: bool
    names_somebody: bool
    thanks: bool
    count: int

    def values(self) -> dict[str, str]:
        """What a question may be filled with; only what there is."""
        return {name: value for name, value in (("quote", self.quote), ("number", self.number)) if value}


def hear(said: str, signals: Bank) -> Heard:
    """Reads a message by the words in the bank; knows nothing of what they mean."""
    found = {name: phrase_in(said, signals[name]) for name in PURPOSE_SIGNALS}
    purposes = tuple(name for name in PURPOSE_SIGNALS if found[name])
    plan = plan_in(said, signals)
    fits = _fits(said, signals, plan)
    firm = tuple(name for name in FIRM_FITS if name in fits)
    signal = fits[firm[0]] if firm else (found[purposes[0]] if purposes else "")
    count = len(words_of(said))
    quote = quote_from(said, signals, signal)
    if firm and not phrase_in(quote, [signal]):
        quote = ""  # It is about something else than the question will be.
    return Heard(
        purposes=purposes,
        firm=firm,
        soft=tuple(name for name in SOFT_FITS if name in fits),
        quote=quote,
        plan=plan,
        is_echo=is_all_of(quote, said),
        number=_count_in(said, signals),
        is_long=count > MANY_WORDS,
        is_short=count < FEW_WORDS,
        is_request="?" in said or bool(phrase_in(said, signals["request"])),
        asks_vita=bool(phrase_in(said, signals["to-vita"])),
        names_ai=bool(phrase_in(said, signals["ai"])),
        names_somebody=_names_somebody(said, signals),
        thanks=" ".join(words_of(said)) in signals["thanks"],
        count=count,
    )


def _fits(said: str, signals: Bank, plan: str) -> dict[str, str]:
    """What the message is about, each with the words by which it was heard; a plan is an idea."""
    found = {name: phrase_in(said, signals[name]) for name in (*FIRM_FITS, *SOFT_FITS) if name != "several"}
    if said.count("?") >= _SEVERAL:
        found["several"] = "?"
    if _OUTCRY.search(said):
        found["anger"] = found["anger"] or "!"
    found["idea"] = found["idea"] or plan
    return {name: words for name, words in found.items() if words}


def _count_in(said: str, signals: Bank) -> str:
    counted = "|".join(re.escape(word) for word in signals["counted"])
    found = re.search(_COUNT.format(counted=counted), said, re.IGNORECASE)
    return found[1] if found else ""


def _names_somebody(said: str, signals: Bank) -> bool:
    """Whether a form of address is followed by a capital letter: a name that need not be there."""
    titles = "|".join(re.escape(word) for word in signals["titles"])
    return re.search(rf"\b(?i:{titles})\b\.? +[A-ZÀ-ÖØ-Þ]", said) is not None
