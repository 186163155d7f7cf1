"""Whether Slack accepts what we were given, before anything is started with it.

Slack's own socket client tries for ever with a token that will never work.
"""

import logging
from dataclasses import dataclass

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError

from bot.slack.calls import code_of
from bot.slack.manifest import OF_AGENTS, SCOPES
from bot.slack.web import Access, Web

log = logging.getLogger(__name__)


class SlackNotReady(Exception):  # noqa: N818 - named for what is the case
    """Slack cannot be used as it is set up; the text says what to do, for whoever runs Vita."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who Vita is in this workspace: the id of its user and of its bot."""

    workspace: str
    workspace_name: str
    user: str
    bot: str


async def identify(web: Web, access: Access) -> Identity:
    """Who the bot token says that we are. Raises `SlackNotReady`."""
    _check_kind(
        "SLACK_BOT_TOKEN", access.bot_token, "xoxb-", "the Bot User OAuth Token under OAuth & Permissions"
    )
    try:
        response = await web.nobodys.auth_test(token=access.bot_token)
    except SlackApiError as error:
        raise _refused("SLACK_BOT_TOKEN", error) from error
    except (ClientError, TimeoutError) as error:
        raise _unreachable(web) from error
    if response.get("is_enterprise_install"):
        raise SlackNotReady(
            "SLACK_BOT_TOKEN is for a whole Enterprise Grid; install the app in one workspace instead."
        )
    if not response.get("bot_id"):
        raise SlackNotReady("SLACK_BOT_TOKEN is not a bot's; take the Bot User OAuth Token (xoxb-…).")
    _look_at_scopes(response.headers.get("x-oauth-scopes", ""))
    return Identity(response["team_id"], response["team"], response["user_id"], response["bot_id"])


async def ticket(web: Web, access: Access) -> str:
    """The address of a first Socket Mode connection. Raises `SlackNotReady`."""
    _check_kind("SLACK_APP_TOKEN", access.app_token, "xapp-", "an App-Level Token with connections:write")
    try:
        response = await web.nobodys.apps_connections_open(app_token=access.app_token)
    except SlackApiError as error:
        raise _refused("SLACK_APP_TOKEN", error) from error
    except (ClientError, TimeoutError) as error:
        raise _unreachable(web) from error
    return str(response["url"])


def _check_kind(name: str, token: str, prefix: str, where: str) -> None:
    if not token.startswith(prefix):
        raise SlackNotReady(f"{name} should begin with {prefix}: it is {where}.")


def _refused(name: str, error: SlackApiError) -> SlackNotReady:
    code = code_of(error) or "no readable answer"
    return SlackNotReady(
        f"Slack does not accept {name} ({code}). Copy it anew from https://api.slack.com/apps."
    )


def _unreachable(web: Web) -> SlackNotReady:
    return SlackNotReady(
        f"Slack cannot be reached at {web.nobodys.base_url}. Check the network, or SLACK_API_URL."
    )


def _look_at_scopes(granted: str) -> None:
    """An app without agent features has fewer, on purpose."""
    missing = (
        sorted(set(SCOPES) - OF_AGENTS - {scope.strip() for scope in granted.split(",")}) if granted else []
    )
    if missing:
        log.warning(
            "The Slack app lacks rights: %s. Update its manifest and reinstall it.", ", ".join(missing)
        )
