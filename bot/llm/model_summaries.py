"""A running summary by a language model; where none answers as it should, the fixed rule takes its place.

The system message holds our words only; what people wrote goes fenced into one human message. LangChain takes
more than a second to import, so only `bot.llm.summarising` imports this module, and only when a model is set up.
"""

import asyncio
import logging
from collections.abc import Sequence

from langchain_core.messages import BaseMessage, HumanMessage, SystemMessage
from langchain_core.utils.formatting import formatter

from bot.llm.calls import Answer, ask
from bot.llm.chat import ModelClient
from bot.llm.fences import clean, fenced
from bot.llm.guided_summaries import LONGEST, GuidedSummarising, shortened
from bot.llm.model import ModelAway, ModelSettings
from bot.ports import Exchange, Origin, Summary, Usage
from prompts.summary import SummaryWords

PATIENCE = 60.0
"""Seconds for one model: nobody waits for a summary."""

_EXCHANGE_LONGEST = 1000
log = logging.getLogger(__name__)


class ModelSummarising:
    """Implements `Summarising` over models that may fail, the first one first."""

    def __init__(
        self, models: Sequence[ModelSettings], guided: GuidedSummarising, words: SummaryWords
    ) -> None:
        self._names = [settings.name for settings in models]
        self._clients = [ModelClient(settings) for settings in models]
        self._guided = guided
        self._words = words

    @property
    def uses_model(self) -> str:
        return self._names[0]

    async def summarise(self, language: str, summary: str, exchanges: Sequence[Exchange]) -> Summary:
        messages = self._messages(language, summary, exchanges)
        version = f"summary-{language}-{self._words.system(language).version}"
        spent = Usage()
        for number, name in enumerate(self._names):
            answer = await self._asked(number, messages)
            spent = Usage(spent.prompt + answer.usage.prompt, spent.answer + answer.usage.answer)
            text = shortened(answer.text)
            if text and not answer.is_cut:
                return Summary(text, Origin("model", name, version), spent)
        by_rule = await self._guided.summarise(language, summary, exchanges)
        return Summary(by_rule.text, by_rule.origin, spent)

    async def aclose(self) -> None:
        """Gives back the connections."""
        for client in self._clients:
            await client.aclose()

    async def _asked(self, number: int, messages: Sequence[BaseMessage]) -> Answer:
        """What this model says; an empty answer when it is away."""
        try:
            async with asyncio.timeout(PATIENCE):
                return await ask(self._clients[number].chat, messages)
        except (ModelAway, TimeoutError) as error:
            log.warning("Model %s makes no summary: %s", self._names[number], type(error).__name__)
            return Answer("")

    def _messages(
        self, language: str, summary: str, exchanges: Sequence[Exchange]
    ) -> tuple[BaseMessage, ...]:
        words = self._words.around(language)
        cut = words.one("cut")
        said = [
            f"{words.one('vita' if exchange.by_vita else 'person')}: "
            + clean(exchange.text, _EXCHANGE_LONGEST, cut)
            for exchange in exchanges
        ]
        parts = [fenced(words.one("summary"), [clean(summary, LONGEST, cut)])] if summary else []
        return (
            SystemMessage(formatter.format(self._words.system(language).body, longest=LONGEST)),
            HumanMessage("\n".join([*parts, fenced(words.one("earlier"), said)])),
        )
