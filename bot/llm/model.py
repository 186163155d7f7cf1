"""How a model is reached, what it is to the rest of this package, and the one word for when it is away."""

from collections.abc import AsyncGenerator, Awaitable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Protocol

from bot.ports import SparringReply, SparringTurn

OPENAI = "https://api.openai.com/v1"


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """An OpenAI-compatible endpoint. `timeout` in seconds; `retries` are those of the client itself.

    `max_tokens` leaves room for the longest answer we allow, in any tokenizer. `base_url` is always given to the
    client, because variables in the environment could send it elsewhere. `max_tokens_field` is the name under which
    the server takes the longest answer; empty picks the usual one.
    """

    model: str
    base_url: str = OPENAI
    api_key: str = field(default="", repr=False)
    max_tokens_field: str = ""
    max_tokens: int = 700
    timeout: float = 30.0
    retries: int = 2

    @property
    def name(self) -> str:
        """The model as people may read it."""
        return self.model.removeprefix("openai:")

    @property
    def longest_field(self) -> str:
        """OpenAI renamed the field; most compatible servers know the old name only."""
        usual = "max_completion_tokens" if self.base_url.rstrip("/") == OPENAI else "max_tokens"
        return self.max_tokens_field or usual


class ModelAway(Exception):  # noqa: N818 - named for what is the case
    """The model gave no answer: unreachable, refused, too slow, or not what it says it is."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


Said = AsyncGenerator[str | SparringReply, None]
"""Pieces of text as they come, and last the reply."""


async def whole(answer: Awaitable[SparringReply]) -> Said:
    """A reply that comes in one piece."""
    yield await answer


async def reply_of(said: Said) -> SparringReply:
    """The reply, for whom the pieces do not matter."""
    async with aclosing(said):
        async for piece in said:
            if isinstance(piece, SparringReply):
                return piece
    raise ModelAway("no reply")


class Partner(Protocol):
    """A sparring partner as this package passes it around: `Sparring`, with connections to give back."""

    @property
    def uses_model(self) -> str: ...

    async def respond(self, turn: SparringTurn) -> SparringReply:
        """Answers one turn; one model on its own may raise `ModelAway`."""
        ...

    def stream(self, turn: SparringTurn) -> Said:
        """The same, in pieces as they come and last the reply."""
        ...

    async def aclose(self) -> None: ...
