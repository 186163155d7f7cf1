"""The clients of Slack's Web API, over one shared connection pool."""

import logging
from dataclasses import dataclass

from aiohttp import ClientSession, ClientTimeout
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient

SLACK = "https://slack.com/api/"
_TIMEOUT = 10  # seconds; shorter than the lease of the outbox


@dataclass(frozen=True, slots=True)
class Access:
    """What the owner of a workspace gave us. `api_url` is for a Slack-compatible Web API, empty for Slack's own."""

    bot_token: str
    app_token: str = ""
    signing_secret: str = ""
    api_url: str = ""


@dataclass(frozen=True, slots=True)
class Web:
    """`sending` tries each call once: Slack has no key that makes posting twice harmless. `reading` tries again.

    `nobodys` has no token: Bolt copies it for each event with the token of the event's workspace.
    """

    session: ClientSession
    sending: AsyncWebClient
    reading: AsyncWebClient
    nobodys: AsyncWebClient


def connected(access: Access) -> Web:
    """The clients; whoever asks closes their session. Runs inside the event loop."""
    session = ClientSession(timeout=ClientTimeout(total=_TIMEOUT))
    patient = [AsyncConnectionErrorRetryHandler(), AsyncRateLimitErrorRetryHandler(max_retry_count=2)]
    address = (access.api_url or SLACK).rstrip("/") + "/"

    def client(token: str | None = access.bot_token, *, patiently: bool) -> AsyncWebClient:
        return AsyncWebClient(
            token=token,
            base_url=address,
            session=session,
            retry_handlers=list(patient) if patiently else [],
            logger=library_log(),
        )

    return Web(session, client(patiently=False), client(patiently=True), client(None, patiently=False))


def library_log() -> logging.Logger:
    """The log of Slack's own libraries: at DEBUG they write out every message, so they never get that far."""
    log = logging.getLogger("bot.slack.library")
    log.setLevel(logging.WARNING)
    return log
