"""Who may come in: our own checks first, then botbuilder's.

botbuilder 4.17 accepts a token without an expiry and an activity without a service URL, takes tokens of its
emulator, and never looks at the tenant.
"""

from typing import Any

import jwt
from botbuilder.schema import Activity as BotbuilderActivity
from botframework.connector.auth import AuthenticationConstants

from bot.teams.activity import Activity
from bot.teams.keys import SigningKeys
from bot.teams.registration import Registration

_ISSUER = AuthenticationConstants.TO_BOT_FROM_CHANNEL_TOKEN_ISSUER
_CHANNEL = "msteams"


class Unauthorized(Exception):  # noqa: N818 - named for what is the case
    """This call does not come from Teams, or not from an organisation that we serve; says which check failed."""


class Gate:
    """`authentication` is botbuilder's BotFrameworkAuthentication."""

    def __init__(self, registration: Registration, authentication: Any, keys: SigningKeys) -> None:  # noqa: ANN401 - botbuilder carries no types
        self._registration = registration
        self._authentication = authentication
        self._keys = keys

    @property
    def asks_for_a_token(self) -> bool:
        return self._registration.is_authenticated

    async def admit(self, header: str, activity: Activity) -> Any:  # noqa: ANN401 - botbuilder carries no types
        """What `process_activity` takes for a checked request. Raises `Unauthorized` or `KeysUnavailable`."""
        if activity.channel_id != _CHANNEL:
            raise Unauthorized("channel")
        if not self._registration.trusts(activity.service_url):
            raise Unauthorized("service-url")
        if not self._registration.serves(activity.tenant):
            raise Unauthorized("tenant")
        if self.asks_for_a_token:
            await self._check_token(header)
        else:
            header = ""
        try:
            return await self._authentication.authenticate_request(shell(activity), header)
        except (PermissionError, jwt.PyJWTError) as error:
            raise Unauthorized("token") from error

    async def _check_token(self, header: str) -> None:
        scheme, _, token = header.partition(" ")
        if scheme != "Bearer":
            raise Unauthorized("no-token")
        try:
            head = jwt.get_unverified_header(token)
            claims = jwt.decode(token, options={"verify_signature": False})
        except jwt.PyJWTError as error:
            raise Unauthorized("malformed-token") from error
        if claims.get("iss") != _ISSUER or "exp" not in claims or head.get("alg") != "RS256":
            raise Unauthorized("token-kind")
        key = await self._keys.find(str(head.get("kid", "")))
        if key is None:
            raise Unauthorized("unknown-key")
        if _CHANNEL not in key.get("endorsements", [_CHANNEL]):
            raise Unauthorized("key-of-another-channel")


def shell(activity: Activity) -> BotbuilderActivity:
    """As much of an activity as botbuilder needs; what people wrote does not pass through it."""
    return BotbuilderActivity(
        type=activity.type, id=activity.id, channel_id=activity.channel_id, service_url=activity.service_url
    )
