"""An answer that was stopped while it was being made: what there was of it, and a line that says so."""

from bot.cards import verdict
from bot.cards.model import Card, Label, Note, Text
from bot.texts import Texts


def card(text: str, model: str, texts: Texts) -> Card:
    """`text` may be empty: then there is only the line, and no AI in it."""
    here = texts("stopped-here")
    if not text.strip():
        return Card(texts("stopped-summary"), (Text(here),))
    label = texts("dialogue-label-model", model=model)
    blocks = (Text(text.strip()), Note(here), Note(label))
    return Card(texts("stopped-summary"), blocks, Label.MODEL, verdicts=verdict.words(texts))
