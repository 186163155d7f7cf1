"""What a critical friend would ask about a proposal: for whoever looks at it, and never a verdict."""

from bot.cards.model import Card, Choice, Choices, Label, Note, Text
from bot.domain.proposal import Proposal
from bot.texts import Texts


def questions(proposal: Proposal, asked: tuple[str, ...], model: str, texts: Texts) -> Card:
    """The questions, with what made them."""
    label = texts("dialogue-label-model", model=model) if model else texts("dialogue-label-guided")
    return Card(
        texts("friend-summary"),
        (
            Text(texts("friend-title", title=proposal.title)),
            Choices(tuple(Choice("", question) for question in asked)),
            Note(label),
        ),
        Label.MODEL if model else Label.GUIDED,
    )


def writing(texts: Texts) -> Card:
    """What is said at once, while a model writes."""
    return Card(texts("friend-summary"), (Note(texts("friend-writing")),))
