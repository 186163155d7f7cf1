"""Who looks at the tab: the token that Teams gives to our page, checked here against Microsoft's own keys."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import jwt

from bot.teams.keys import SigningKeys, keys_at
from bot.teams.registration import Registration

KEYS = "https://login.microsoftonline.com/common/discovery/v2.0/keys"
_SCOPE = "access_as_user"


async def directory_keys() -> list[dict[str, Any]]:
    """The keys with which Microsoft's directory signs what it says of people."""
    return await keys_at(KEYS)


class NotSignedIn(Exception):  # noqa: N818 - named for what is the case
    """This is no token that Teams gave to our page for somebody whom we serve; says which check failed."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody as the organisation's directory knows them: their tenant, and their id in it."""

    tenant: str
    directory: str


@dataclass(frozen=True, slots=True)
class SignIn:
    """`public_url` is part of the name under which the registration exposes its API."""

    registration: Registration
    public_url: str
    keys: SigningKeys

    async def visitor(self, header: str) -> Visitor:
        """Raises `NotSignedIn`, or `KeysUnavailable`."""
        scheme, _, token = header.partition(" ")
        if scheme != "Bearer" or not self.registration.is_authenticated:
            raise NotSignedIn("no-token")
        try:
            key_id = str(jwt.get_unverified_header(token).get("kid", ""))
            claimed = jwt.decode(token, options={"verify_signature": False})
        except jwt.PyJWTError as error:
            raise NotSignedIn("malformed-token") from error
        tenant = str(claimed.get("tid", ""))
        if not self.registration.serves(tenant):
            raise NotSignedIn("tenant")
        key = await self.keys.find(key_id)
        if key is None:
            raise NotSignedIn("unknown-key")
        return self._read(token, jwt.PyJWK(dict(key), algorithm="RS256"), tenant)

    def _read(self, token: str, key: jwt.PyJWK, tenant: str) -> Visitor:
        issuers = [f"https://login.microsoftonline.com/{tenant}/v2.0", f"https://sts.windows.net/{tenant}/"]
        try:
            claims = jwt.decode(
                token,
                key,
                algorithms=["RS256"],
                audience=[self.registration.app_id, self._resource],
                issuer=issuers,
                leeway=60,
                options={"require": ["exp", "iss", "aud", "tid", "oid"]},
            )
        except jwt.PyJWTError as error:
            raise NotSignedIn(type(error).__name__) from error
        if _SCOPE not in str(claims.get("scp", "")).split():
            raise NotSignedIn("scope")
        return Visitor(tenant, str(claims["oid"]))

    @property
    def _resource(self) -> str:
        return resource(self.registration.app_id, self.public_url)


def resource(app_id: str, public_url: str) -> str:
    """The name under which the registration exposes its API, so that the tab can tell who looks."""
    return f"api://{urlsplit(public_url).netloc}/{app_id}"
