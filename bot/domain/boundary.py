"""Where Vita stops thinking along, heard in what somebody wrote: rules in code, before any model (L6, L19).

The rules hear plain signs in Dutch and English and look at nothing but the words at hand. Someone in distress
who is not heard here still meets the model's own limit; ordinary talk about work must not be stopped.
"""

import re
import unicodedata
from enum import StrEnum

from bot.domain import signs


class Boundary(StrEnum):
    """What a message asks that is not for Vita, the gravest first."""

    DISTRESS = "distress"
    UNSAFE = "unsafe"  # harassment, violence
    MEDICAL = "medical"
    LEGAL = "legal"
    PERSONNEL = "personnel"  # pay, dismissal, promotion
    LISTING = "listing"  # who did and who did not
    JUDGEMENT = "judgement"  # of a colleague
    CONFLICT = "conflict"


def boundary_in(text: str) -> Boundary | None:
    """The gravest boundary that the text touches, or None for ordinary talk about work."""
    words = _plain(text)
    return next((boundary for boundary in Boundary if _SIGNS[boundary].search(words)), None)


def _plain(text: str) -> str:
    """Lower case without accents, apostrophes and signs that nobody sees; a full stop or comma is a word."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    seen = "".join(letter for letter in letters if unicodedata.category(letter) not in {"Mn", "Cf"})
    clauses = _CLAUSE.sub(" , ", _SENTENCE.sub(" . ", _APOSTROPHE.sub("", seen)))
    return " ".join(_OTHER.sub(" ", clauses).split())


_SENTENCE = re.compile(r"[.!?;:\n]+")
_CLAUSE = re.compile(r"[,()–—]+")
_APOSTROPHE = re.compile(r"['’‘`´]")
_OTHER = re.compile(r"[^\w.,]+")

_SIGNS = {
    boundary: re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")
    for boundary, patterns in (
        (Boundary.DISTRESS, signs.DISTRESS),
        (Boundary.UNSAFE, signs.UNSAFE),
        (Boundary.MEDICAL, signs.MEDICAL),
        (Boundary.LEGAL, signs.LEGAL),
        (Boundary.PERSONNEL, signs.PERSONNEL),
        (Boundary.LISTING, signs.LISTING),
        (Boundary.JUDGEMENT, signs.JUDGEMENT),
        (Boundary.CONFLICT, signs.CONFLICT),
    )
}
