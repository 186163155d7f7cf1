"""The clients of Slack's Web API, over one shared connection pool."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from aiohttp import ClientSession, ClientTimeout, encode_basic_auth
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

SLACK = "https://slack.com/api/"
C = TypeVar("C", bound=AsyncWebClient)
_TIMEOUT = 10  # seconds; shorter than the lease of the outbox


@dataclass(frozen=True, slots=True)
class Access:
    """What the owner of the app gave us. `api_url` is for a Slack-compatible Web API, empty for Slack's own.

    With `client_id` and `client_secret` people install the app in their own workspaces, at `public_url`; without
    them `bot_token` is that of the one workspace.
    """

    bot_token: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)
    api_url: str = ""
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    public_url: str = ""

    @property
    def for_many(self) -> bool:
        return bool(self.client_id and self.client_secret)


TokenOf = Callable[[str], Awaitable[str]]
"""The token of a workspace; raises `ShutOut` where Vita is not installed (any more)."""


class Web:
    """`sending` tries each call once: Slack has no key that makes posting twice harmless. `reading` tries again.

    Both are of a workspace, whose token is looked up at each call: one that was withdrawn is used no more.
    `nobodys` has no token: Bolt copies it for each event with the token of the event's workspace.
    """

    def __init__(self, session: ClientSession, address: str, token_of: TokenOf) -> None:
        self.session = session
        self._address = address
        self._token_of = token_of
        self._clients: dict[tuple[str, bool], AsyncWebClient] = {}
        self.nobodys = self._made(_Nobodys)

    def sending(self, workspace: str) -> AsyncWebClient:
        return self._client(workspace, patiently=False)

    def reading(self, workspace: str) -> AsyncWebClient:
        return self._client(workspace, patiently=True)

    def _client(self, workspace: str, *, patiently: bool) -> AsyncWebClient:
        key = (workspace, patiently)
        if key not in self._clients:
            retrying = list(_PATIENT) if patiently else []
            client = self._clients[key] = self._made(_OfWorkspace, retrying)
            client.ask(workspace, self._token_of)
        return self._clients[key]

    def _made(self, kind: type[C], retrying: Sequence[AsyncRetryHandler] = ()) -> C:
        return kind(
            token=None,
            base_url=self._address,
            session=self.session,
            retry_handlers=list(retrying),
            logger=library_log(),
        )


_PATIENT = (AsyncConnectionErrorRetryHandler(), AsyncRateLimitErrorRetryHandler(max_retry_count=2))


class _OfWorkspace(AsyncWebClient):
    """A client that asks for its token at each call; the SDK has no other way in."""

    def ask(self, workspace: str, token_of: TokenOf) -> None:
        self._workspace = workspace
        self._token_of = token_of

    async def api_call(self, api_method: str, **arguments: Any) -> AsyncSlackResponse:  # noqa: ANN401 - as the SDK has it
        self.token = await self._token_of(self._workspace)
        return await super().api_call(api_method, **arguments)


class _Nobodys(AsyncWebClient):
    """A client without a token. The SDK's own way of asking for one uses what aiohttp is about to drop."""

    async def oauth_v2_access(
        self, *, client_id: str, client_secret: str, code: str | None = None, redirect_uri: str | None = None,
        **_: object,
    ) -> AsyncSlackResponse:  # fmt: skip
        headers = {"Authorization": encode_basic_auth(client_id, client_secret)}
        asked = {"code": code or "", "redirect_uri": redirect_uri or ""}
        return await self.api_call("oauth.v2.access", data=asked, headers=headers)


def connected(access: Access, token_of: TokenOf | None = None) -> Web:
    """The clients; whoever asks closes their session. Runs inside the event loop.

    Without `token_of` every workspace is the one of the bot token.
    """

    async def the_one(_workspace: str) -> str:
        return access.bot_token

    session = ClientSession(timeout=ClientTimeout(total=_TIMEOUT))
    return Web(session, (access.api_url or SLACK).rstrip("/") + "/", token_of or the_one)


def library_log() -> logging.Logger:
    """The log of Slack's own libraries: at DEBUG they write out every message, so they never get that far."""
    log = logging.getLogger("bot.slack.library")
    log.setLevel(logging.WARNING)
    return log
