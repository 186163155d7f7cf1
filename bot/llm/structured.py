"""One language model that fills in the fields of a schema, over LangChain.

The schema goes along as a JSON schema; whatever comes back is checked here, whether the server kept to it or
not. One repair, and after that there is nothing. No tool is ever called: many servers drop tools silently.
LangChain takes more than a second to import, so only `bot.llm.drafting.build_drafting` imports this module.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

import openai
from langchain_core.exceptions import LangChainException
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage

from bot.llm.chat import ModelClient
from bot.llm.model import ModelAway, ModelSettings
from bot.llm.schemas import Json
from bot.ports import Usage

T = TypeVar("T")

LONGEST_ANSWER = 1500
"""Tokens: a whole proposal takes more than a turn of a conversation."""

_NOT_WHAT_IT_SAYS = (ValueError, TypeError, LookupError, AttributeError)
"""What LangChain stumbles over when a server answers with a web page, or with JSON of another shape."""

_NOTHING = "{}"
"""Stands for an answer without words: some servers refuse an empty message, or two of a person in a row."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Blank:
    """What is to be filled in: our words, the fenced material, the schema, and what is said after a failure."""

    system: str
    material: str
    schema: Json
    again: str


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came back; `fields` is None when it was no JSON object or was cut off."""

    text: str
    fields: Json | None
    usage: Usage


class StructuredModel:
    """Raises `ModelAway` when the model gives no answer at all."""

    def __init__(self, settings: ModelSettings) -> None:
        self._settings = settings
        self._client = ModelClient(replace(settings, max_tokens=max(settings.max_tokens, LONGEST_ANSWER)))

    @property
    def name(self) -> str:
        return self._settings.name

    async def fill(self, blank: Blank, accept: Callable[[Json], T]) -> tuple[T | None, Usage]:
        """What `accept` made of the fields, or None when it refused (`ValueError`) two times."""
        messages: list[BaseMessage] = [SystemMessage(blank.system), HumanMessage(blank.material)]
        spent = Usage()
        for _attempt in ("first", "repair"):
            answer = await self._ask(messages, blank.schema)
            spent = Usage(spent.prompt + answer.usage.prompt, spent.answer + answer.usage.answer)
            try:
                if answer.fields is not None:
                    return accept(answer.fields), spent
            except ValueError as error:
                log.info("The fields of a %s were refused: %s", blank.schema["title"], type(error).__name__)
            messages += [AIMessage(answer.text or _NOTHING), HumanMessage(blank.again)]
        return None, spent

    async def aclose(self) -> None:
        """Gives back the connections."""
        await self._client.aclose()

    async def _ask(self, messages: list[BaseMessage], schema: Json) -> _Answer:
        asking = self._client.chat.with_structured_output(
            schema, method="json_schema", include_raw=True, strict=True
        )
        try:
            found = cast("Json", await asking.ainvoke(messages))
        except openai.LengthFinishReasonError as cut:
            spent = cut.completion.usage
            return _Answer(
                "", None, Usage(spent.prompt_tokens, spent.completion_tokens) if spent else Usage()
            )
        except (openai.OpenAIError, LangChainException, *_NOT_WHAT_IT_SAYS) as error:
            raise ModelAway(type(error).__name__) from error
        return _read(found["raw"], found["parsed"])


def _read(raw: Any, parsed: Any) -> _Answer:  # noqa: ANN401 - what a server sent is anything
    counted = raw.usage_metadata or {}
    usage = Usage(counted.get("input_tokens", 0), counted.get("output_tokens", 0))
    return _Answer(raw.text, parsed if isinstance(parsed, dict) else None, usage)
