"""`make bench`: how many answers a second one process gives, as predicted from what one costs, and as a run had it.

The prediction is one over the processor time of an answer: a process of Python keeps one core busy. The model and
Slack take no time, and the people who ask share this machine with Vita; two cores are enough for both.
"""

import asyncio
import tempfile
import time
from pathlib import Path

from tests.benchmarks.bots import VITA, cpu_seconds, prepare, running
from tests.benchmarks.stand_ins import StandIns

ALONE = 60
TALK = 600
MANY = 1_200
TOGETHER = 48
_PEOPLE = 128


async def main() -> None:
    world = StandIns(model_takes=0.0, slack_takes=0.0, hears_channel=True, people=_PEOPLE)
    with tempfile.TemporaryDirectory() as name:
        async with world:
            await prepare(VITA, world.environment, Path(name))
            async with running(VITA, world.environment, Path(name)) as process:
                await world.connected()
                for _ in range(5):
                    await world.mention()
                before = cpu_seconds(process)
                for _ in range(ALONE):
                    await world.mention()
                each = (cpu_seconds(process) - before) / ALONE
                print(f"One answer, alone: {each * 1000:.1f} ms of processor time")
                print(f"  predicted: {1 / each:.0f} answers a second")
                before = cpu_seconds(process)
                for _ in range(TALK):
                    await world.chatter()
                passed_by = (cpu_seconds(process) - before) / TALK
                print(f"A message that is not for Vita: {passed_by * 1000:.1f} ms of processor time")
                before, begun = cpu_seconds(process), time.perf_counter()
                await _storm(world)
                took = time.perf_counter() - begun
                busy = (cpu_seconds(process) - before) / took
                print(
                    f"{MANY:,} answers, {TOGETHER} at once: {MANY / took:.0f} a second, the process busy for {busy:.0%}"
                )


async def _storm(world: StandIns) -> None:
    """Each of so many people asks again as soon as there is an answer."""
    left = iter(range(MANY))

    async def asks() -> None:
        for _ in left:
            await world.mention(TOGETHER)

    await asyncio.gather(*(asks() for _ in range(TOGETHER)))


if __name__ == "__main__":
    asyncio.run(main())
