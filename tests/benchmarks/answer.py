"""`make bench`: what Vita costs, beside the smallest slack-bolt + openai bot, measured in turn (A B A B).

Printed for people to read; the goals are those of the project's design. The stand-ins run in this process, each
bot in one of its own, so that a bot's processor time is its own.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.bots import BARE, VITA, Bot, cpu_seconds, prepare, running
from tests.benchmarks.stand_ins import StandIns

ROUNDS = 4
MENTIONS = 20
STARTS = 5
_WARMING_UP = 5


@dataclass(slots=True)
class Measured:
    """Seconds from mention to answer, one by one, and of processor time in all."""

    waits: list[float] = field(default_factory=list)
    cpu: float = 0.0

    @property
    def p50(self) -> float:
        return median(self.waits)

    @property
    def p95(self) -> float:
        return quantiles(self.waits, n=20)[-1]

    @property
    def cpu_each(self) -> float:
        return self.cpu / len(self.waits)


async def main() -> None:
    usual = await _answering(model_takes=0.2, slack_takes=0.02)
    instant = await _answering(model_takes=0.0, slack_takes=0.0)
    starts = [await _starting(bot) for bot in (BARE, VITA) * STARTS]
    print(f"{'':<40}{BARE.name:>10}{VITA.name:>10}{'times':>8}   at least")
    print("Model 200 ms, Slack 20 ms a call")
    _rows(usual, ("×1.15", "", "×2"))
    print("A model and a Slack that take no time")
    _rows(instant, ("", "", ""))
    print(f"Process start → first answer, model 200 ms, Slack 20 ms, median of {STARTS}")
    _row("seconds", median(starts[::2]), median(starts[1::2]), "×2", digits=2)


async def _answering(*, model_takes: float, slack_takes: float) -> tuple[Measured, Measured]:
    measured = (Measured(), Measured())
    async with AsyncExitStack() as stack:
        pairs = []
        for bot in (BARE, VITA):
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            world = StandIns(
                model_takes=model_takes, slack_takes=slack_takes, hears_channel=bot.hears_channel
            )
            await stack.enter_async_context(world)
            await prepare(bot, world.environment, folder)
            pairs.append((world, await stack.enter_async_context(running(bot, world.environment, folder))))
            await world.connected()
            await _mentions(world, _WARMING_UP)
        for _ in range(ROUNDS):
            for (world, process), into in zip(pairs, measured, strict=True):
                before = cpu_seconds(process)
                into.waits += await _mentions(world, MENTIONS)
                into.cpu += cpu_seconds(process) - before
    return measured


async def _mentions(world: StandIns, count: int) -> list[float]:
    return [await world.mention() for _ in range(count)]


async def _starting(bot: Bot) -> float:
    """Seconds from the start of the process to its first answer; what it prepares once is not counted."""
    world = StandIns(model_takes=0.2, slack_takes=0.02, hears_channel=bot.hears_channel)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with world:
            await prepare(bot, world.environment, folder)
            begun = time.perf_counter()
            async with running(bot, world.environment, folder):
                await world.connected()
                await world.mention()
                return time.perf_counter() - begun


def _rows(measured: tuple[Measured, Measured], goals: Iterable[str]) -> None:
    figures: tuple[tuple[str, Callable[[Measured], float]], ...] = (
        ("  mention → answer, p50, ms", lambda one: one.p50),
        ("  mention → answer, p95, ms", lambda one: one.p95),
        ("  processor time a mention, ms", lambda one: one.cpu_each),
    )
    bare, vita = measured
    for (name, figure), goal in zip(figures, goals, strict=True):
        _row(name, figure(bare) * 1000, figure(vita) * 1000, goal)


def _row(name: str, bare: float, vita: float, goal: str, *, digits: int = 1) -> None:
    print(f"{name:<40}{bare:>10.{digits}f}{vita:>10.{digits}f}{f'×{vita / bare:.2f}':>8}   {goal}")


if __name__ == "__main__":
    if sys.platform != "linux":
        sys.exit("The processor time of a process is read from /proc, so this takes Linux.")
    asyncio.run(main())
