"""Serving until the process is told to stop, and stopping without losing an answer."""

import asyncio
import signal
from collections.abc import Awaitable, Callable

from bot import garbage


async def until_stopped(stop: Callable[[], Awaitable[None]]) -> None:
    """Waits for SIGINT or SIGTERM, then stops."""
    garbage.is_only_new()
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, told.set)
    await told.wait()
    await stop()
