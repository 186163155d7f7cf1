"""What somebody keeps time for: that the file was given, the way to the page that has it, or the moments in words."""

from collections.abc import Sequence

from bot.cards.model import Card, Facts, Link, Note, Text
from bot.texts import Texts


def given(texts: Texts) -> Card:
    """For whoever asked where others read along: the file itself is in the DM."""
    return Card(texts("agenda-summary"), (Text(texts("agenda-given")),))


def way_in(address: str, moments: Sequence[tuple[str, str]], texts: Texts) -> Card:
    """Where a file comes by a page: the link of one person, for their eyes alone, below the first moments."""
    blocks = (
        Text(texts("agenda-soon")),
        Facts(tuple(moments)),
        Text(texts("agenda-page")),
        Link(texts("agenda-page-open"), address),
        Note(texts("wall-link-note")),
    )
    return Card(texts("agenda-summary"), blocks)


def in_words(moments: Sequence[tuple[str, str]], texts: Texts) -> Card:
    """Where Vita can give no file: what begins, and when, soonest first."""
    return Card(texts("agenda-summary"), (Text(texts("agenda-no-file")), Facts(tuple(moments))))


def empty(texts: Texts) -> Card:
    return Card(texts("agenda-summary"), (Text(texts("agenda-empty")),))


def failed(texts: Texts) -> Card:
    return Card(texts("agenda-summary"), (Text(texts("file-failed")),))
