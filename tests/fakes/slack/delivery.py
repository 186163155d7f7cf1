"""How Slack hands over what happened: over a socket that the app opened, or by signed requests to its address.

An event that is not acked in time comes again, at most three times; a command or click does not.
"""

import asyncio
import json
import time
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlencode

from aiohttp import ClientError, ClientSession, ClientTimeout, WSMsgType, web
from slack_sdk.signature import SignatureVerifier

from tests.fakes.slack.workspace import APP, Json


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether the app took it, after how many attempts, and what it answered."""

    acked: bool
    attempts: int
    body: Json


class Delivery(Protocol):
    async def event(self, body: Json) -> Outcome: ...
    async def command(self, body: dict[str, str]) -> Outcome: ...
    async def interaction(self, body: Json) -> Outcome: ...


_SHORT = 0.5


class Sockets:
    """Socket Mode. A ticket is for one connection; `within` is how many seconds an ack may take.

    The next `impatient` deliveries are waited for half a second only: those of which a test knows that no ack comes.
    """

    def __init__(self, within: float, retries: int) -> None:
        self._within = within
        self._retries = retries
        self._tickets: set[str] = set()
        self._acks: dict[str, asyncio.Future[Json]] = {}
        self._number = 0
        self.open: list[web.WebSocketResponse] = []
        self.refused_handshakes = 0
        self.refuse_next = 0
        self.impatient = 0

    def ticket(self) -> str:
        self._number += 1
        self._tickets.add(f"t{self._number}")
        return f"t{self._number}"

    async def link(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        is_known = ticket in self._tickets
        self._tickets.discard(ticket)
        if not is_known or self.refuse_next:
            self.refuse_next = max(0, self.refuse_next - 1)
            self.refused_handshakes += 1
            return web.Response(status=403)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": 1, "connection_info": {"app_id": APP}})
        self.open.append(socket)
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                self._take(json.loads(message.data))
        self.open.remove(socket)
        return socket

    def _take(self, ack: Json) -> None:
        waiting = self._acks.pop(ack["envelope_id"], None)
        if waiting is not None and not waiting.done():
            waiting.set_result(ack.get("payload") or {})

    async def disconnect(self) -> None:
        """Slack renews its connections from time to time: it says so, and hangs up."""
        for socket in list(self.open):
            await socket.send_json({"type": "disconnect", "reason": "refresh_requested"})
            await socket.close()

    async def event(self, body: Json) -> Outcome:
        return await self._deliver("events_api", body, self._retries)

    async def command(self, body: dict[str, str]) -> Outcome:
        return await self._deliver("slash_commands", body, 0)

    async def interaction(self, body: Json) -> Outcome:
        return await self._deliver("interactive", body, 0)

    async def _deliver(self, kind: str, payload: Any, retries: int) -> Outcome:
        for attempt in range(retries + 1):
            self._number += 1
            envelope: Json = {
                "envelope_id": f"e{self._number}",
                "type": kind,
                "payload": payload,
                "accepts_response_payload": kind != "events_api",
            }
            if kind == "events_api":
                envelope |= {"retry_attempt": attempt, "retry_reason": "timeout" if attempt else ""}
            acked = await self._sent(envelope)
            if acked is not None:
                return Outcome(acked=True, attempts=attempt + 1, body=acked)
        return Outcome(acked=False, attempts=retries + 1, body={})

    async def _sent(self, envelope: Json) -> Json | None:
        waiting: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._acks[envelope["envelope_id"]] = waiting
        if self.open:
            await self.open[-1].send_json(envelope)
        within = _SHORT if self.impatient else self._within
        self.impatient = max(0, self.impatient - 1)
        try:
            return await asyncio.wait_for(waiting, within)
        except TimeoutError:
            return None


class Requests:
    """HTTP, signed with the app's secret."""

    def __init__(self, url: str, secret: str, within: float, retries: int) -> None:
        self._url = url
        self._signer = SignatureVerifier(secret)
        self._within = within
        self._retries = retries

    async def event(self, body: Json) -> Outcome:
        return await self._deliver(json.dumps(body), "application/json", self._retries)

    async def command(self, body: dict[str, str]) -> Outcome:
        return await self._deliver(urlencode(body), "application/x-www-form-urlencoded", 0)

    async def interaction(self, body: Json) -> Outcome:
        written = urlencode({"payload": json.dumps(body)})
        return await self._deliver(written, "application/x-www-form-urlencoded", 0)

    async def _deliver(self, body: str, content_type: str, retries: int) -> Outcome:
        for attempt in range(retries + 1):
            headers = {"Content-Type": content_type}
            if attempt:
                headers |= {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": "http_error"}
            answer = await self._posted(body, headers)
            if answer is not None:
                return Outcome(acked=True, attempts=attempt + 1, body=answer)
        return Outcome(acked=False, attempts=retries + 1, body={})

    async def _posted(self, body: str, headers: dict[str, str]) -> Json | None:
        now = str(int(time.time()))
        signed = self.signed(body, now)
        try:
            async with (
                ClientSession(timeout=ClientTimeout(total=self._within)) as session,
                session.post(self._url, data=body.encode(), headers={**headers, **signed}) as response,
            ):
                written = await response.text()
                return (json.loads(written) if written.startswith("{") else {}) if response.ok else None
        except (ClientError, TimeoutError):
            return None

    def signed(self, body: str, now: str) -> dict[str, str]:
        signature = self._signer.generate_signature(timestamp=now, body=body)
        return {"X-Slack-Request-Timestamp": now, "X-Slack-Signature": signature or ""}
