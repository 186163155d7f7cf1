"""What Vita says of itself when somebody asks: who reads along, what not to type, that nothing is missed."""

from enum import StrEnum

from bot.cards.model import Button, Buttons, Card, Text
from bot.texts import Texts


class Topic(StrEnum):
    """What people ask about Vita itself, beside what it is."""

    READERS = "readers"
    NAMES = "names"
    MISSED = "missed"
    TWICE = "twice"
    OTHERS = "others"  # what others said of the person who asks


def card(topic: Topic, network: str, model: str, texts: Texts, *, in_channel: bool) -> Card:
    """`model` names the model that the text goes to, empty without one."""
    how = Button(texts("introduction-button-how"), "explain")
    words = _readers(network, model, texts, in_channel=in_channel) if topic is Topic.READERS else ""
    return Card(texts("answer-summary"), (Text(words or texts(f"about-{topic}")), Buttons((how,))))


def _owner_of(network: str, texts: Texts) -> str:
    if network == "playground":
        return texts("about-readers-playground")
    return texts("about-readers-employer", network=texts(f"network-{network}"))


def _readers(network: str, model: str, texts: Texts, *, in_channel: bool) -> str:
    lines = (
        texts("about-readers-channel") if in_channel else "",
        texts("about-readers"),
        _owner_of(network, texts),
        texts("about-readers-model", model=model) if model else "",
    )
    return "\n".join(line for line in lines if line)
