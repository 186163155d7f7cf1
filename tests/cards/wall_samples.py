"""Sample cards of the wall in chat: the same things as on the page."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from bot.cards import wall
from bot.cards.model import Card, Form
from bot.domain.proposal import Stage
from bot.domain.wall import COLUMNS, Ask, Assigned, Column, OnTheWall, Posted, Promised, SharedKey
from bot.texts import Texts

_AT = datetime(2026, 6, 8, 9, 0, tzinfo=UTC)


def said(kind: str, name: str, text: str) -> Posted:
    """Somebody's question or insight; without a name it came from a team."""
    return Posted(SharedKey(kind, 1), (name,) if name else (), "Team Oost (voorbeeld)", text, _AT)


def proposed(title: str, stage: Stage) -> Posted:
    return Posted(SharedKey("proposal", 1), (), "Team Oost (voorbeeld)", title, _AT, stage=stage)


def full(words: dict[str, str]) -> OnTheWall:
    """Something of everything: eight proposals, two of which are on show."""
    newest = {
        "looked-at": (proposed(words["title"], Stage.SUBMITTED),),
        "round": (proposed(words["title"], Stage.ROUND),),
    }
    numbers = (3, 0, 1, 0, 2, 2)
    return OnTheWall(
        (said("question", "Anna", words["question"]), said("question", "", words["thought"])),
        (said("insight", "Bram", words["insight"]),),
        (Ask("Anna", words["question"]),),
        (Promised("Mira", words["thought"], date(2026, 6, 26)),),
        tuple(Column(key, n, newest.get(key, ())) for key, n in zip(COLUMNS, numbers, strict=True)),
        assignments=(
            Assigned(words["title"], words["thought"], date(2026, 6, 26)),
            Assigned(words["title"], words["thought"], date(2026, 6, 5), words["insight"], is_done=True),
        ),
    )


def shown(words: dict[str, str], texts: Texts, *, has_pages: bool = False) -> Card:
    return wall.card(words["team"], full(words), texts, has_pages=has_pages)


WALLS: dict[str, Callable[[Texts, dict[str, str]], Card | Form]] = {
    "wall": lambda t, w: shown(w, t),
    "wall_with_pages": lambda t, w: shown(w, t, has_pages=True),
    "wall_empty": lambda t, w: wall.card(w["team"], OnTheWall(), t),
    "wall_way_in": lambda t, w: wall.way_in("https://vita.example.org/wall/enter/…", t),
}
