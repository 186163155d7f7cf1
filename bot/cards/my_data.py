"""What Vita keeps about somebody, shown to that person alone, and the way to delete it."""

from dataclasses import dataclass

from bot.cards.introduction import network_name
from bot.cards.model import Button, Buttons, Card, Link, Note, Style, Text
from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class Opening:
    """Somebody outside the team opened something because of a role; `title` is empty for what was told each other.

    `is_all` says that it was all that is kept about the person, taken out by whoever runs Vita.
    """

    name: str
    at: str
    title: str = ""
    is_all: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """Own items as (words, shared?); who opened what of them because of a role."""

    questions: tuple[tuple[str, bool], ...] = ()
    insights: tuple[tuple[str, bool], ...] = ()
    proposals: tuple[tuple[str, bool], ...] = ()
    notes: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    assignments: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    memory: tuple[str, ...] = ()
    openings: tuple[Opening, ...] = ()


def card(kept: Kept, texts: Texts) -> Card:
    blocks = [Text(texts("my-data-title"))]
    for topic, items in (
        ("my-data-questions", kept.questions),
        ("my-data-insights", kept.insights),
        ("my-data-proposals", kept.proposals),
    ):
        if items:
            blocks.append(Text("\n".join((texts(topic), *(_item(item, texts) for item in items)))))
    if kept.notes:
        blocks.append(Text("\n".join((texts("my-data-notes"), *kept.notes))))
    for topic, own in (
        ("my-data-paths", kept.paths),
        ("my-data-assignments", kept.assignments),
        ("my-data-checks", kept.checks),
        ("my-data-memory", kept.memory),
    ):
        if own:
            lines = (texts("memory-item", text=words) for words in own)
            blocks.append(Text("\n".join((texts(topic), *lines))))
    if len(blocks) == 1:
        blocks.append(Text(texts("my-data-nothing")))
    opened = [_opening(one, texts) for one in kept.openings] or [texts("my-data-opened-by-nobody")]
    blocks.append(Text("\n".join((texts("my-data-opened"), *opened))))
    buttons = (
        Button(texts("my-data-button-memory"), "show-memory"),
        Button(texts("my-data-button-seen"), "what-was-seen"),
        Button(texts("session-button-begin"), "private-session", "begin"),
        Button(texts("my-data-button-take"), "take-my-data"),
        Button(texts("my-data-button-erase"), "erase-my-data", style=Style.DANGER),
    )
    return Card(texts("my-data-summary"), (*blocks, Text(texts("my-data-turns")), Buttons(buttons)))


def take(address: str, texts: Texts) -> Card:
    """The way to the page from which all of it can be taken along; empty where there is neither page nor file."""
    if not address:
        return Card(texts("my-data-summary"), (Text(texts("my-data-take-by-hand")),))
    words = Text(texts("my-data-take"))
    return Card(texts("my-data-summary"), (words, Link(texts("my-data-take-link"), address)))


def given(texts: Texts) -> Card:
    """For whoever asked where others read along: the file itself is in the DM."""
    return Card(texts("my-data-summary"), (Text(texts("my-data-given")),))


def not_given(texts: Texts) -> Card:
    return Card(texts("my-data-summary"), (Text(texts("file-failed")),))


def _opening(one: Opening, texts: Texts) -> str:
    if one.is_all:
        return texts("my-data-opened-all", name=one.name, at=one.at)
    if one.title:
        return texts("my-data-opened-proposal", name=one.name, at=one.at, title=one.title)
    return texts("my-data-opened-account", name=one.name, at=one.at)


def _item(item: tuple[str, bool], texts: Texts) -> str:
    words, shared = item
    return texts("my-data-item", text=words, readers=texts("my-data-shared" if shared else "my-data-private"))


def confirm(network: str, texts: Texts) -> Card:
    buttons = (
        Button(texts("my-data-button-yes"), "erase-my-data", "yes", Style.DANGER),
        Button(texts("my-data-button-no"), "erase-my-data", "no"),
    )
    words = texts("my-data-confirm", network=network_name(network, texts))
    return Card(texts("my-data-summary"), (Text(words), Buttons(buttons)))


def done(texts: Texts, *, erased: bool) -> Card:
    return Card(texts("my-data-summary"), (Note(texts("my-data-erased" if erased else "my-data-kept")),))
