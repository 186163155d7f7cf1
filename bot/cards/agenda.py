"""A team's moments for somebody's own calendar: that the file was given, or the moments in words."""

from collections.abc import Sequence

from bot.cards.model import Card, Facts, Text
from bot.texts import Texts


def given(texts: Texts) -> Card:
    """For whoever asked where others read along: the file itself is in the DM."""
    return Card(texts("agenda-summary"), (Text(texts("agenda-given")),))


def in_words(moments: Sequence[tuple[str, str]], texts: Texts) -> Card:
    """Where Vita can give no file: what begins, and when, soonest first."""
    return Card(texts("agenda-summary"), (Text(texts("agenda-no-file")), Facts(tuple(moments))))


def failed(texts: Texts) -> Card:
    return Card(texts("agenda-summary"), (Text(texts("file-failed")),))
