"""Slack and Teams: are their settings complete, and does Slack accept the tokens."""

from bot.console.doctor.finding import Finding, fault, ok, warn
from bot.console.networks import access_of, registration_of
from bot.settings import SlackSettings, TeamsSettings
from bot.slack.preflight import SlackNotReady, identify, ticket
from bot.slack.web import Access, connected
from bot.teams.registration import UnsafeRegistration, check


async def slack(settings: SlackSettings) -> list[Finding]:
    access = access_of(settings)
    if access.for_many:
        return await _for_many(access)
    if not access.bot_token:
        return _without_bot_token(settings)
    if not (access.app_token or access.signing_secret):
        return fault(
            "SLACK_BOT_TOKEN stands alone, so nothing reaches Vita.",
            "Set SLACK_APP_TOKEN (Socket Mode), or SLACK_SIGNING_SECRET when Slack can reach your address.",
        )
    return await _accepted(access)


async def teams(settings: TeamsSettings, host: str) -> list[Finding]:
    """What can be seen from here; whether Microsoft accepts the secret shows with the first message."""
    if not settings.is_configured:
        return _without_app_id(settings)
    try:
        registration = registration_of(settings)
        check(registration, host)
    except UnsafeRegistration as error:
        return fault(str(error), "The settings begin with MICROSOFT_APP_.")
    if not registration.is_authenticated:
        return warn("Teams: nobody is asked who they are.", "That is for a developer's own machine only.")
    return ok("Teams: the settings are complete.")


async def any_at_all(of_slack: SlackSettings, of_teams: TeamsSettings) -> list[Finding]:
    if of_slack.is_configured or of_teams.is_configured:
        return []
    return warn(
        "Neither Slack nor Teams is set up, so `vita run` has nobody to talk with.",
        "The README says how; `vita playground` works without.",
    )


def _without_bot_token(settings: SlackSettings) -> list[Finding]:
    secrets = {
        "SLACK_APP_TOKEN": settings.app_token.get_secret_value(),
        "SLACK_SIGNING_SECRET": settings.signing_secret.get_secret_value(),
        "SLACK_CLIENT_ID": settings.client_id,
        "SLACK_CLIENT_SECRET": settings.client_secret.get_secret_value(),
    }
    alone = [name for name, value in secrets.items() if value]
    if not alone:
        return []
    return fault(
        f"{' and '.join(alone)} set without SLACK_BOT_TOKEN.",
        "Set it to the Bot User OAuth Token (xoxb-…) that the app has under OAuth & Permissions.",
    )


def _without_app_id(settings: TeamsSettings) -> list[Finding]:
    if settings.app_password.get_secret_value() or settings.app_tenant_id:
        return fault(
            "Teams: there is a password or a tenant, but no MICROSOFT_APP_ID.", "Set it, or neither."
        )
    return []


async def _for_many(access: Access) -> list[Finding]:
    """Whether Slack knows the client id shows with the first install."""
    if not (access.app_token or access.signing_secret):
        return fault("SLACK_CLIENT_ID is set, but nothing reaches Vita.", "Set SLACK_SIGNING_SECRET.")
    if access.bot_token:
        return warn(
            "SLACK_BOT_TOKEN is not used beside SLACK_CLIENT_ID.",
            "Install Vita in that workspace at /slack/install.",
        )
    return ok("Slack: people install Vita in their own workspaces at VITA_PUBLIC_URL/slack/install.")


async def _accepted(access: Access) -> list[Finding]:
    web = connected(access)
    try:
        us = await identify(web, access)
        if access.app_token:
            await ticket(web, access)
    except SlackNotReady as error:
        return fault(str(error))
    finally:
        await web.session.close()
    return ok(f"Slack: accepted in the workspace {us.workspace_name}.")
