"""Serving until the process is told to stop, and stopping without losing an answer."""

import asyncio
import gc
import signal
from collections.abc import Awaitable, Callable


async def until_stopped(stop: Callable[[], Awaitable[None]]) -> None:
    """Waits for SIGINT or SIGTERM, then stops."""
    gc.freeze()  # What was imported stays: no collection needs to look through it at every event again.
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, told.set)
    await told.wait()
    await stop()
