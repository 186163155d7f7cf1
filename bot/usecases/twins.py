"""One message that a network tells of twice, in one breath: whoever comes second waits for the first.

The inbox takes a message once, whatever this remembers; here is saved only the way there.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

MOST = 1_000
"""So many are remembered; a twin comes within a second, a delivery that went wrong within minutes."""


@dataclass(frozen=True, slots=True)
class Twins:
    """`known` is what is being taken in or was, by the key that both tellings share."""

    known: OrderedDict[str, asyncio.Future[bool]] = field(default_factory=OrderedDict)

    async def once(self, key: str, take_in: Callable[[], Awaitable[bool]]) -> bool:
        """What `take_in` gives, or gave the first time if that was True; without a key each is for itself."""
        first = self.known.get(key)
        if first is not None and await _came_in(first):
            return True
        if not key:
            return await take_in()
        mine = self.known[key] = asyncio.get_running_loop().create_future()
        is_in = False
        try:
            is_in = await take_in()
        finally:
            mine.set_result(is_in)
            if not is_in and self.known.get(key) is mine:
                del self.known[key]
            while len(self.known) > MOST:
                self.known.popitem(last=False)
        return is_in


async def _came_in(first: asyncio.Future[bool]) -> bool:
    """Once it is known; whoever stops waiting leaves the first alone."""
    return await asyncio.shield(first)
