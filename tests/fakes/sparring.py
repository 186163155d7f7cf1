"""A sparring partner that says what a test wrote for it and remembers what it was told."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field

from bot.ports import Origin, SparringReply, SparringTurn


class ModelBroke(Exception):  # noqa: N818 - named for what is the case
    """What a partner that keeps its promise never raises."""


@dataclass
class ScriptedSparring:
    """Answers "Antwoord 1", "Antwoord 2" …; `breaks` makes it fail, `gate` makes it wait.

    `pieces` are what it says before that while it is streamed; `waiting` counts the
    answers that came to the gate, `left` those that nobody waited for.
    """

    uses_model: str = ""
    breaks: bool = False
    gate: asyncio.Event | None = None
    pieces: tuple[str, ...] = ()
    heard: list[SparringTurn] = field(default_factory=list)
    waiting: int = 0
    left: int = 0

    async def respond(self, turn: SparringTurn) -> SparringReply:
        self.heard.append(turn)
        return await self._reply(turn, len(self.heard))

    async def stream(self, turn: SparringTurn) -> AsyncGenerator[str | SparringReply, None]:
        self.heard.append(turn)
        number = len(self.heard)
        for piece in self.pieces:
            yield piece
        yield await self._reply(turn, number)

    async def _reply(self, turn: SparringTurn, number: int) -> SparringReply:
        if self.gate is not None:
            await self._wait(self.gate)
        if self.breaks:
            raise ModelBroke(turn.said)
        origin = Origin("model" if self.uses_model else "guided", self.uses_model, "scripted-1")
        return SparringReply(f"Antwoord {number}.", turn.state, origin)

    async def _wait(self, gate: asyncio.Event) -> None:
        self.waiting += 1
        try:
            await gate.wait()
        except asyncio.CancelledError:
            self.left += 1
            raise

    async def aclose(self) -> None:
        """There is nothing to give back."""
