"""A fake of Microsoft's token issuer: its metadata and keys on 127.0.0.1, and tokens signed with them."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any, Self

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from jwt.algorithms import RSAAlgorithm

from tests.fakes.teams_people import APP_ID, NURSE, TENANT

ISSUER = "https://api.botframework.com"
SERVICE_URL = "https://smba.trafficmanager.net/emea/"


def new_key() -> RSAPrivateKey:
    return generate_private_key(public_exponent=65537, key_size=2048)


@dataclass
class FakeIssuer:
    """Use as an async context manager; `metadata` is the address of its OpenID document."""

    keys: dict[str, RSAPrivateKey] = field(default_factory=lambda: {"key-1": new_key()})
    endorsements: list[str] = field(default_factory=lambda: ["msteams"])
    metadata: str = ""
    reads: int = 0
    is_down: bool = False

    async def __aenter__(self) -> Self:
        application = web.Application()
        application.router.add_get("/openid", self._openid)
        application.router.add_get("/keys", self._keys)
        self._runner = web.AppRunner(application)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self._origin = f"http://{host}:{port}"
        self.metadata = f"{self._origin}/openid"
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    def header(self, *, key: RSAPrivateKey | None = None, kid: str = "key-1", **claims: Any) -> str:
        """The Authorization header of a good call, but for what is said otherwise; a claim of None is left out."""
        later = datetime.now(UTC) + timedelta(hours=1)
        all_claims = {"iss": ISSUER, "aud": APP_ID, "exp": later, "serviceurl": SERVICE_URL, **claims}
        said = {name: value for name, value in all_claims.items() if value is not None}
        return f"Bearer {jwt.encode(said, key or self.keys['key-1'], 'RS256', {'kid': kid})}"

    def person(self, *, key: RSAPrivateKey | None = None, kid: str = "key-1", **claims: Any) -> str:
        """The Authorization header of a page that Teams gave a good token of somebody, but for what is said otherwise."""
        later = datetime.now(UTC) + timedelta(hours=1)
        good = {
            "iss": f"https://login.microsoftonline.com/{TENANT}/v2.0",
            "aud": APP_ID,
            "tid": TENANT,
            "oid": f"oid-{NURSE.id}",
            "scp": "access_as_user",
            "exp": later,
        }
        said = {name: value for name, value in {**good, **claims}.items() if value is not None}
        return f"Bearer {jwt.encode(said, key or self.keys['key-1'], 'RS256', {'kid': kid})}"

    @property
    def keys_url(self) -> str:
        return f"{self._origin}/keys"

    async def _openid(self, _request: web.Request) -> web.Response:
        if self.is_down:
            return web.Response(status=503)
        return web.json_response({"issuer": ISSUER, "jwks_uri": f"{self._origin}/keys"})

    async def _keys(self, _request: web.Request) -> web.Response:
        self.reads += 1
        keys = [
            {
                **json.loads(RSAAlgorithm.to_jwk(key.public_key())),
                "kid": kid,
                "endorsements": self.endorsements,
            }
            for kid, key in self.keys.items()
        ]
        return web.json_response({"keys": keys})
