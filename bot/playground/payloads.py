"""What the page sends, checked. Anything else is `BadInput`, with the key of the sentence that says so."""

from datetime import datetime
from typing import Annotated, Any, TypeVar

from aiohttp import web
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationError

from bot.playground.samples import SamplePerson, readers_of, sample_person
from bot.texts import LANGUAGES

LONGEST = 40_000
"""Characters in one message: what Slack takes, so that a too long one meets the same answer here."""

_FIRST_YEAR, _LAST_YEAR = 2000, 2200
_Id = Annotated[str, StringConstraints(max_length=64)]


class BadInput(Exception):  # noqa: N818 - named for what is the case
    """The request cannot be done; `key` is a `playground-` text with the reason."""

    def __init__(self, key: str, status: int = 400, **values: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.status = status
        self.values = values


class _Payload(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Say(_Payload):
    person: _Id
    channel: _Id
    thread: _Id = ""
    text: str


class Command(Say):
    """`text` begins with the slash."""


class Click(_Payload):
    person: _Id
    message: _Id
    action: _Id
    value: Annotated[str, StringConstraints(max_length=2000)] = ""


class Press(_Payload):
    """A button on somebody's own page."""

    person: _Id
    action: _Id
    value: Annotated[str, StringConstraints(max_length=2000)] = ""


class Who(_Payload):
    """An act that needs to know for whom."""

    person: _Id


class Submit(_Payload):
    person: _Id
    form: _Id
    answers: dict[_Id, Annotated[str, StringConstraints(max_length=LONGEST)]]


def _sane(moment: datetime) -> datetime:
    """Years at the ends of the calendar have no moment in every zone."""
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        raise ValueError("year out of range")
    return moment


class MoveClock(_Payload):
    """A named jump, or a wall time in the sample team's zone."""

    jump: _Id = ""
    to: Annotated[datetime, AfterValidator(_sane)] | None = None


class Nothing(_Payload):
    """An act that needs no more than itself."""


P = TypeVar("P", bound=BaseModel)


async def payload(request: web.Request, model: type[P]) -> P:
    data: Any = await request.read()
    try:
        return model.model_validate_json(data)
    except ValidationError as error:
        raise BadInput("error-unreadable") from error


def language(request: web.Request) -> str:
    """Of the page, from the address; Dutch when it says nothing or something else."""
    asked = request.query.get("language", "")
    return asked if asked in LANGUAGES else "nl"


def person(key: str) -> SamplePerson:
    found = sample_person(key)
    if found is None:
        raise BadInput("error-person")
    return found


def readable(channel: str, by: SamplePerson) -> str:
    """The channel, when this person may be there."""
    if by not in readers_of(channel):
        raise BadInput("error-place")
    return channel
