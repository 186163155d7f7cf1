"""One aiohttp server on one port: the networks' routes, the pages, `/healthz` and `/readyz`."""

import asyncio
import errno
import hmac
from collections.abc import Awaitable, Callable, Sequence
from ipaddress import ip_address

from aiohttp import web

from bot.slow_clients import Limits, Watched, heard

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

LARGEST_BODY = 1024 * 1024
"""Bytes. The largest payload of a network is a form of some 250 KB."""


class PortInUse(Exception):  # noqa: N818 - named for what is the case
    """Another program listens on this port; the message says what to do."""


PATIENCE = 10.0
"""Seconds in which a body has to be here. The networks send theirs at once."""


def bare(patience: float = PATIENCE) -> web.Application:
    """An application that refuses bodies that no network sends, and lets go of who never ends one."""

    @web.middleware
    async def at_once(request: web.Request, handler: Handler) -> web.StreamResponse:
        """Reads the whole body first: it is kept by the request, and whoever handles it reads it from there."""
        try:
            async with asyncio.timeout(patience):
                await request.read()
        except TimeoutError:
            return web.Response(status=408, text="This took too long.", headers={"Connection": "close"})
        return await handler(request)

    app = web.Application(client_max_size=LARGEST_BODY, middlewares=[at_once])
    app.on_response_prepare.append(_under_our_own_name)
    return app


async def _under_our_own_name(_: web.Request, response: web.StreamResponse) -> None:
    """Aiohttp tells everybody its version and Python's."""
    response.headers["Server"] = "Vita"


def add_health(app: web.Application, ready: Callable[[], Awaitable[Sequence[str]]]) -> None:
    """`/healthz` says that the process runs, `/readyz` what `ready` finds not in order, in words."""

    async def healthz(_: web.Request) -> web.Response:
        return web.json_response({"ok": True})

    async def readyz(_: web.Request) -> web.Response:
        troubles = await ready()
        return web.json_response(
            {"ok": not troubles, "troubles": list(troubles)}, status=503 if troubles else 200
        )

    app.router.add_get("/healthz", healthz)
    app.router.add_get("/readyz", readyz)


def add_metrics(app: web.Application, page: Callable[[], Awaitable[str]], token: str) -> None:
    """`/metrics` for whoever shows the token; without one, for this machine alone and through no proxy."""

    async def metrics(request: web.Request) -> web.Response:
        if not _may_measure(request, token):
            raise web.HTTPNotFound
        return web.Response(text=await page(), content_type="text/plain", charset="utf-8")

    app.router.add_get("/metrics", metrics)


def _may_measure(request: web.Request, token: str) -> bool:
    if token:
        shown = request.headers.get("Authorization", "").removeprefix("Bearer ")
        return hmac.compare_digest(shown.encode(), token.encode())
    forwarded = {"X-Forwarded-For", "Forwarded", "Via"} & set(request.headers)
    return not forwarded and request.remote is not None and ip_address(request.remote).is_loopback


class Server:
    """Serves an application; `port` is the one that was taken when 0 was asked for."""

    def __init__(self, app: web.Application, host: str, port: int, limits: Limits | None = None) -> None:
        app.middlewares.insert(0, heard)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=10, lingering_time=2)
        self._limits = limits or Limits()
        self._listening: asyncio.Server | None = None
        self._host = host
        self._asked = port
        self.port = port

    async def start(self) -> None:
        await self._runner.setup()
        loop = asyncio.get_running_loop()
        try:
            self._listening = await loop.create_server(self._connected, self._host, self._asked)
        except OSError as error:
            await self._runner.cleanup()
            if error.errno != errno.EADDRINUSE:
                raise
            raise PortInUse(
                f"Port {self._asked} on {self._host} is in use. Stop the other program, or choose a port: "
                f"PORT=0 takes a free one."
            ) from error
        self.port = self._listening.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        if self._listening is not None:
            self._listening.close()
        await asyncio.shield(self._runner.cleanup())

    def _connected(self) -> asyncio.Protocol:
        """The protocol that aiohttp has for a new connection, watched."""
        serve = self._runner.server
        if serve is None:
            raise RuntimeError("The server was stopped.")
        return Watched(serve(), self._limits)
