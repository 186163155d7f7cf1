"""Two smaller questions beside one's own, to choose from; for the person alone."""

from bot.cards.model import Button, Buttons, Card, Choice, Choices, Label, Note, Text
from bot.texts import Texts

TAKE = "take-question"
KEEP = "keep"


def choice(question: str, smaller: tuple[tuple[str, str], ...], model: str, key: str, texts: Texts) -> Card:
    """`key` names this very offer, so that a button of an older one takes nothing else."""
    label = texts("dialogue-label-model", model=model) if model else texts("dialogue-label-guided")
    takes = (
        Button(texts("drafting-button-take", number=number), TAKE, f"{key}:{number}")
        for number in range(1, len(smaller) + 1)
    )
    keep = Button(texts("drafting-button-keep"), TAKE, f"{key}:{KEEP}")
    return Card(
        texts("drafting-sharper-summary"),
        (
            Text(texts("drafting-sharper", question=question)),
            Choices(tuple(Choice(title, f"“{words}”") for title, words in smaller)),
            Text(texts("drafting-sharper-which")),
            Note(label),
            Buttons((*takes, keep)),
        ),
        Label.MODEL if model else Label.GUIDED,
    )


def sharpening(texts: Texts) -> Card:
    """What is said at once, while it is being written."""
    return Card(texts("answer-summary"), (Note(texts("drafting-sharpening")),))


def taken(question: str, texts: Texts, *, was_shared: bool) -> Card:
    """`was_shared`: the question before this one was shared, and that one stays where it is."""
    blocks = [Text(texts("question-saved", question=question))]
    if was_shared:
        blocks.append(Text(texts("drafting-taken-shared")))
    return Card(texts("question-summary"), (*blocks, Note(texts("question-saved-private"))))


def kept(question: str, texts: Texts) -> Card:
    words = texts("drafting-kept", question=question)
    return Card(words, (Text(words),))
