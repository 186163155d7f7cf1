"""The Learning Wall as a message: what the team shared."""

from collections.abc import Iterator
from dataclasses import replace

from bot.cards.model import Button, Buttons, Card, Link, Note, Text
from bot.cards.proposal import stage_words
from bot.domain.wall import Assigned, OnTheWall, Posted, Promised
from bot.texts import Texts

_PROPOSALS = 5


def card(team: str, wall: OnTheWall, texts: Texts, *, has_pages: bool = False) -> Card:
    """`has_pages` says that there is an address under which the wall stands as a page."""
    buttons = (
        Button(texts("wall-button-question"), "set-question"),
        Button(texts("wall-button-propose"), "propose"),
        *((Button(texts("circle-button"), "show-circle"),) if wall.came else ()),
        *((Button(texts("wall-button-open"), "open-pages"),) if has_pages else ()),
    )
    return Card(texts("wall-summary"), (*shared(team, wall, texts), Buttons(buttons)))


def way_in(address: str, texts: Texts) -> Card:
    """The link of one person, for their eyes alone."""
    blocks = (
        Text(texts("wall-link")),
        Link(texts("wall-link-open"), address),
        Note(texts("wall-link-note")),
    )
    return Card(texts("wall-summary"), blocks)


def shared(team: str, wall: OnTheWall, texts: Texts, longest: int = 0) -> tuple[Text, ...]:
    """What stands on it, or that nothing does yet; of each thing at most `longest` characters, 0 for all of it."""
    if longest:
        wall = _in_short(wall, longest)
    parts: tuple[tuple[str, list[str]], ...] = (
        ("wall-asks", [texts("wall-item", name=one.name or "—", text=one.text) for one in wall.asks]),
        ("wall-questions", [_said(one, texts) for one in wall.questions]),
        ("wall-insights", [_said(one, texts) for one in wall.insights]),
        ("wall-assignments", [_assigned(one, texts) for one in wall.assignments]),
        ("wall-proposals", [_proposed(one, texts) for one in _newest(wall)]),
        ("wall-commitments", [_promised(one, texts) for one in wall.promised]),
    )
    found = [Text("\n".join((texts(topic), *lines))) for topic, lines in parts if lines]
    if wall.came:
        found.append(Text(texts("wall-circle", places=", ".join(_places(wall, texts)))))
    return (Text(texts("wall-title", team=team)), *(found or (Text(texts("wall-empty")),)))


def _in_short(wall: OnTheWall, longest: int) -> OnTheWall:
    def cut(text: str) -> str:
        return text if len(text) <= longest else f"{text[:longest].rstrip()}…"

    return replace(
        wall,
        questions=tuple(replace(one, text=cut(one.text)) for one in wall.questions),
        insights=tuple(replace(one, text=cut(one.text)) for one in wall.insights),
        asks=tuple(replace(one, text=cut(one.text)) for one in wall.asks),
        promised=tuple(replace(one, text=cut(one.text)) for one in wall.promised),
        assignments=tuple(
            replace(one, product=cut(one.product), result=cut(one.result)) for one in wall.assignments
        ),
    )


def _newest(wall: OnTheWall) -> list[Posted]:
    """Of all columns together: a message is no board."""
    found = [one for column in wall.columns for one in column.newest]
    return sorted(found, key=lambda one: one.at, reverse=True)[:_PROPOSALS]


def _said(item: Posted, texts: Texts) -> str:
    """By whom, or by which team where it was shared with the whole organisation."""
    return texts("wall-item", name=", ".join(item.names) or item.team or "—", text=item.text)


def _proposed(item: Posted, texts: Texts) -> str:
    stage = stage_words(item.stage, texts) if item.stage else ""
    return texts("wall-proposal", title=item.text, stage=stage)


def _assigned(one: Assigned, texts: Texts) -> str:
    if one.is_done:
        return texts("wall-assignment-done", title=one.title, result=one.result or "—")
    day = texts.day(one.until) if one.until else "—"
    return texts("wall-assignment", title=one.title, product=one.product, day=day)


def _promised(one: Promised, texts: Texts) -> str:
    return texts("wall-commitment", name=one.name or "—", text=one.text, day=texts.day(one.until))


def _places(wall: OnTheWall, texts: Texts) -> Iterator[str]:
    """Where proposals wait along the circle, with how many; places where none waits are left out."""
    for column in wall.columns:
        if column.number:
            place = texts(f"page-column-{column.key}").lower()
            yield texts("wall-place", place=place, number=str(column.number))
