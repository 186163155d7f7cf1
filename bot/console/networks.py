"""What the settings say of the networks, as the networks' own packages take it."""

from bot.settings import SlackSettings, TeamsSettings
from bot.slack.web import Access
from bot.teams.registration import Kind, Registration, UnsafeRegistration


def access_of(slack: SlackSettings, public_url: str = "") -> Access:
    return Access(
        slack.bot_token.get_secret_value(),
        slack.app_token.get_secret_value(),
        slack.signing_secret.get_secret_value(),
        slack.api_url,
        slack.client_id,
        slack.client_secret.get_secret_value(),
        public_url,
    )


def registration_of(teams: TeamsSettings) -> Registration:
    """Raises `UnsafeRegistration` for a kind of registration that there is not."""
    if teams.app_type not in set(Kind):
        raise UnsafeRegistration(f"MICROSOFT_APP_TYPE is {teams.app_type}; it can be {' or '.join(Kind)}.")
    return Registration(
        app_id=teams.app_id,
        secret=teams.app_password.get_secret_value(),
        app_tenant=teams.app_tenant_id,
        kind=Kind(teams.app_type),
        tenants=teams.allowed_tenants,
        allow_unauthenticated=teams.allow_unauthenticated,
    )
