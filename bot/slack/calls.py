"""What an error of Slack means: not posted, never to be posted, or nobody knows."""

from collections.abc import Awaitable

from aiohttp import ClientConnectorError, ClientError, ClientSession, ConnectionTimeoutError
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.ports import NotPosted, PlaceGone, ShutOut, Uncertain

_WAIT = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded", "team_added_to_org"})
_DOUBTFUL = frozenset(
    {
        "fatal_error", "internal_error", "service_unavailable", "request_timeout",
        "duplicate_message_not_found", "duplicate_channel_not_found",
    }
)  # fmt: skip
_SHUT_OUT = frozenset({
    "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "org_login_required",
    "ekm_access_denied", "access_denied",
})  # fmt: skip
"""The token, and with it every place of the workspace: another install brings another token."""

_SERVER_ERROR = 500
_TOO_MANY = 429
_PATIENCE = 30.0  # seconds, when Slack does not say how long


async def called(call: Awaitable[AsyncSlackResponse]) -> AsyncSlackResponse:
    """The response, or `NotPosted`, `PlaceGone` or `Uncertain` chained to what happened."""
    try:
        return await call
    except SlackApiError as error:
        raise meaning(error) from error
    except (ClientConnectorError, ConnectionTimeoutError) as error:
        raise NotPosted("no connection to Slack") from error
    except (ClientError, TimeoutError) as error:
        raise Uncertain("the connection to Slack broke") from error


async def uploaded(session: ClientSession, address: str, data: bytes) -> None:
    """Brings bytes where Slack wants them; nobody sees them yet, so whatever goes wrong is `NotPosted`."""
    try:
        async with session.post(address, data=data, raise_for_status=True, allow_redirects=False):
            return
    except (ClientError, TimeoutError) as error:
        raise NotPosted("Slack did not take the file") from error


def meaning(error: SlackApiError) -> NotPosted | PlaceGone | Uncertain:
    """Whatever Slack refuses by name it will refuse again: that place, or that message, is closed to us."""
    code = code_of(error)
    status = _status(error)
    if status == _TOO_MANY or code in _WAIT:
        return NotPosted("rate limited", after=_after(error), too_fast=True)
    if status >= _SERVER_ERROR or code in _DOUBTFUL or not code:
        return Uncertain(f"Slack answered {status} {code}".strip())
    return ShutOut(code) if code in _SHUT_OUT else PlaceGone(code)


def code_of(error: SlackApiError) -> str:
    """Slack's name for the error; empty when it gave no answer that can be read."""
    response = error.response
    data = response.data if isinstance(response, AsyncSlackResponse) else None
    return str(data.get("error", "")) if isinstance(data, dict) else ""


def _status(error: SlackApiError) -> int:
    response = error.response
    status = (
        response.status_code if isinstance(response, AsyncSlackResponse) else getattr(response, "status", 0)
    )
    return int(status or 0)


def _after(error: SlackApiError) -> float:
    headers = getattr(error.response, "headers", {})
    asked = str(headers.get("Retry-After", ""))
    return float(asked) if asked.isdigit() else _PATIENCE
