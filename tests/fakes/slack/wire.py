"""The web server of the fake: `/api/<method>`, the socket, and the addresses for answers to clicks."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

from aiohttp import encode_basic_auth, web

from tests.fakes.slack.delivery import Sockets
from tests.fakes.slack.faults import AnswerLost, Fault, Faults, RateLimited, Refused, ServerError, Slow
from tests.fakes.slack.web_api import SlackError, WebApi
from tests.fakes.slack.workspace import Json

BOT_TOKEN = "xoxb-fake"
APP_TOKEN = "xapp-fake"
CLIENT_ID = "1.2"
CLIENT_SECRET = "fake-client-secret"
_JSON_FIELDS = ("files", "blocks", "metadata", "view", "prompts", "loading_messages")


class Wire:
    """`calls` are the methods that were called, in order; `respond` takes what is sent to a response address;
    `pace` gives the seconds that a call has to wait; `tokens` are the bots' that are good, `codes` what an install
    comes to.
    """

    def __init__(
        self, api: WebApi, sockets: Sockets, faults: Faults, respond: Callable[[str, Json], None]
    ) -> None:
        self._api = api
        self._sockets = sockets
        self._faults = faults
        self._respond = respond
        self._runner: web.AppRunner | None = None
        self.calls: list[tuple[str, Json]] = []
        self.tokens = {BOT_TOKEN}
        self.codes: dict[str, Json] = {}
        self.address = ""
        self.pace: Callable[[str, Json], int] = _no_wait

    async def start(self) -> None:
        application = web.Application()
        application.router.add_route("*", "/api/{method}", self._method)
        application.router.add_get("/link", self._sockets.link)
        application.router.add_post("/upload/{file}", self._upload)
        application.router.add_post("/response/{key}", self._response)
        self._runner = web.AppRunner(application, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.address = self._api.address = f"127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        for socket in list(self._sockets.open):
            await socket.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _response(self, request: web.Request) -> web.Response:
        self._respond(request.match_info["key"], await request.json())
        return web.Response(text="ok")

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        """The bytes of a file; its address is its secret, and no token goes along."""
        fault = self._faults.next("upload")
        if isinstance(fault, ServerError):
            return web.Response(status=fault.status)
        data = await request.read()
        taken = "Authorization" not in request.headers and self._api.take_upload(
            request.match_info["file"], data
        )
        return web.Response(text=f"OK - {len(data)}") if taken else web.Response(status=400)

    async def _method(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        arguments = await _arguments(request)
        self.calls.append((method, arguments))
        if wait := self.pace(method, arguments):
            return _answer({"ok": False, "error": "ratelimited"}, 429, {"Retry-After": str(wait)})
        fault = self._faults.next(method)
        match fault:
            case RateLimited(after):
                return _answer({"ok": False, "error": "ratelimited"}, 429, {"Retry-After": str(after)})
            case Refused(error):
                return _answer({"ok": False, "error": error})
            case ServerError(status, accepted=False):
                return web.Response(status=status, text="<html>", content_type="text/html")
            case Slow(seconds):
                await asyncio.sleep(seconds)
        answer = self._answered(method, arguments, request)
        return await _given(answer, fault, request)

    def _answered(self, method: str, arguments: Json, request: web.Request) -> web.Response:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ") or arguments.pop("token", "")
        if method == "oauth.v2.access":
            return _answer(self._granted(arguments, request))
        if token not in ({APP_TOKEN} if method == "apps.connections.open" else self.tokens):
            known = token.startswith(BOT_TOKEN) and method != "auth.test"
            return _answer({"ok": False, "error": "token_revoked" if known else "invalid_auth"})
        if method == "apps.connections.open":
            return _answer({"ok": True, "url": f"ws://{self.address}/link?ticket={self._sockets.ticket()}"})
        try:
            found = self._api.call(method, arguments)
        except SlackError as error:
            return _answer({"ok": False, "error": str(error)})
        return _answer({"ok": True, **found}, headers={"x-oauth-scopes": ",".join(sorted(self._api.scopes))})

    def _granted(self, arguments: Json, request: web.Request) -> Json:
        """A code is for one use, by whoever knows the secret of the app."""
        known = encode_basic_auth(CLIENT_ID, CLIENT_SECRET)
        if request.headers.get("Authorization") != known:
            return {"ok": False, "error": "bad_client_secret"}
        found = self.codes.pop(arguments.get("code", ""), None)
        if found is None:
            return {"ok": False, "error": "invalid_code"}
        self.tokens.add(found["access_token"])
        return {"ok": True, **found}


async def _given(answer: web.Response, fault: Fault | None, request: web.Request) -> web.StreamResponse:
    """Gives the answer, or what the plan gives in its stead though the work is done."""
    match fault:
        case ServerError(status):
            return web.Response(status=status, text="<html>", content_type="text/html")
        case AnswerLost():
            assert request.transport is not None
            request.transport.abort()
    return answer


async def _arguments(request: web.Request) -> Json:
    """As JSON, as a form or in the address: Slack takes all three."""
    found: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        found |= await request.json()
    else:
        found |= dict(await request.post())
    for name in _JSON_FIELDS:
        if isinstance(found.get(name), str):
            found[name] = json.loads(found[name])
    return found


def _no_wait(_method: str, _arguments: Json) -> int:
    return 0


def _answer(body: Json, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    return web.json_response(body, status=status, headers=headers)
