"""A sparring partner that always answers: the model, else the second model, else the guided questions.

A model that failed rests for a while, so that in an outage people do not wait for it with every message. That
the AI is away, and that it is back, is said once each.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from contextlib import aclosing
from dataclasses import replace

from bot.llm.guided import GuidedSparring
from bot.llm.model import ModelAway, Partner, Said, reply_of, whole
from bot.ports import SparringReply, SparringTurn

PATIENCE = 40.0
"""Seconds that a person waits for one model, its retries and a repair included."""

REST = 30.0
"""Seconds for which a model that failed is left alone."""

log = logging.getLogger(__name__)


class SteadySparring:
    """Implements `Sparring` over models that may fail; the first of `models` is the one people hear about."""

    def __init__(
        self,
        models: Sequence[Partner],
        guided: GuidedSparring,
        *,
        patience: float = PATIENCE,
        rest: float = REST,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._models = tuple(models)
        self._guided = guided
        self._patience = patience
        self._rest = rest
        self._seconds = seconds
        self._resting_until = dict.fromkeys(range(len(self._models)), float("-inf"))
        self._is_away = False

    @property
    def uses_model(self) -> str:
        return self._models[0].uses_model

    async def respond(self, turn: SparringTurn) -> SparringReply:
        return await reply_of(self._said(turn, lambda model: whole(model.respond(turn))))

    def stream(self, turn: SparringTurn) -> Said:
        """Pieces of one model only: when it breaks off, who takes over answers in one piece."""
        return self._said(turn, lambda model: model.stream(turn))

    async def _said(self, turn: SparringTurn, asked: Callable[[Partner], Said]) -> Said:
        if turn.without_model:
            yield await self._guided.respond(turn)
            return
        shown_by: Partner | None = None
        for index, model in enumerate(self._models):
            if self._seconds() < self._resting_until[index]:
                continue
            try:
                async with aclosing(_in_time(asked(model), self._patience)) as said:
                    async for piece in said:
                        if isinstance(piece, SparringReply):
                            yield self._from_model(piece)
                            return
                        shown_by = shown_by or model
                        if shown_by is model:
                            yield piece
            except (ModelAway, TimeoutError) as error:
                self._resting_until[index] = self._seconds() + self._rest
                log.warning("Model %s gives no answer: %s", model.uses_model, _reason(error))
        yield await self._without_model(turn)

    async def aclose(self) -> None:
        for model in self._models:
            await model.aclose()

    def _from_model(self, reply: SparringReply) -> SparringReply:
        if not self._is_away or reply.origin.generated_by != "model":
            return reply
        self._is_away = False
        return replace(reply, notice="model-back")

    async def _without_model(self, turn: SparringTurn) -> SparringReply:
        reply = await self._guided.respond(turn)
        if self._is_away:
            return reply
        self._is_away = True
        return replace(reply, notice="model-away")


async def _in_time(said: Said, patience: float) -> Said:
    """What is said, as long as it is done in so many seconds; then a `TimeoutError`."""
    until = asyncio.get_running_loop().time() + patience
    async with aclosing(said):
        while True:
            try:
                async with asyncio.timeout_at(until):
                    piece = await anext(said)
            except StopAsyncIteration:
                return
            yield piece


def _reason(error: ModelAway | TimeoutError) -> str:
    return error.reason if isinstance(error, ModelAway) else "no answer in time"
