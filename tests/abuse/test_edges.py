"""Large bodies, headers and bodies that never end, forged signatures and old ones: refused before anything is read of
them.
"""

import asyncio
import gzip
import json
import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO

import pytest
from aiohttp import ClientSession, web
from slack_sdk.signature import SignatureVerifier

from bot import http
from bot.slack.server import Slack
from bot.slack.web import Access
from bot.slow_clients import Limits
from tests.fakes.slack import FakeSlack
from tests.slack.conftest import StillClock
from tests.slack.doors import FakeDoors
from tests.waiting import SECONDS

SECRET = "voorbeeld-van-een-geheim"
PATIENCE = 1.0
LARGE = 64 * 1024 * 1024


@pytest.fixture
async def fake() -> AsyncIterator[FakeSlack]:
    async with FakeSlack() as slack:
        yield slack


@pytest.fixture
def doors() -> FakeDoors:
    return FakeDoors()


@pytest.fixture
async def let_go() -> asyncio.Event:
    """Set when `/large` writes no more."""
    return asyncio.Event()


@pytest.fixture
async def server(fake: FakeSlack, doors: FakeDoors, let_go: asyncio.Event) -> AsyncIterator[http.Server]:
    """Slack's edge and one that reads what it gets, on the one server that there is; it has time for everybody."""
    async with edge(fake, doors, let_go, SECONDS) as made:
        yield made


@pytest.fixture
async def hurried(fake: FakeSlack, doors: FakeDoors, let_go: asyncio.Event) -> AsyncIterator[http.Server]:
    """The same, which lets go soon whoever is slow."""
    async with edge(fake, doors, let_go, PATIENCE) as made:
        yield made


@asynccontextmanager
async def edge(
    fake: FakeSlack, doors: FakeDoors, let_go: asyncio.Event, patience: float
) -> AsyncIterator[http.Server]:
    async def echo(request: web.Request) -> web.Response:
        return web.Response(text=str(len(await request.read())))

    slack = Slack(Access(fake.bot_token, "", SECRET, fake.api_url), StillClock())

    async def large(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        try:
            await response.write(b"0" * LARGE)
        finally:
            let_go.set()
        return response

    async def thinks(_: web.Request) -> web.Response:
        await asyncio.sleep(2 * PATIENCE)
        return web.Response(text="ja")

    app = http.bare(patience=patience)
    app.router.add_post("/echo", echo)
    app.router.add_get("/large", large)
    app.router.add_get("/thinks", thinks)
    slack.serve(app)
    server = http.Server(app, "127.0.0.1", 0, Limits(patience, patience, patience))
    await server.start()
    await slack.start(doors)
    yield server
    await slack.stop()
    await server.stop()
    await slack.close()


def event(text: str = "denk mee") -> str:
    message = {
        "type": "message",
        "channel_type": "im",
        "channel": "D1",
        "user": "U1",
        "text": text,
        "ts": "1.1",
    }
    return json.dumps({"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": message})


async def posts(server: http.Server, body: str | bytes, path: str = "/slack/events", **headers: str) -> int:
    address = f"http://127.0.0.1:{server.port}{path}"
    sent = body.encode() if isinstance(body, str) else body
    told = {
        "Content-Type": "application/json",
        **{key.replace("_", "-"): one for key, one in headers.items()},
    }
    async with (
        ClientSession() as session,
        session.post(address, data=BytesIO(sent), headers=told) as response,
    ):
        return response.status


def signed(body: str, at: float, secret: str = SECRET) -> dict[str, str]:
    stamp = str(int(at))
    signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body)
    return {"X_Slack_Request_Timestamp": stamp, "X_Slack_Signature": signature or ""}


@pytest.mark.parametrize("minutes", [6, 60, -6, 60 * 24 * 365])
async def test_a_signed_request_from_another_time_is_not_played_again(
    server: http.Server, doors: FakeDoors, minutes: int
) -> None:
    body = event()

    status = await posts(server, body, **signed(body, time.time() - minutes * 60))

    assert (status, doors.heard) == (401, [])


