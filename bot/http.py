"""One aiohttp server on one port: the networks' routes, the pages, `/healthz` and `/readyz`."""

import asyncio
import errno
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web

LARGEST_BODY = 1024 * 1024
"""Bytes. The largest payload of a network is a form of some 250 KB."""


class PortInUse(Exception):  # noqa: N818 - named for what is the case
    """Another program listens on this port; the message says what to do."""


def bare() -> web.Application:
    """An application that refuses bodies that no network sends."""
    return web.Application(client_max_size=LARGEST_BODY)


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


class Server:
    """Serves an application; `port` is the one that was taken when 0 was asked for."""

    def __init__(self, app: web.Application, host: str, port: int) -> None:
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=10)
        self._host = host
        self._asked = port
        self.port = port

    async def start(self) -> None:
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._asked)
        try:
            await site.start()
        except OSError as error:
            await self._runner.cleanup()
            if error.errno != errno.EADDRINUSE:
                raise
            raise PortInUse(
                f"Port {self._asked} on {self._host} is in use. Stop the other program, or choose a port: "
                f"PORT=0 takes a free one."
            ) from error
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        await asyncio.shield(self._runner.cleanup())
