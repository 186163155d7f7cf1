"""The Learning Wall as a message: what the team shared."""

from dataclasses import dataclass, field
from datetime import date

from bot.cards.circle import answered_line
from bot.cards.model import Button, Buttons, Card, Link, Note, Text
from bot.cards.proposal import stage_words
from bot.domain.circle import Figures
from bot.domain.proposal import Stage
from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class Wall:
    """What a viewer may see of it: (name, words) of questions, insights and asks for help, (title, stage) of proposals."""

    team: str
    questions: tuple[tuple[str, str], ...] = ()
    insights: tuple[tuple[str, str], ...] = ()
    proposals: tuple[tuple[str, Stage], ...] = ()
    asks: tuple[tuple[str, str], ...] = ()
    commitments: tuple[tuple[str, str, date], ...] = ()
    figures: Figures = field(default_factory=Figures)


def card(wall: Wall, texts: Texts, *, has_pages: bool = False) -> Card:
    """`has_pages` says that there is an address under which the wall stands as a page."""
    buttons = (
        Button(texts("wall-button-question"), "set-question"),
        Button(texts("wall-button-propose"), "propose"),
        *((Button(texts("circle-button"), "show-circle"),) if wall.figures.submitted else ()),
        *((Button(texts("wall-button-open"), "open-pages"),) if has_pages else ()),
    )
    return Card(texts("wall-summary"), (*shared(wall, texts), Buttons(buttons)))


def way_in(address: str, texts: Texts) -> Card:
    """The link of one person, for their eyes alone."""
    blocks = (
        Text(texts("wall-link")),
        Link(texts("wall-link-open"), address),
        Note(texts("wall-link-note")),
    )
    return Card(texts("wall-summary"), blocks)


def shared(wall: Wall, texts: Texts) -> tuple[Text, ...]:
    """What stands on it, or that nothing does yet."""
    blocks = [Text(texts("wall-title", team=wall.team))]
    for topic, items in (
        ("wall-asks", wall.asks),
        ("wall-questions", wall.questions),
        ("wall-insights", wall.insights),
    ):
        if items:
            lines = [texts("wall-item", name=name, text=words) for name, words in items]
            blocks.append(Text("\n".join((texts(topic), *lines))))
    if wall.proposals:
        lines = [
            texts("wall-proposal", title=t, stage=stage_words(stage, texts)) for t, stage in wall.proposals
        ]
        blocks.append(Text("\n".join((texts("wall-proposals"), *lines))))
    if wall.commitments:
        lines = [texts("wall-commitment", name=n, text=w, day=texts.day(d)) for n, w, d in wall.commitments]
        blocks.append(Text("\n".join((texts("wall-commitments"), *lines))))
    line = answered_line(wall.figures, texts)
    if line:
        blocks.append(Text(line))
    if len(blocks) == 1:
        blocks.append(Text(texts("wall-empty")))
    return tuple(blocks)
