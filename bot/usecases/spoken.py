"""In which language somebody writes: Vita follows the last message in a DM, whatever the account is set to.

These are lists of small words that only one of the two languages has; a message without them says nothing.
"""

from collections.abc import Iterable

_SMALL_WORDS = {
    "nl": frozenset({
        "ik", "je", "jij", "het", "een", "de", "niet", "dat", "dit", "van", "maar", "ze", "zijn", "heb", "heeft", "wat",
        "hoe", "waarom", "als", "ook", "nog", "naar", "met", "voor", "geen", "wel", "dan", "er", "mijn", "ons", "wij",
        "en", "bij", "kan", "moet", "weet", "weer", "gewoon", "graag",
    }),
    "en": frozenset({
        "i", "the", "you", "it", "to", "and", "my", "that", "this", "not", "have", "has", "they", "what", "how", "why",
        "are", "for", "with", "do", "can", "but", "would", "could", "should", "because", "there", "when", "don't",
        "can't", "i'm", "it's", "i'll", "english", "from", "our", "please",
    }),
}  # fmt: skip
_FEWEST = 2
"""Small words; one may be a name, a brand or a loan word."""

_MOST_WORDS = 80
"""A longer message may be somebody else's: a mail that was pasted."""


def spoken_in(texts: Iterable[str], otherwise: str) -> str:
    """The language of the first of these texts that shows one; `otherwise` when none does."""
    return next(filter(None, map(_shown_by, texts)), otherwise)


def _shown_by(text: str) -> str:
    words = text.lower().replace("’", "'").split()
    if len(words) > _MOST_WORDS:
        return ""
    bare = [word.strip('.,;:!?()"“”') for word in words]
    counts = {language: sum(word in small for word in bare) for language, small in _SMALL_WORDS.items()}
    likeliest = max(counts, key=lambda language: counts[language])
    others = sum(counts.values()) - counts[likeliest]
    return likeliest if counts[likeliest] >= _FEWEST and not others else ""
