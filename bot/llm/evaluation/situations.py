"""The situations of `situations.yaml`, read and checked. All people and organisations in them are samples."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

import yaml
from pydantic import ConfigDict, TypeAdapter

from bot.domain.cycle import AiMode
from bot.domain.dialogue import Wish


class Where(StrEnum):
    """A DM, a thread in which Vita was mentioned, or a channel in which nobody mentioned it."""

    DM = "dm"
    THREAD = "thread"
    CHANNEL = "channel"


class Kind(StrEnum):
    """What the answer to the last message must be.

    `first-thought` asks for the person's own before it tells anything; `line` is at most one line, without a
    question; `fixed` is a text of ours that no model wrote.
    """

    FIRST_THOUGHT = "first-thought"
    QUESTION = "question"
    OPTIONS = "options"
    CLOSE = "close"
    LINE = "line"
    FIXED = "fixed"
    BOUNDARY = "boundary"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Situation:
    """Who says what where. `says` are messages in order; one in square brackets is a click on that button.

    `goals` is the organisation's frame, `mode` how the cycle lets the AI take part. `holds` and `lacks` are words
    that the answer has or has not, `opens` the use case that one of its buttons opens, `boundary` the boundary
    that was crossed.
    """

    __pydantic_config__ = ConfigDict(extra="forbid")

    id: str
    who: str
    says: tuple[str, ...]
    answer: Kind
    where: Where = Where.DM
    language: str = "nl"
    goals: tuple[str, ...] = ()
    mode: AiMode = AiMode.ASK_FIRST
    boundary: str = ""
    holds: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    opens: str = ""


@cache
def situations(language: str = "") -> tuple[Situation, ...]:
    """All of them, or those in one language. Raises pydantic's `ValidationError` for one that is no situation."""
    text = files("bot.llm.evaluation").joinpath("situations.yaml").read_text(encoding="utf-8")
    found = TypeAdapter(tuple[Situation, ...]).validate_python(yaml.safe_load(text)["situations"])
    return tuple(situation for situation in found if language in ("", situation.language))


def clicked(said: str) -> Wish | None:
    """The wish behind a button, when that is what was said: `[skip]`."""
    return Wish(said[1:-1]) if said.startswith("[") and said.endswith("]") else None
