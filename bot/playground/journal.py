"""The file that keeps the talk: JSON lines, added to and never changed, until somebody begins again."""

import json
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_LOG = logging.getLogger("vita.playground")
_OWNER_ONLY = 0o600


class Journal:
    def __init__(self, file: Path) -> None:
        self._file = file

    def lines(self) -> Iterator[dict[str, Any]]:
        """What was written so far, oldest first; a line that a crash cut off is left out."""
        if not self._file.exists():
            return
        for number, line in enumerate(self._file.read_text(encoding="utf-8").splitlines(), start=1):
            try:
                entry = json.loads(line)
            except json.JSONDecodeError:
                _LOG.warning("A line of the playground's journal is unreadable.", extra={"line": number})
                continue
            yield entry

    def add(self, entry: dict[str, Any]) -> None:
        """Writes one line; on the disk before anybody is told."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(entry, ensure_ascii=False)
        descriptor = os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, _OWNER_ONLY)
        with os.fdopen(descriptor, "a", encoding="utf-8") as file:
            file.write(f"{text}\n")

    def clear(self) -> None:
        self._file.unlink(missing_ok=True)
