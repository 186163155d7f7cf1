"""The connector: the REST API through which a bot speaks in Teams, each call made once.

Our own client and not botbuilder's, which drops the label for AI text on its way out, knows no time limit and
opens a new session for every turn.
"""

import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import aiohttp
from yarl import URL

from bot.ports import NotPosted, PlaceGone, Uncertain

_log = logging.getLogger(__name__)
_TIMEOUT = aiohttp.ClientTimeout(total=10, sock_connect=5)
_DONE = frozenset({200, 201, 202})
_FULL_PAGE = 500

Json = dict[str, Any]
Token = Callable[[], Awaitable[str]]


class StreamRefused(Exception):  # noqa: N818 - named for what is the case
    """Teams takes no more of a message that grows; the reason is in words only, and they tell what to do."""


class Connector:
    """Raises what `ChatPlatform` raises, and `StreamRefused` for a message that grows. `token` gives the bearer token,
    empty for none.
    """

    def __init__(self, token: Token, timeout: aiohttp.ClientTimeout = _TIMEOUT) -> None:
        self._token = token
        self._timeout = timeout
        self._http: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        if self._http is not None:
            await self._http.close()

    async def create(self, service_url: str, conversation: Json) -> Json:
        """A new conversation: a thread in a channel, or the chat with one person."""
        return await self._call("POST", service_url, "v3/conversations", conversation)

    async def send(self, service_url: str, conversation: str, activity: Json) -> str:
        """The id of the new message."""
        sent = await self._call("POST", service_url, f"{_conversation(conversation)}/activities", activity)
        return str(sent.get("id", ""))

    async def change(self, service_url: str, conversation: str, message: str, activity: Json) -> None:
        path = f"{_conversation(conversation)}/activities/{quote(message, safe='')}"
        await self._call("PUT", service_url, path, activity)

    async def members(self, service_url: str, conversation: str) -> list[Json]:
        path = f"{_conversation(conversation)}/pagedmembers?pageSize={_FULL_PAGE}"
        page = await self._call("GET", service_url, path)
        found = list(page.get("members", []))
        while token := page.get("continuationToken"):
            page = await self._call("GET", service_url, f"{path}&continuationToken={quote(token, safe='')}")
            found += page.get("members", [])
        return found

    async def member(self, service_url: str, conversation: str, account: str) -> Json:
        path = f"{_conversation(conversation)}/members/{quote(account, safe='')}"
        return await self._call("GET", service_url, path)

    async def _call(self, method: str, service_url: str, path: str, body: Json | None = None) -> Json:
        token = await self._token()
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        # `encoded`: a thread's id holds ; and = and must arrive as it is.
        url = URL(f"{service_url.rstrip('/')}/{path}", encoded=True)
        try:
            async with self._session().request(
                method, url, json=body, headers=headers, allow_redirects=False
            ) as response:
                if response.status not in _DONE:
                    raise _no(response, await response.read())
                return dict(await response.json(content_type=None) or {})
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotPosted("unreachable") from error
        except (aiohttp.ClientError, TimeoutError, ValueError, TypeError) as error:
            raise Uncertain(type(error).__name__) from error

    def _session(self) -> aiohttp.ClientSession:
        if self._http is None:
            self._http = aiohttp.ClientSession(timeout=self._timeout)
        return self._http


def _conversation(conversation: str) -> str:
    return f"v3/conversations/{quote(conversation, safe='')}"


def _no(response: aiohttp.ClientResponse, body: bytes) -> Exception:
    """What a refusal means. Microsoft advises to send again after a 412 or 5xx; that says things twice."""
    if response.status == HTTPStatus.FORBIDDEN and b"ContentStreamNotAllowed" in body:
        return StreamRefused(body.decode(errors="replace").lower())
    _log.warning("Teams answered %d", response.status, extra={"status": response.status})
    match response.status:
        case 429:
            return NotPosted("rate-limited", _seconds(response.headers.get("Retry-After", "")), too_fast=True)
        case 401:
            return NotPosted("token-refused", 60.0)
        case 403 | 404:
            return PlaceGone(f"teams-{response.status}", is_dead=True)
        case status:
            return Uncertain(f"teams-{status}")


def _seconds(retry_after: str) -> float:
    return float(retry_after) if retry_after.isdecimal() else 5.0
