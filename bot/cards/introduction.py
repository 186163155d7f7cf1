"""The first words in a place: what Vita is, who sees what, how to stop (L1)."""

from bot.cards.model import Block, Button, Buttons, Card, Text
from bot.cards.set_up import SET_UP
from bot.texts import Texts


def network_name(network: str, texts: Texts) -> str:
    return texts(f"network-{network}")


def channel_blocks(model: str, texts: Texts) -> tuple[Block, ...]:
    """The introduction for a channel, without buttons: it also goes before other first words there."""
    who = texts("introduction-channel-model") if model else texts("introduction-channel-guided")
    lines = (who, texts("introduction-channel-week"), texts("introduction-channel-reading"))
    return (*map(Text, lines), Text(texts("introduction-check")))


def circle_blocks(model: str, texts: Texts) -> tuple[Block, ...]:
    """The same in the own place of a Prof-cirkel, which has no week."""
    who = texts("introduction-channel-model") if model else texts("introduction-channel-guided")
    return (Text(who), Text(texts("introduction-channel-reading")), Text(texts("introduction-check")))


def channel(
    model: str, texts: Texts, *, has_team: bool, is_group: bool = False, is_private: bool = False
) -> Card:
    """The welcome when Vita is invited; a channel without a team is offered to begin one, a private place a circle."""
    how = Button(texts("introduction-button-how"), "explain")
    talk = Button(texts("introduction-button-talk"), "spar")
    start = Button(texts("introduction-button-start"), "start-team")
    circle = Button(texts("introduction-button-circle"), "show-prof-circles")
    if is_group:
        words = (*circle_blocks(model, texts), Text(texts("introduction-circle")))
        return Card(texts("introduction-summary"), (*words, Buttons((circle, how))))
    blocks = channel_blocks(model, texts)
    if has_team:
        return Card(texts("introduction-summary"), (*blocks, Buttons((how, talk))))
    own = Button(texts("introduction-button-set-up"), SET_UP)
    buttons = Buttons((start, own, circle if is_private else how))
    return Card(texts("introduction-summary"), (*blocks, Text(texts("introduction-start")), buttons))


def external(texts: Texts) -> Card:
    """All that Vita says in a channel that another organisation reads."""
    return Card(texts("introduction-summary"), (Text(texts("introduction-external")),))


def dm_blocks(name: str, network: str, model: str, texts: Texts) -> tuple[Block, ...]:
    """The introduction for a DM, without buttons. With a model it names it; without one it says so.

    `name` is empty when the network has not told it yet.
    """
    hello = texts("introduction-hello", name=name) if name else texts("introduction-hello-nameless")
    who = texts("introduction-dm-model" if model else "introduction-dm-guided", hello=hello)
    know = _good_to_know(network, model, texts)
    lines = (who, texts("introduction-dm-readers"), know, texts("introduction-dm-stop"))
    return (*map(Text, lines), Text(texts("introduction-check")))


def dm(name: str, network: str, model: str, texts: Texts) -> Card:
    """The first message in somebody's DM."""
    how = Button(texts("introduction-button-how"), "explain")
    return Card(texts("introduction-summary"), (*dm_blocks(name, network, model, texts), Buttons((how,))))


def _good_to_know(network: str, model: str, texts: Texts) -> str:
    """Whose place this is, and where the words go."""
    if network == "playground":
        return texts("introduction-dm-playground")
    place = network_name(network, texts)
    if model:
        return texts("introduction-dm-employer-model", network=place, model=model)
    return texts("introduction-dm-employer-guided", network=place)