@pytest.mark.parametrize(
    "kind", ["another secret", "another body", "no signature", "no time", "rubbish", "no end"]
)
async def test_a_forged_signature_opens_nothing(
    server: http.Server, doors: FakeDoors, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    body, now = event(), time.time()
    headers = {
        "another secret": signed(body, now, "een-ander-geheim"),
        "another body": signed(event("iets anders"), now),
        "no signature": {"X_Slack_Request_Timestamp": str(int(now))},
        "no time": {"X_Slack_Signature": signed(body, now)["X_Slack_Signature"]},
        "no end": {"X_Slack_Request_Timestamp": "9" * 5000, "X_Slack_Signature": "v0=0"},
        "rubbish": {
            "X_Slack_Request_Timestamp": "gisteren",
            "X_Slack_Signature": "v0=\u00e9".encode().decode("latin-1"),
        },
    }[kind]

    status = await posts(server, body, **headers)

    assert status == 401
    assert doors.heard == []
    assert [one for one in caplog.records if one.levelno >= logging.ERROR] == []


async def test_a_body_that_is_too_large_is_refused_also_when_it_was_packed_small(server: http.Server) -> None:
    large = b"0" * (http.LARGEST_BODY + 1)

    plain = await posts(server, large, "/echo")
    packed = await posts(server, gzip.compress(large * 40), "/echo", Content_Encoding="gzip")
    small = await posts(server, b"0" * 1000, "/echo")

    assert (plain, packed, small) == (413, 413, 200)


@pytest.mark.parametrize("path", ["/echo", "/slack/events"])
async def test_who_sends_a_body_and_never_ends_it_is_let_go(hurried: http.Server, path: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", hurried.port)
    writer.write(f"POST {path} HTTP/1.1\r\nHost: vita\r\nContent-Length: 100\r\n\r\n".encode() + b"x")
    await writer.drain()

    async with asyncio.timeout(SECONDS):
        answer = await reader.read(200)

    writer.close()
    assert answer.startswith(b"HTTP/1.1 408 ")


async def test_who_sends_headers_by_drops_is_let_go(hurried: http.Server) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", hurried.port)
    writer.write(b"GET /echo HTTP/1.1\r\nHost: vita\r\n")

    async def drips() -> None:
        while not writer.is_closing():
            writer.write(b"X-Slow: 1\r\n")
            await asyncio.sleep(PATIENCE / 10)

    dripping = asyncio.create_task(drips())
    async with asyncio.timeout(SECONDS):
        answer = await reader.read(200)

    dripping.cancel()
    writer.close()
    assert answer.startswith(b"HTTP/1.1 408 ")


async def test_who_says_nothing_at_all_is_let_go(hurried: http.Server) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", hurried.port)

    async with asyncio.timeout(SECONDS):
        answer = await reader.read(200)

    writer.close()
    assert answer.startswith(b"HTTP/1.1 408 ")


async def test_who_keeps_a_connection_without_a_next_request_is_let_go(hurried: http.Server) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", hurried.port)
    writer.write(b"POST /echo HTTP/1.1\r\nHost: vita\r\nContent-Length: 1\r\n\r\nx")

    async with asyncio.timeout(SECONDS):
        answer = await reader.read()

    writer.close()
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b"408" not in answer


async def test_who_reads_nothing_of_a_large_answer_is_let_go(
    hurried: http.Server, let_go: asyncio.Event
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", hurried.port, limit=1024)
    writer.write(b"GET /large HTTP/1.1\r\nHost: vita\r\n\r\n")
    async with asyncio.timeout(SECONDS):
        await let_go.wait()

    with pytest.raises((ConnectionResetError, asyncio.IncompleteReadError)):
        await reader.readexactly(LARGE)

    writer.close()


async def test_who_waits_for_an_answer_that_takes_long_gets_it(hurried: http.Server) -> None:
    address = f"http://127.0.0.1:{hurried.port}/thinks"
    async with ClientSession() as session, session.get(address) as first, session.get(address) as second:
        answers = (first.status, second.status)

    assert answers == (200, 200)


async def test_no_answer_names_the_versions_of_what_it_was_made_with(server: http.Server) -> None:
    async with ClientSession() as session:
        for path in ("/thinks", "/niets"):
            async with session.get(f"http://127.0.0.1:{server.port}{path}") as answer:
                assert answer.headers["Server"] == "Vita"


async def test_slow_clients_keep_nobody_waiting(server: http.Server) -> None:
    slow = [await asyncio.open_connection("127.0.0.1", server.port) for _ in range(50)]
    for _, writer in slow:
        writer.write(b"POST /echo HTTP/1.1\r\nHost: vita\r\nContent-Length: 100\r\n\r\nx")

    assert await posts(server, b"12345", "/echo") == 200

    for _, writer in slow:
        writer.close()


@pytest.mark.parametrize(
    "request_line",
    [
        b"GET /" + b"a" * 20_000 + b" HTTP/1.1",
        b"GET / HTTP/9.9",
        b"\x00\x01\x02",
        b"POST /echo HTTP/1.1\r\nContent-Length: -5",
    ],
)
async def test_what_is_no_request_gets_an_answer_and_no_fault(
    server: http.Server, request_line: bytes
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(request_line + b"\r\nHost: vita\r\n\r\n")
    await writer.drain()

    async with asyncio.timeout(SECONDS):
        answer = await reader.read(2000)

    writer.close()
    assert answer.split(b" ")[1:2] in ([b"400"], [b"414"])
    assert b"Traceback" not in answer
