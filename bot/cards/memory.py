"""What Vita remembers because somebody asked for it, and the private session that leaves nothing behind."""

from bot.cards.introduction import network_name
from bot.cards.model import Block, Button, Buttons, Card, Form, Note, Style, Text, TextField
from bot.domain.memory import LONGEST, Remembered
from bot.texts import Texts


def card(kept: tuple[Remembered, ...], texts: Texts, *, said: str = "") -> Card:
    """All of it, each with a way to change it and to take it away; `said` goes first: what was just done."""
    blocks: list[Block] = [Note(said)] if said else []
    blocks.append(Text(texts("memory-title") if kept else texts("memory-nothing")))
    for item in kept:
        change = Button(texts("memory-button-edit"), "edit-memory", str(item.id))
        forget = Button(texts("memory-button-forget"), "forget-memory", str(item.id), Style.DANGER)
        blocks += [Text(texts("memory-item", text=item.text)), Buttons((change, forget))]
    blocks.append(Note(texts("memory-how")))
    return Card(texts("memory-summary"), tuple(blocks))


def form(item: Remembered, texts: Texts, *, typed: str = "", errors: dict[str, str] | None = None) -> Form:
    """`typed` is what stood in the field when something was wrong with it."""
    field = TextField(
        "text", texts("memory-form-text"), texts("memory-form-hint"), typed or item.text,
        multiline=True, longest=LONGEST,
    )  # fmt: skip
    return Form(
        "edit-memory", texts("memory-form-title"), texts("memory-form-save"), (field,),
        cancel=texts("memory-form-cancel"), value=str(item.id), errors=errors or {},
    )  # fmt: skip


def remembered(text: str, texts: Texts) -> Card:
    buttons = Buttons((Button(texts("memory-button-show"), "show-memory"),))
    words = (Text(texts("memory-remembered", text=text)), Note(texts("memory-readers")), buttons)
    return Card(texts("memory-summary"), words)


def not_now(reason: str, texts: Texts) -> Card:
    """Why nothing was remembered: `memory-not-here` where others read along, `memory-not-in-session`."""
    return Card(texts("memory-summary"), (Text(texts(reason)),))


def session_begun(network: str, texts: Texts) -> Card:
    words = (
        Text(texts("session-begun")),
        Note(texts("session-network", network=network_name(network, texts))),
        Buttons((Button(texts("session-button-end"), "private-session", "end"),)),
    )
    return Card(texts("session-summary"), words)


def session_ended(texts: Texts) -> Card:
    begin = Button(texts("session-button-begin"), "private-session", "begin")
    return Card(texts("session-summary"), (Text(texts("session-ended")), Buttons((begin,))))
