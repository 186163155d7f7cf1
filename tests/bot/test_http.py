"""One server on one port: its health, a body that is too large, and a port that somebody else has."""

from collections.abc import AsyncIterator
from io import BytesIO

import pytest
from aiohttp import ClientSession, web

from bot.http import LARGEST_BODY, PortInUse, Server, add_health, bare


class Troubles:
    def __init__(self) -> None:
        self.found: list[str] = []

    async def __call__(self) -> list[str]:
        return self.found


@pytest.fixture
def troubles() -> Troubles:
    return Troubles()


@pytest.fixture
async def server(troubles: Troubles) -> AsyncIterator[Server]:
    async def echo(request: web.Request) -> web.Response:
        return web.Response(text=str(len(await request.read())))

    app = bare()
    add_health(app, troubles)
    app.router.add_post("/echo", echo)
    server = Server(app, "127.0.0.1", 0)
    await server.start()
    yield server
    await server.stop()


async def get(server: Server, path: str) -> tuple[int, object]:
    address = f"http://127.0.0.1:{server.port}{path}"
    async with ClientSession() as session, session.get(address) as response:
        return response.status, await response.json()


async def test_port_zero_takes_a_free_one(server: Server) -> None:
    assert server.port > 0


async def test_a_running_process_is_healthy(server: Server) -> None:
    assert await get(server, "/healthz") == (200, {"ok": True})


async def test_a_process_with_nothing_wrong_is_ready(server: Server) -> None:
    assert await get(server, "/readyz") == (200, {"ok": True, "troubles": []})


async def test_a_process_that_misses_something_says_what(server: Server, troubles: Troubles) -> None:
    troubles.found = ["the database does not answer"]

    assert await get(server, "/readyz") == (503, {"ok": False, "troubles": ["the database does not answer"]})


async def test_a_body_that_no_network_sends_is_refused(server: Server) -> None:
    address = f"http://127.0.0.1:{server.port}/echo"

    async with (
        ClientSession() as session,
        session.post(address, data=BytesIO(b"x" * (LARGEST_BODY + 1))) as response,
    ):
        status = response.status

    assert status == 413


async def test_a_port_that_is_taken_says_what_to_do(server: Server) -> None:
    second = Server(web.Application(), "127.0.0.1", server.port)

    with pytest.raises(PortInUse, match=r"Port \d+ on 127\.0\.0\.1 is in use\. .* PORT=0 takes a free one\."):
        await second.start()
