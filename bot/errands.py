"""What is still to be done once a network has its answer: kept hold of, and finished before the end."""

import asyncio
from collections.abc import Awaitable, Callable

from bot import failures
from bot.ports import NotPosted

Errand = Callable[[], Awaitable[None]]


class Errands:
    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()

    def start(self, errand: Errand) -> None:
        """Begins at once. An errand that certainly did nothing is tried a second time, when the network allows it."""
        task = asyncio.create_task(_run(errand))
        self._running.add(task)
        task.add_done_callback(self._finished)

    async def drain(self, seconds: float) -> None:
        """Waits for what is under way; what takes longer is given up."""
        if not self._running:
            return
        _, late = await asyncio.wait(self._running, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()):
            failures.record(error, doing="errand")


async def _run(errand: Errand) -> None:
    try:
        await errand()
    except NotPosted as wait:
        await asyncio.sleep(wait.after)
        await errand()
