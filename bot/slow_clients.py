"""Who takes too long is let go: headers that do not end, a connection that stays silent, an answer that nobody reads.

By itself aiohttp gives a new connection an hour for its first request, and a client that does not read for ever: some
thousands of those, and there is no room for anybody else. A body has its own limit, in `bot.http.bare`.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import cast

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_TOO_LONG = (
    b"HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Type: text/plain\r\n"
    b"Content-Length: 19\r\n\r\nThis took too long."
)


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds until all headers of the first request are here, of each next one, and until an answer is read on.

    `idle` is longer than a proxy keeps a connection that nothing goes over, so that the proxy ends it and not we.
    """

    headers: float = 10.0
    idle: float = 75.0
    unread: float = 60.0


class Watched(asyncio.Protocol):
    """One connection: everything goes on to aiohttp's own protocol, with a watch beside it."""

    def __init__(self, inner: asyncio.Protocol, limits: Limits) -> None:
        self._inner = inner
        self._limits = limits
        self._transport: asyncio.Transport | None = None
        self._awaits: asyncio.TimerHandle | None = None
        self._unread: asyncio.TimerHandle | None = None

    def heard(self) -> None:
        """The headers of a request are here; how long its answer takes is not the client's fault."""
        _stop(self._awaits)

    def answered(self) -> None:
        _stop(self._awaits)
        if self._transport is not None:
            self._awaits = asyncio.get_running_loop().call_later(self._limits.idle, self._transport.close)

    # --- what the loop tells --------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._awaits = asyncio.get_running_loop().call_later(self._limits.headers, self._let_go)
        self._inner.connection_made(transport)

    def data_received(self, data: bytes) -> None:
        self._inner.data_received(data)

    def eof_received(self) -> bool | None:
        return self._inner.eof_received()

    def pause_writing(self) -> None:
        """More of an answer lies here than the client reads."""
        if self._transport is not None:
            self._unread = asyncio.get_running_loop().call_later(self._limits.unread, self._transport.abort)
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        _stop(self._unread)
        self._inner.resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        _stop(self._awaits)
        _stop(self._unread)
        self._transport = None
        self._inner.connection_lost(exc)

    def _let_go(self) -> None:
        if self._transport is not None:
            self._transport.write(_TOO_LONG)
            self._transport.close()


@web.middleware
async def heard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Tells the watch that a request is here, and when its answer is ready."""
    watched = request.transport.get_protocol() if request.transport is not None else None
    if not isinstance(watched, Watched):
        return await handler(request)
    watched.heard()
    try:
        return await handler(request)
    finally:
        watched.answered()


def _stop(timer: asyncio.TimerHandle | None) -> None:
    if timer is not None:
        timer.cancel()
