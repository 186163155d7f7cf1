"""Whoever changes a prompt file while the page is open reads on the page what is wrong with it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass

from aiohttp import web

from bot.playground.feed import Faulty, Feed

EVERY_S = 1.0
"""So long after a file was saved its author looks at the page."""


@dataclass(slots=True)
class Authoring:
    """`fault` names the file and the key, and is empty while all files are in order."""

    feed: Feed
    fault: str = ""

    def tell(self, fault: str) -> None:
        self.fault = fault
        self.feed.publish(Faulty(fault))

    def watching(self, look: Callable[[], None]) -> Callable[[web.Application], AsyncIterator[None]]:
        """Has the files looked at as long as the page is served, also while nobody says anything."""

        async def watch() -> None:
            while True:
                await asyncio.sleep(EVERY_S)
                look()

        async def context(_app: web.Application) -> AsyncIterator[None]:
            task = asyncio.create_task(watch())
            yield
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

        return context
