"""One call to a model, whole or in pieces as they come. Whatever goes wrong with it is `ModelAway`.

The client tries again by itself, with growing pauses and jitter, as long as the server has sent nothing; what
was begun is never asked for again here.
"""

import logging
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import cast

import openai
from langchain_core.exceptions import LangChainException
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage

from bot.llm.model import ModelAway
from bot.ports import Usage

_LOG = logging.getLogger(__name__)

_AWAY = (openai.OpenAIError, LangChainException, ValueError, TypeError, LookupError, AttributeError)
"""The client's own errors, and what LangChain stumbles over when a server answers with a web page, or with JSON
of another shape.
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model said. `finish` is the server's reason for ending; a stream that broke off has none."""

    text: str
    finish: str = ""
    usage: Usage = field(default_factory=Usage)

    @property
    def is_broken(self) -> bool:
        return not self.finish

    @property
    def is_cut(self) -> bool:
        return self.finish in {"", "length"}


async def ask(chat: BaseChatModel, messages: Sequence[BaseMessage]) -> Answer:
    """The whole answer at once."""
    began = time.monotonic()
    try:
        message = await chat.ainvoke(list(messages))
    except _AWAY as error:
        _measured(began, "away")
        raise ModelAway(type(error).__name__) from error
    _measured(began, "whole")
    # Not every server gives a reason for an answer that it sends whole; whole it is all the same.
    return Answer(message.text, _finish(message) or "stop", _usage(message))


async def listen(chat: BaseChatModel, messages: Sequence[BaseMessage]) -> AsyncGenerator[str | Answer, None]:
    """Pieces of text, and last the whole answer. A stream that breaks after its first words ends there."""
    text, finish, usage, began = "", "", Usage(), time.monotonic()
    # What LangChain types as an iterator is a generator, and closing it hangs up.
    chunks = cast("AsyncGenerator[AIMessageChunk, None]", chat.astream(list(messages)))
    async with aclosing(chunks):
        try:
            async for chunk in chunks:
                finish = _finish(chunk) or finish
                usage = _usage(chunk) if chunk.usage_metadata else usage
                if chunk.text:
                    text += chunk.text
                    yield chunk.text
        except _AWAY as error:
            _measured(began, "broken" if text else "away")
            if not text:
                raise ModelAway(type(error).__name__) from error
            finish = ""
        else:
            _measured(began, "streamed")
    yield Answer(text, finish, usage)


def _measured(began: float, outcome: str) -> None:
    _LOG.info("A model was asked", extra={"seconds": time.monotonic() - began, "outcome": outcome})


def _finish(message: AIMessage) -> str:
    return str(message.response_metadata.get("finish_reason") or "")


def _usage(message: AIMessage) -> Usage:
    counted = message.usage_metadata
    return Usage(counted["input_tokens"], counted["output_tokens"]) if counted else Usage()
