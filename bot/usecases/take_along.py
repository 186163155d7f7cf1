"""What somebody takes along, for instance when they leave: all that is kept about them, as data and in words (L13).

One and the same from wherever it is asked for: the page, the files in the DM, and `vita export --person`.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.cards import kept as words
from bot.domain.visibility import Viewer
from bot.ports import File, Purpose, Store
from bot.texts import Texts

Kept = Mapping[str, Sequence[Mapping[str, Any]]]
"""Class of data → its rows."""

AS_DATA, IN_WORDS = "vita.json", "vita.txt"


async def all_of(store: Store, viewer: Viewer) -> Kept:
    """For the person alone, wherever they ask."""
    alone = replace(viewer, in_private=True)
    return await store.transact(Purpose.DATA_RIGHTS, lambda books: books.personal_data.of(alone))


def as_json(kept: Kept) -> str:
    """Everything as it is kept."""
    return json.dumps(kept, ensure_ascii=False, indent=2, default=str) + "\n"


def files(kept: Kept, texts: Texts, zone: str) -> tuple[File, File]:
    """To read, and to bring elsewhere."""
    read = words.in_words(words.readable(kept, texts, zone), texts)
    return File(IN_WORDS, read.encode()), File(AS_DATA, as_json(kept).encode())
