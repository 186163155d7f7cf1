"""How the log is written: a line a record, for people or as JSON, without secrets, and on no more than its own line.

What people wrote never comes here: records hold ids and types. This is the last guard, for what a library says.
"""

import json
import logging
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TextIO

HIDDEN = "[hidden]"
_SHORTEST_SECRET = 6
_STANDARD = frozenset(vars(logging.LogRecord("", 0, "", 0, "", None, None))) | {
    "message",
    "asctime",
    "taskName",
}
OURS = ("bot", "scheduler", "storage", "vita")
"""The loggers whose quieter records are measured, although they are not written."""


def set_up(form: str, secrets: Iterable[str] = (), stream: TextIO | None = None) -> None:
    """`form` is `console` or `json`; each of `secrets` is written as `[hidden]`, wherever it stands."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setLevel(logging.WARNING)
    hidden = tuple(sorted({one for one in secrets if len(one) >= _SHORTEST_SECRET}, key=len, reverse=True))
    handler.setFormatter(Json(hidden) if form == "json" else Console(hidden))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)


class Console(logging.Formatter):
    """`WARNING vita.delivery: uncertain send outbox=12`"""

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        more = "".join(f" {key}={value}" for key, value in _extra(record).items())
        said = f"{record.levelname} {record.name}: {record.getMessage()}{more}{_trouble(record)}"
        return _on_one_line(_without(self._secrets, said))


class Json(logging.Formatter):
    """One object a line: `at` (UTC), `level`, `logger`, `message`, and what the record carries beside it."""

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": f"{record.getMessage()}{_trouble(record)}",
            **{
                f"{key}_" if key in {"at", "level", "logger"} else key: one
                for key, one in _extra(record).items()
            },
        }
        return _without(self._secrets, json.dumps(told, ensure_ascii=True, default=str))


def _extra(record: logging.LogRecord) -> dict[str, object]:
    return {key: value for key, value in vars(record).items() if key not in _STANDARD and value != ""}


def _trouble(record: logging.LogRecord) -> str:
    """The type of an exception that a library logs; its words may quote what somebody wrote."""
    kind = record.exc_info[0] if record.exc_info else None
    return f" ({kind.__name__})" if kind is not None else ""


def _without(secrets: tuple[str, ...], said: str) -> str:
    for secret in secrets:
        said = said.replace(secret, HIDDEN)
    return said


def _on_one_line(said: str) -> str:
    """Nobody forges a record: what would begin a line, or steer a terminal, is written out."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in said
    )
