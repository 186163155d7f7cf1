"""`python -m tests.benchmarks.memory`: the memory of Vita's process over 100,000 events of Slack, as it grows or not.

Most are talk in the channel that is not for Vita; one in fifty is a mention that it answers. It takes some minutes.
"""

import asyncio
import tempfile
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from tests.benchmarks.bots import VITA, prepare, resident_megabytes, running
from tests.benchmarks.stand_ins import StandIns

EVENTS = 100_000
LOOKS = 10
MENTION_EACH = 50
TOGETHER = 20
"""So many events are under way at the same time."""

_PEOPLE = 2_003
"""Enough that nobody of them is asked to wait; a prime, so that everybody mentions it in turn."""


async def main() -> None:
    world = StandIns(model_takes=0.0, slack_takes=0.0, hears_channel=True, people=_PEOPLE)
    with tempfile.TemporaryDirectory() as name:
        async with world:
            await prepare(VITA, world.environment, Path(name))
            async with running(VITA, world.environment, Path(name)) as process:
                await world.connected()
                await world.mention()
                print(f"{'events':>10}{'MB':>10}")
                for look in range(1, LOOKS + 1):
                    await _some(world, EVENTS // LOOKS)
                    print(f"{look * EVENTS // LOOKS:>10,}{resident_megabytes(process):>10.1f}", flush=True)


async def _some(world: StandIns, count: int) -> None:
    """So many events, a few at a time; what was posted is forgotten, for it is our memory too."""
    turns: Iterator[bool] = cycle((True, *[False] * (MENTION_EACH - 1)))
    for _ in range(count // TOGETHER):
        acts = [world.mention() if next(turns) else world.chatter() for _ in range(TOGETHER)]
        await asyncio.gather(*acts)
        world.forget()


if __name__ == "__main__":
    asyncio.run(main())
