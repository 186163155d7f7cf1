"""Vita's own credentials at Microsoft: made once, and a token that does not hold up the event loop."""

import asyncio
from types import SimpleNamespace
from typing import Any

from botbuilder.integration.aiohttp import ConfigurationServiceClientCredentialFactory
from botframework.connector.auth import AuthenticationConstants

from bot.ports import NotPosted
from bot.teams.registration import Registration

_TRY_AGAIN_SECONDS = 60.0


class Credentials:
    """What botbuilder asks of a credentials factory, by shape.

    botbuilder's own factory makes a new MSAL application for every turn, each with an empty token cache; this
    one keeps the first.
    """

    def __init__(self, registration: Registration, factory: Any = None) -> None:  # noqa: ANN401 - botbuilder carries no types
        self._app_id = registration.app_id
        self._made: dict[tuple[str, str], Any] = {}
        self._factory = factory or _factory(registration)

    async def is_valid_app_id(self, app_id: str) -> bool:
        """Also in the spelling that a bot registered with Entra ID gets (teams.py issue 314)."""
        return bool(self._app_id) and app_id in {self._app_id, f"api://botid-{self._app_id}"}

    async def is_authentication_disabled(self) -> bool:
        return not self._app_id

    async def create_credentials(
        self,
        _app_id: str,
        oauth_scope: str,
        login_endpoint: str,
        validate_authority: bool,  # noqa: FBT001 - the signature is botbuilder's
    ) -> Any:  # noqa: ANN401 - botbuilder carries no types
        key = (oauth_scope, login_endpoint)
        if key not in self._made:
            self._made[key] = await self._factory.create_credentials(
                self._app_id, oauth_scope, login_endpoint, validate_authority
            )
        return self._made[key]

    async def token(self) -> str:
        """A token for the connector, empty without an app id. Raises `NotPosted` when there is none to be had."""
        if not self._app_id:
            return ""
        scope = AuthenticationConstants.TO_CHANNEL_FROM_BOT_OAUTH_SCOPE
        login = AuthenticationConstants.TO_CHANNEL_FROM_BOT_LOGIN_URL_PREFIX
        credentials = await self.create_credentials(self._app_id, scope, login, validate_authority=True)
        try:
            # MSAL is synchronous; it answers from its own cache but for about once an hour.
            return str(await asyncio.to_thread(credentials.get_access_token))
        except (
            OSError,
            ValueError,
        ) as error:  # a refused secret is a PermissionError, a dead network an OSError
            raise NotPosted("no-token", _TRY_AGAIN_SECONDS) from error


def _factory(registration: Registration) -> Any:  # noqa: ANN401 - botbuilder carries no types
    return ConfigurationServiceClientCredentialFactory(
        SimpleNamespace(
            APP_ID=registration.app_id,
            APP_PASSWORD=registration.secret,
            APP_TENANTID=registration.app_tenant,
            # "MultiTenant" is botbuilder's way to say: no credentials at all.
            APP_TYPE=registration.kind if registration.is_authenticated else "MultiTenant",
        )
    )
