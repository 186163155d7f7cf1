"""A scripted OpenAI-compatible server on 127.0.0.1: real HTTP, and a record of everything that was asked.

It answers what the script says, in order, and after that a sentence that no check accepts. A request that no
real server would take (another path, no messages, an unknown role) gets the 400 or 404 of a real one.
"""

import asyncio
import json
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from aiohttp import ClientConnectionResetError, web

ROLES = frozenset({"system", "user", "assistant"})


@dataclass(frozen=True, slots=True)
class Says:
    """An answer. `finish` is what the server gives as the reason for stopping; `after` seconds it begins.

    Streamed, `pause` seconds go before each word but the first, and `until` is waited for; without a `finish` the
    stream just ends.
    """

    text: str
    finish: str = "stop"
    after: float = 0.0
    pause: float = 0.0
    until: asyncio.Event | None = None


@dataclass(frozen=True, slots=True)
class Fails:
    """An error of the server, with a status and a JSON body as OpenAI's."""

    status: int


@dataclass(frozen=True, slots=True)
class Sends:
    """A successful answer that is no completion: a web page, JSON of another shape."""

    body: str
    content_type: str = "application/json"


@dataclass(frozen=True, slots=True)
class Cuts:
    """The connection breaks half-way the answer."""

    text: str


Script = Says | Fails | Sends | Cuts


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came over the wire."""

    path: str
    authorization: str
    body: dict[str, Any]

    @property
    def system(self) -> str:
        return "\n".join(
            message["content"] for message in self.body["messages"] if message["role"] == "system"
        )

    @property
    def people(self) -> list[str]:
        return [message["content"] for message in self.body["messages"] if message["role"] == "user"]


@dataclass(slots=True)
class FakeOpenAI:
    """`async with FakeOpenAI() as server:` listens on a free port; `server.script(...)` says what comes.

    `otherwise` answers what the script does not; without it that is a sentence that no check accepts.
    `hung_up` counts the streams that were left before their end; `began` is when the newest stream sent its first
    word, by `time.perf_counter`.
    """

    otherwise: Callable[[Asked], str] | None = None
    asked: list[Asked] = field(default_factory=list)
    hung_up: int = 0
    began: float = 0.0
    port: int = 0
    _scripts: deque[Script] = field(default_factory=deque)
    _runner: web.AppRunner | None = None

    def script(self, *scripts: Script) -> None:
        self._scripts.extend(scripts)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/v1/chat/completions", self._complete)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._runner:
            await self._runner.cleanup()

    async def _complete(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        self.asked.append(Asked(request.path, request.headers.get("Authorization", ""), body))
        if not _is_sound(body):
            return web.json_response({"error": {"message": "bad request", "code": "invalid"}}, status=400)
        match self._scripts.popleft() if self._scripts else Says(self._unscripted()):
            case Says() as says:
                await asyncio.sleep(says.after)
                if not body.get("stream"):
                    return _whole(says)
                return await self._streamed(request, says)
            case Fails(status):
                return web.json_response(
                    {"error": {"message": "scripted", "code": "scripted"}}, status=status
                )
            case Sends(text, content_type):
                return web.Response(text=text, content_type=content_type)
            case Cuts(text):
                return await _cut(request, text)

    async def _streamed(self, request: web.Request, says: Says) -> web.StreamResponse:
        response = await _opened(request)
        try:
            for number, word in enumerate(says.text.split(" ")):
                await _goes_on(says if number else Says(""))
                delta = {"content": f" {word}" if number else word}
                self.began = self.began if number else time.perf_counter()
                await response.write(_event([{"index": 0, "delta": delta, "finish_reason": None}]))
        except ClientConnectionResetError:
            self.hung_up += 1
            return response
        if says.finish:
            await response.write(_event([{"index": 0, "delta": {}, "finish_reason": says.finish}]))
            await response.write(_event([], usage=_USAGE))
            await response.write(b"data: [DONE]\n\n")
        return response

    def _unscripted(self) -> str:
        return self.otherwise(self.asked[-1]) if self.otherwise else "unscripted"


async def _goes_on(says: Says) -> None:
    await asyncio.sleep(says.pause)
    if says.until is not None:
        await says.until.wait()


def _is_sound(body: dict[str, Any]) -> bool:
    messages = body.get("messages")
    return (
        isinstance(body.get("model"), str)
        and isinstance(messages, list)
        and bool(messages)
        and all(
            message.get("role") in ROLES and isinstance(message.get("content"), str) for message in messages
        )
    )


def _whole(says: Says) -> web.StreamResponse:
    message = {"role": "assistant", "content": says.text}
    choice = {"index": 0, "message": message, "finish_reason": says.finish}
    return web.json_response(
        {
            "id": "c1",
            "object": "chat.completion",
            "created": 0,
            "model": "fake",
            "choices": [choice],
            "usage": _USAGE,
        }
    )


_USAGE = {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15}


async def _cut(request: web.Request, text: str) -> web.StreamResponse:
    response = await _opened(request)
    await response.write(_event([{"index": 0, "delta": {"content": text}, "finish_reason": None}]))
    if request.transport:
        request.transport.abort()
    return response


async def _opened(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    return response


def _event(choices: list[dict[str, Any]], usage: dict[str, int] | None = None) -> bytes:
    chunk = {"id": "c1", "object": "chat.completion.chunk", "created": 0, "model": "fake", "choices": choices}
    return f"data: {json.dumps(chunk | ({'usage': usage} if usage else {}))}\n\n".encode()
