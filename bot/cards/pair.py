"""What was thought first and what is thought now, each in one short sentence; for the person alone."""

from bot.cards.model import Button, Buttons, Card, Label, Note, Text
from bot.texts import Texts

ASK = "pair-insight"
TAKE = "take-pair"
KEEP = "keep"


def button(number: str, texts: Texts) -> Button:
    return Button(texts("pair-button"), ASK, number)


def offer(first: str, now: str, model: str, number: str, texts: Texts) -> Card:
    """`number` is the insight's: a button of an older offer takes nothing else."""
    label = texts("dialogue-label-model", model=model) if model else texts("drafting-label-guided")
    buttons = (
        Button(texts("pair-button-take"), TAKE, number),
        Button(texts("pair-button-keep"), TAKE, f"{number}:{KEEP}"),
    )
    return Card(
        texts("pair-summary"),
        (Text(texts("pair-offer")), Text(_side_by_side(first, now, texts)), Note(label), Buttons(buttons)),
        Label.MODEL if model else Label.GUIDED,
    )


def writing(texts: Texts) -> Card:
    """What is said at once, while it is being written."""
    return Card(texts("answer-summary"), (Note(texts("pair-writing")),))


def not_shorter(texts: Texts) -> Card:
    return Card(texts("answer-summary"), (Text(texts("pair-not-shorter")),))


def taken(first: str, now: str, texts: Texts, *, was_shared: bool) -> Card:
    """`was_shared`: what it was made of was shared, and that stays where it is."""
    blocks = [Text(_side_by_side(first, now, texts))]
    if was_shared:
        blocks.append(Text(texts("pair-taken-shared")))
    return Card(texts("look-back-summary"), (*blocks, Note(texts("look-back-saved-private"))))


def kept(now: str, texts: Texts) -> Card:
    words = texts("pair-kept", now=now)
    return Card(words, (Text(words),))


def _side_by_side(first: str, now: str, texts: Texts) -> str:
    return "\n".join((texts("look-back-pair", then=first), texts("look-back-pair-now", now=now)))
