"""Several notices in one message: a few in full, and of many a line each."""

from collections.abc import Sequence
from itertools import chain

from bot.cards.model import Button, Buttons, Card, Note, Text
from bot.texts import Texts

_IN_FULL = 3
_LINES = 8


def digest(notices: Sequence[Card], texts: Texts) -> Card:
    """One notice is itself; the oldest stands first."""
    if len(notices) == 1:
        return notices[0]
    summary = texts("digest-summary", count=len(notices))
    if len(notices) <= _IN_FULL:
        return Card(summary, tuple(chain.from_iterable(notice.blocks for notice in notices)))
    lines = [f"• {notice.summary}" for notice in notices[:_LINES]]
    more = len(notices) - len(lines)
    rest = (Note(texts("digest-more", count=more)),) if more else ()
    button = Button(texts("digest-button-open"), "show-home")
    return Card(summary, (Text("\n".join((summary, *lines))), *rest, Buttons((button,))))
