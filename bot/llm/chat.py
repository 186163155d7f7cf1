"""A language model as the sparring partner, over LangChain and any OpenAI-compatible server.

The system message holds our words only; what people wrote goes fenced into one human message, as a value.
An answer is checked before anybody reads it: one repair, and after that the guided question takes its place.
LangChain takes more than a second to import, so only `bot.llm.build` imports this module, and only when a
model is set up.
"""

import logging
from contextlib import aclosing
from dataclasses import replace
from functools import cached_property, lru_cache

import openai
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from langchain_core.utils.formatting import formatter
from langchain_openai.chat_models.base import ChatOpenAI
from pydantic import SecretStr

from bot.domain.dialogue import LADDER, Move
from bot.llm.bounds import stopped_at_boundary
from bot.llm.calls import Answer, ask, listen
from bot.llm.checks import faults
from bot.llm.guided import GuidedSparring
from bot.llm.material import longest, material
from bot.llm.model import ModelSettings, Said
from bot.llm.options import Written, read_answer
from bot.llm.showing import Showing
from bot.llm.wording import words_of
from bot.ports import Origin, SparringReply, SparringTurn, Usage
from prompts import Bank, Library

log = logging.getLogger(__name__)


class ModelSparring:
    """One model. Raises `ModelAway` when it gives no answer; `SteadySparring` knows what to do then."""

    def __init__(self, settings: ModelSettings, library: Library, guided: GuidedSparring) -> None:
        self._settings = settings
        self._library = library
        self._guided = guided
        self._client = ModelClient(settings)

    @property
    def uses_model(self) -> str:
        return self._settings.name

    async def respond(self, turn: SparringTurn) -> SparringReply:
        if _is_early_close(turn):
            return await self._guided.respond(turn)
        messages = self._messages(turn)
        return await self._checked(turn, messages, await ask(self._client.chat, messages))

    async def stream(self, turn: SparringTurn) -> Said:
        """Pieces as they may be shown; the answer is checked when it is whole, and then mended out of sight."""
        if _is_early_close(turn):
            yield await self._guided.respond(turn)
            return
        messages = self._messages(turn)
        showing = Showing(turn, self._words("checks", turn), self._words("material", turn).one("boundary"))
        answer = Answer("")
        async with aclosing(listen(self._client.chat, messages)) as said:
            async for piece in said:
                if isinstance(piece, Answer):
                    answer = piece
                elif fresh := showing.more(piece):
                    yield fresh
                elif showing.is_boundary:
                    answer = Answer(self._words("material", turn).one("boundary"))
                    break
        yield await self._checked(turn, messages, answer)

    async def aclose(self) -> None:
        """Gives back the connections."""
        await self._client.aclose()

    def _messages(self, turn: SparringTurn) -> list[BaseMessage]:
        system = self._library.system(turn.state.phase, turn.language, turn.state.method)
        return [
            SystemMessage(_our_words(system.body, longest(turn))),
            HumanMessage(material(turn, self._words("material", turn))),
        ]

    async def _checked(
        self, turn: SparringTurn, messages: list[BaseMessage], answer: Answer
    ) -> SparringReply:
        """The answer when it is as it should be, else the model's second try, else the guided question."""
        reply = self._accepted(turn, answer)
        if isinstance(reply, SparringReply):
            return reply
        second = await ask(self._client.chat, [*messages, *self._repair(turn, answer, reply)])
        used = Usage(answer.usage.prompt + second.usage.prompt, answer.usage.answer + second.usage.answer)
        again = self._accepted(turn, second)
        if isinstance(again, SparringReply):
            return replace(again, usage=used)
        return replace(await self._guided.respond(turn), usage=used)

    def _accepted(self, turn: SparringTurn, answer: Answer) -> SparringReply | tuple[str, ...]:
        """The reply, or the names of the checks that the answer fails."""
        written = read_answer(answer.text, with_options=turn.state.move is Move.OPTIONS, is_cut=answer.is_cut)
        if _is_boundary(written, self._words("material", turn)):
            return replace(stopped_at_boundary(turn), usage=answer.usage)
        found = faults(written, turn, self._words("checks", turn))
        if found:
            log.info("An answer of the model failed its checks: %s", ", ".join(found))
            return found
        version = self._library.system(turn.state.phase, turn.language, turn.state.method).version
        origin = Origin("model", self._settings.name, f"{turn.state.phase}-{turn.language}-{version}")
        return SparringReply(written.text, turn.state, origin, written.options, usage=answer.usage)

    def _repair(self, turn: SparringTurn, answer: Answer, found: tuple[str, ...]) -> list[BaseMessage]:
        """What was wrong; nothing when the line broke: then the model may simply say it again."""
        if answer.is_broken:
            return []
        return [AIMessage(answer.text), HumanMessage(_repair(found, self._words("repair", turn)))]

    def _words(self, name: str, turn: SparringTurn) -> Bank:
        return self._library.words(name, turn.language)


@lru_cache(maxsize=128)
def _our_words(template: str, longest: int) -> str:
    """The system message; there are few of them, so each is put together once."""
    return formatter.format(template, longest=longest)


class ModelClient:
    """LangChain's client of one model, made when it is first needed, with connections of its own to give back.

    The connections that LangChain shares are bound to whichever event loop came first.
    """

    def __init__(self, settings: ModelSettings) -> None:
        self._settings = settings
        self._http: openai.DefaultAsyncHttpxClient | None = None

    @cached_property
    def chat(self) -> ChatOpenAI:
        self._http = openai.DefaultAsyncHttpxClient(timeout=self._settings.timeout)
        return chat_model(self._settings, self._http)

    async def aclose(self) -> None:
        if self._http is not None:
            await self._http.aclose()


def chat_model(settings: ModelSettings, http: openai.DefaultAsyncHttpxClient) -> ChatOpenAI:
    """The client with settings that OpenAI, llama.cpp, Ollama and vLLM all understand."""
    return ChatOpenAI(
        model=settings.name,
        base_url=settings.base_url,
        api_key=SecretStr(settings.api_key or "not-needed"),  # the client refuses to be made without a key
        use_responses_api=False,
        stream_usage=True,
        extra_body={settings.longest_field: settings.max_tokens},  # as a plain argument it would be renamed
        timeout=settings.timeout,
        stream_chunk_timeout=settings.timeout,
        max_retries=settings.retries,
        temperature=0.4,
        http_async_client=http,
    )


def _is_early_close(turn: SparringTurn) -> bool:
    """Somebody wants to stop before there is anything to close with: that takes no model."""
    return turn.state.move is Move.CLOSE and turn.state.rung < LADDER.index(Move.OPTIONS)


def _is_boundary(written: Written, words: Bank) -> bool:
    """Whether the model says that this is not for it to answer."""
    return words_of(written.text)[:1] == words_of(words.one("boundary"))


def _repair(found: tuple[str, ...], words: Bank) -> str:
    return " ".join([*(words.one(name) for name in found), words.one("again")])
