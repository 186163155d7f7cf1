"""A bell that anybody may ring and one listener waits for; rings in between add up to one."""

import asyncio


class EventBell:
    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        self._rung.set()

    async def wait(self) -> None:
        await self._rung.wait()
        self._rung.clear()
