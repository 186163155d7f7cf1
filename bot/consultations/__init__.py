"""Methods of peer consultation as files: their rounds, in order, with whose turn each is and how long it may take.

A file has a version. What runs keeps the method that it began with: its text goes along with it. An organisation's own
methods stand in the `consultations` folder of `VITA_OWN_DIR` and go before ours.
"""

import re
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from bot.domain.consultation import Kind, Method, Round, Turn
from bot.domain.errors import Refusal

OURS = ("incident", "vijfstappen", "roddel")
_KEY = r"^[a-z][a-z0-9_-]{1,30}$"


class MethodFiles:
    """The methods of this installation: our own, and those of the organisation's `folder`."""

    def __init__(self, folder: Path | None = None) -> None:
        self._own = folder / "consultations" if folder else None

    def known(self) -> tuple[str, ...]:
        own = sorted(path.stem for path in self._own.glob("*.yaml")) if self._own else []
        return (*OURS, *(key for key in own if key not in OURS and re.fullmatch(_KEY, key)))

    def source(self, key: str) -> str:
        """The file as text; refuses (`consultation-method`) a method that there is not."""
        if key not in self.known():
            raise Refusal("consultation-method")
        if self._own is not None and (self._own / f"{key}.yaml").is_file():
            return (self._own / f"{key}.yaml").read_text(encoding="utf-8")
        return (files(__name__) / f"{key}.yaml").read_text(encoding="utf-8")

    def parse(self, source: str) -> Method:
        """Refuses (`consultation-method`) a text that is no method."""
        try:
            return _read(source)
        except (yaml.YAMLError, ValidationError) as error:
            raise Refusal("consultation-method") from error


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Words(_Strict):
    nl: str = Field(min_length=1, max_length=300)
    en: str = Field(min_length=1, max_length=300)

    def made(self) -> dict[str, str]:
        return {"nl": self.nl, "en": self.en}


class _Round(_Strict):
    key: str = Field(pattern=_KEY)
    turn: Turn
    kind: Kind
    days: int = Field(ge=1, le=10)
    together: bool = False
    ai: bool = False
    title: _Words
    ask: _Words

    def made(self) -> Round:
        return Round(
            self.key, self.turn, self.kind, self.days, self.together, self.ai, self.title.made(), self.ask.made()
        )  # fmt: skip


class _File(_Strict):
    key: str = Field(pattern=_KEY)
    version: int = Field(ge=1)
    title: _Words
    about: _Words
    rounds: tuple[_Round, ...] = Field(min_length=2, max_length=12)

    @model_validator(mode="after")
    def _guards(self) -> "_File":
        """It begins with whoever brings it, and nobody advises before questions were asked."""
        first = self.rounds[0]
        if (first.turn, first.kind) != (Turn.BRINGER, Kind.TELL):
            raise ValueError("the first round is the story of whoever brings it")
        kinds = [one.kind for one in self.rounds]
        if Kind.ADVISE in kinds and Kind.ASK not in kinds[: kinds.index(Kind.ADVISE)]:
            raise ValueError("no advice before questions were asked")
        if len({one.key for one in self.rounds}) < len(self.rounds):
            raise ValueError("two rounds have the same key")
        return self

    def made(self) -> Method:
        rounds = tuple(one.made() for one in self.rounds)
        return Method(self.key, self.version, self.title.made(), self.about.made(), rounds)


@lru_cache(maxsize=32)
def _read(source: str) -> Method:
    return _File.model_validate(yaml.safe_load(source)).made()
