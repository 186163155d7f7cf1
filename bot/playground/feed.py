"""What open pages hear at once: a message, a moved clock, Vita at work. Each page has a queue of its own."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from bot.playground.posting import Posting

_MOST_WAITING = 500


@dataclass(frozen=True, slots=True)
class Moved:
    """The clock stands at this moment (UTC); `is_on_the_way` while a move goes on."""

    now: datetime
    is_on_the_way: bool = False


@dataclass(frozen=True, slots=True)
class Thinking:
    """Vita began to think about an answer in this channel, or it turned out that none is due."""

    channel: str
    is_on: bool


@dataclass(frozen=True, slots=True)
class Cleared:
    """Everything begins again."""


@dataclass(frozen=True, slots=True)
class Faulty:
    """What is wrong with a prompt file: its name, the key, what was expected; empty once it is mended."""

    fault: str


News = Posting | Moved | Thinking | Cleared | Faulty
Subscription = asyncio.Queue[News | None]


class Feed:
    """Tells all pages; a page that cannot keep up is let go, and reads everything anew when it returns."""

    def __init__(self) -> None:
        self._open: set[Subscription] = set()

    @contextmanager
    def subscribe(self) -> Iterator[Subscription]:
        """A queue of news; None in it means that no more comes."""
        queue: Subscription = asyncio.Queue()
        self._open.add(queue)
        try:
            yield queue
        finally:
            self._open.discard(queue)

    def publish(self, news: News) -> None:
        for queue in tuple(self._open):
            if queue.qsize() < _MOST_WAITING:
                queue.put_nowait(news)
            else:
                self._let_go(queue)

    def close(self) -> None:
        for queue in tuple(self._open):
            self._let_go(queue)

    def _let_go(self, queue: Subscription) -> None:
        self._open.discard(queue)
        queue.put_nowait(None)
