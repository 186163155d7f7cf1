"""Waiting in tests: for a thing, not for a time. The upper limit is for what never comes; who reaches it has failed."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

SECONDS = 120.0
"""Longer than a crowded machine takes for anything here: no test may fail because others are at work beside it."""

_AGAIN_SECONDS = 0.01

T = TypeVar("T")


async def until(seen: Callable[[], T]) -> T:
    """What `seen` sees once it sees something, where nothing rings a bell."""
    async with asyncio.timeout(SECONDS):
        while not (found := seen()):  # noqa: ASYNC110 - what is looked at rings no bell
            await asyncio.sleep(_AGAIN_SECONDS)
    return found


async def until_found(seen: Callable[[], Awaitable[T]]) -> T:
    """The same for what has to be asked for, of a database or a page."""
    async with asyncio.timeout(SECONDS):
        while not (found := await seen()):  # noqa: ASYNC110 - as above
            await asyncio.sleep(_AGAIN_SECONDS)
    return found
