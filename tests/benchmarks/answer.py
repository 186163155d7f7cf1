"""`make bench`: what Vita costs, beside the smallest slack-bolt + openai bot, measured in turn (A B A B).

Printed for people to read; the goals are those of the project's design. The stand-ins run in this process, each
bot in one of its own, so that a bot's processor time is its own.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.bots import BARE, VITA, Bot, cpu_seconds, prepare, resident_megabytes, running
from tests.benchmarks.stand_ins import StandIns
from tests.benchmarks.table import heading, row

ROUNDS = 4
MENTIONS = 20
TOGETHER = 32
"""So many people mention the bot at the same moment; once a round."""

TALKS = 9
"""Of two answers each: Slack is asked for no more than twenty streams a minute."""

STARTS = 5
_WARMING_UP = 5


@dataclass(slots=True)
class Measured:
    """Seconds one by one, of processor time in all, and megabytes of memory in the end."""

    waits: list[float] = field(default_factory=list)
    cpu: float = 0.0
    memory: float = 0.0

    @property
    def p50(self) -> float:
        return median(self.waits) * 1000

    @property
    def p95(self) -> float:
        return quantiles(self.waits, n=20)[-1] * 1000

    @property
    def cpu_each(self) -> float:
        return self.cpu / len(self.waits) * 1000


Both = tuple[Measured, Measured]


async def main() -> None:
    heading(BARE.name, VITA.name)
    print("Model 200 ms, Slack 20 ms a call; one after the other, then 32 at once")
    async with _both(model_takes=0.2, slack_takes=0.02) as bots:
        _answers(await _measured(bots, _one_by_one), ("×1.15", "×2"), "Slack:")
        _answers(await _measured(bots, _together), ("", ""))
    print("A model and a Slack that take no time; one after the other, then 32 at once")
    async with _both(model_takes=0.0, slack_takes=0.0) as bots:
        _answers(await _measured(bots, _one_by_one), ("", ""))
        _answers(await _measured(bots, _together), ("", ""))
    print(
        "A model that says a word each 20 ms, a Slack that takes no time: first word → the person's screen, in a DM"
    )
    async with _both(model_takes=0.0, slack_takes=0.0, pause=0.02) as bots:
        streamed = [[await world.first_word() for _ in range(TALKS)] for world, _ in bots]
        first = (median(waits) * 1000 for waits in streamed)
        row("  p50, ms", first, "30 ms", about="Slack, the model's first word → the screen:")
        row("  the slowest, ms", (max(waits) * 1000 for waits in streamed))
    starts = [await _starting(bot) for bot in (BARE, VITA) * STARTS]
    print(f"Process start → first answer, model 200 ms, Slack 20 ms, median of {STARTS}")
    seconds = median(starts[::2]), median(starts[1::2])
    row("  seconds", seconds, "×2", digits=2, about="Process start → first answer:")


def _answers(measured: Both, goals: tuple[str, str], about: str = "") -> None:
    row("  mention → answer, p50, ms", (one.p50 for one in measured), goals[0], about=about)
    row("  mention → answer, p95, ms", (one.p95 for one in measured))
    row("  processor time a mention, ms", (one.cpu_each for one in measured), goals[1], about=about)
    row("  memory, MB", (one.memory for one in measured))


@asynccontextmanager
async def _both(
    *, model_takes: float, slack_takes: float, pause: float = 0.0
) -> AsyncIterator[Sequence[tuple[StandIns, int]]]:
    """The bare bot and Vita, each warm and with a world of its own, and the id of its process."""
    async with AsyncExitStack() as stack:
        pairs = []
        for bot in (BARE, VITA):
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            world = StandIns(
                model_takes=model_takes, slack_takes=slack_takes, hears_channel=bot.hears_channel, pause=pause
            )
            await stack.enter_async_context(world)
            await prepare(bot, world.environment, folder)
            pairs.append((world, await stack.enter_async_context(running(bot, world.environment, folder))))
            await world.connected()
            for _ in range(_WARMING_UP):
                await world.mention()
        yield pairs


async def _measured(
    bots: Sequence[tuple[StandIns, int]], a_round: Callable[[StandIns], Awaitable[list[float]]]
) -> Both:
    measured = (Measured(), Measured())
    for _ in range(ROUNDS):
        for (world, process), into in zip(bots, measured, strict=True):
            before = cpu_seconds(process)
            into.waits += await a_round(world)
            into.cpu += cpu_seconds(process) - before
            into.memory = resident_megabytes(process)
    return measured


async def _one_by_one(world: StandIns) -> list[float]:
    return [await world.mention() for _ in range(MENTIONS)]


async def _together(world: StandIns) -> list[float]:
    return await asyncio.gather(*(world.mention(TOGETHER) for _ in range(TOGETHER)))


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


if __name__ == "__main__":
    if sys.platform != "linux":
        sys.exit("The processor time of a process is read from /proc, so this takes Linux.")
    asyncio.run(main())
