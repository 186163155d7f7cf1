"""The connection that Slack sends over when it cannot reach us: opened, kept open, and closed in order."""

import asyncio
import contextlib
from time import time

from slack_bolt import BoltResponse
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from bot import failures
from bot.slack.web import Web, library_log

PING = 10.0
_PATIENCE = 2  # pings


class SocketMode:
    """`ping` is the number of seconds between two signs of life."""

    def __init__(self, app: AsyncApp, web: Web, app_token: str, ticket: str, ping: float = PING) -> None:
        self._app = app
        self._ping = ping
        self._client = SocketModeClient(app_token, library_log(), web.nobodys, ping_interval=ping)
        self._client.wss_uri = ticket
        self._client.socket_mode_request_listeners.append(self._receive)
        self._under_way: set[asyncio.Task[None]] = set()
        self._is_stopping = False
        self._watchdog: asyncio.Task[None] | None = None

    async def start(self) -> None:
        await self._client.connect()  # type: ignore[no-untyped-call]  # the SDK leaves it out
        self._watchdog = asyncio.create_task(self._watch())

    async def is_connected(self) -> bool:
        return await self._client.is_connected()

    async def stop(self, seconds: float) -> None:
        """Takes nothing new, finishes what is under way so that it can be acked, then hangs up.

        What comes meanwhile is not acked, so Slack sends it to another connection or to the next one.
        """
        self._is_stopping = True
        if self._watchdog is not None:
            self._watchdog.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watchdog
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=seconds)
        await self._client.close()  # type: ignore[no-untyped-call]  # the SDK leaves it out

    async def _receive(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        if self._is_stopping:
            return
        task = asyncio.ensure_future(self._answer(client, request))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        await task

    async def _answer(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        try:
            response = await run_async_bolt_app(self._app, request)
        except Exception as error:  # noqa: BLE001 - the Slack edge: what even Bolt cannot read is acked and dropped
            failures.record(error, doing="slack payload")
            response = BoltResponse(status=200)
        await send_async_response(client, request, response, time())

    async def _watch(self) -> None:
        """After a failed handshake Slack's client tries the same address for ever; without one it asks anew."""
        silent = 0
        while True:
            await asyncio.sleep(self._ping)
            silent = 0 if await self._client.is_connected() else silent + 1
            if silent > _PATIENCE:
                self._client.wss_uri = None
                silent = 0
