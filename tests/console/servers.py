"""Small servers on 127.0.0.1 that answer what they are told: Slack's Web API and a model's, as far as doctor asks."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

Json = dict[str, Any]

BOT_ACCEPTED: Json = {
    "ok": True, "url": "https://sample.slack.com/", "team": "Sample workspace", "user": "vita",
    "team_id": "T0SAMPLE", "user_id": "U0VITA", "bot_id": "B0VITA", "is_enterprise_install": False,
}  # fmt: skip
APP_ACCEPTED: Json = {"ok": True, "url": "wss://127.0.0.1/link/?ticket=sample"}
REFUSED: Json = {"ok": False, "error": "invalid_auth"}


@asynccontextmanager
async def slack(auth: Json = BOT_ACCEPTED, connection: Json = APP_ACCEPTED) -> AsyncIterator[str]:
    """The base URL of a Web API that gives these two answers, with status 200 as Slack does."""
    answers = {"/api/auth.test": auth, "/api/apps.connections.open": connection}
    async with _listening({("POST", path): (200, body) for path, body in answers.items()}) as address:
        yield f"{address}/api/"


@asynccontextmanager
async def model(*names: str, status: int = 200) -> AsyncIterator[str]:
    """The base URL of a server that lists these models."""
    body = {"object": "list", "data": [{"id": name, "object": "model"} for name in names]}
    async with _listening({("GET", "/v1/models"): (status, body)}) as address:
        yield f"{address}/v1"


@asynccontextmanager
async def _listening(answers: Mapping[tuple[str, str], tuple[int, Json]]) -> AsyncIterator[str]:
    async def answer(request: web.Request) -> web.Response:
        status, body = answers[request.method, request.path]
        return web.json_response(body, status=status)

    app = web.Application()
    for method, path in answers:
        app.router.add_route(method, path, answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()
