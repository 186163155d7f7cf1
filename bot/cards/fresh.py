"""Words of the week that a model wrote, and the line that says so (L2)."""

from dataclasses import dataclass

from bot.cards.model import Note
from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class Fresh:
    """`model` is its name as people may read it."""

    opening: str
    question: str
    model: str


def label(fresh: Fresh, texts: Texts) -> Note:
    return Note(texts("dialogue-label-model", model=fresh.model))
