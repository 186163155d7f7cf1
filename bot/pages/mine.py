"""All that is kept about somebody, for that person alone: as a page to read and as a file to take along (L13)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.cards.model import plain
from bot.domain.visibility import Viewer
from bot.ports import Purpose, Store
from bot.texts import Texts

Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class KindKept:
    """A class of data: what it is called and for how long it stays, and the rows, as names and values in words."""

    name: str
    what: str
    rows: tuple[dict[str, str], ...]


async def all_of(store: Store, viewer: Viewer) -> Mapping[str, Rows]:
    alone = replace(viewer, in_private=True)
    return await store.transact(Purpose.DATA_RIGHTS, lambda books: books.personal_data.of(alone))


def as_json(kept: Mapping[str, Rows]) -> str:
    return json.dumps(kept, ensure_ascii=False, indent=2, default=str) + "\n"


def readable(kept: Mapping[str, Rows], texts: Texts) -> tuple[KindKept, ...]:
    """The same in words."""
    return tuple(
        KindKept(
            name.replace("_", " "),
            plain(texts(f"pack-kept-{name}")) if texts.has(f"pack-kept-{name}") else "",
            tuple({key.replace("_", " "): _said(value) for key, value in row.items()} for row in rows),
        )
        for name, rows in kept.items()
    )


def _said(value: object) -> str:
    """Structures as their JSON: nothing of it is left out."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
