"""All that is kept about somebody, in words: what reads as such, without the numbers by which things refer.

The same on the page, in the file in the DM, and in what whoever runs Vita hands over (L13).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from bot.cards.model import plain
from bot.domain.timetable import local_day
from bot.texts import Texts

Rows = Sequence[Mapping[str, Any]]

_WORDS = frozenset({"text", "words", "title", "question", "answer", "value"})
"""What is shown of a structure: the parts that people wrote."""


@dataclass(frozen=True, slots=True)
class KindKept:
    """A class of data: what it is, for how long it stays, and the rows, as names and values in words."""

    name: str
    what: str
    rows: tuple[dict[str, str], ...]


def readable(kept: Mapping[str, Rows], texts: Texts, zone: str) -> tuple[KindKept, ...]:
    """The same in words, with the times of this zone. A class of which nothing reads as words is named all the same."""
    return tuple(_kind(name, rows, texts, zone) for name, rows in kept.items())


def in_words(kinds: Sequence[KindKept], texts: Texts) -> str:
    """As a text that opens everywhere."""
    parts = [plain(texts("page-mine")), *(_in_words(kind) for kind in kinds)]
    return "\n\n".join(parts if kinds else [*parts, plain(texts("page-mine-nothing"))]) + "\n"


def _in_words(kind: KindKept) -> str:
    rows = ["\n".join(f"{name}: {value}" for name, value in row.items()) for row in kind.rows]
    return "\n\n".join((f"== {kind.name} ==\n{kind.what}".rstrip(), *rows))


def _kind(name: str, rows: Rows, texts: Texts, zone: str) -> KindKept:
    """The first words of what the pack says of it are its name."""
    key = f"pack-kept-{name}"
    told = plain(texts(key)) if texts.has(key) else name.replace("_", " ")
    title, _, what = told.partition(re.findall(r"[.:]|$", told)[0] or ".")
    shown = tuple(_together(found for row in rows if (found := _row(row, texts, zone))))
    return KindKept(title, what.strip(), shown)


def _together(rows: Iterable[dict[str, str]]) -> Iterator[dict[str, str]]:
    """What follows each other and says one thing only, a moment mostly, reads as one list."""
    for names, alike in groupby(rows, key=tuple):
        if len(names) == 1:
            yield {names[0]: "\n".join(row[names[0]] for row in alike)}
        else:
            yield from alike


def _row(row: Mapping[str, Any], texts: Texts, zone: str) -> dict[str, str]:
    return {
        plain(texts(f"mine-field-{key}")): said
        for key, value in row.items()
        if texts.has(f"mine-field-{key}") and (said := _said(value, texts, zone))
    }


def _said(value: object, texts: Texts, zone: str) -> str:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT.*\+00:00", value):
        at = datetime.fromisoformat(value)
        day = local_day(at, zone)
        return f"{plain(texts.day(day))} {day.year}, {texts.clock(at, zone)}"
    return "\n".join(_parts(value))


def _parts(value: object, key: str = "text") -> Iterator[str]:
    match value:
        case str():
            if key in _WORDS and value:
                yield value
        case dict():
            of_people = _WORDS & set(value)
            for name, one in value.items():
                yield from _parts(one, name if of_people else key)
        case list():
            for one in value:
                yield from _parts(one, key)
        case _:
            pass
