"""How Vita is registered with Microsoft, and whom that lets in."""

from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

DEFAULT_SERVICE_URL = "https://smba.trafficmanager.net/teams"
"""Microsoft's own entrance, for a place whose own service URL is not known."""

# Exactly these: anybody can register a name under trafficmanager.net, and our token goes where we post.
_SERVICE_HOSTS = frozenset({"smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"})
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class Kind(StrEnum):
    """How the bot proves to Microsoft that it is itself. The multi-tenant kind can no longer be registered."""

    SINGLE_TENANT = "SingleTenant"
    MANAGED_IDENTITY = "UserAssignedMSI"


@dataclass(frozen=True, slots=True)
class Registration:
    """One bot registration. `tenants` are the organisations it serves; none named means its own tenant only.

    Without an app id nobody is asked who they are: for a developer's own machine, and only when
    `allow_unauthenticated` says so.
    """

    app_id: str = ""
    secret: str = field(default="", repr=False)
    app_tenant: str = ""
    kind: Kind = Kind.SINGLE_TENANT
    tenants: frozenset[str] = frozenset()
    allow_unauthenticated: bool = False

    @property
    def is_authenticated(self) -> bool:
        return bool(self.app_id)

    @property
    def bot_id(self) -> str:
        """Vita's own account, as Teams spells it."""
        return f"28:{self.app_id or 'vita'}"

    def serves(self, tenant: str) -> bool:
        if not self.is_authenticated:
            return bool(tenant)
        return tenant in (self.tenants or {self.app_tenant})

    def trusts(self, service_url: str) -> bool:
        """Whether we would post to this address."""
        try:
            url = urlsplit(service_url)
            host, port = url.hostname or "", url.port
        except ValueError:
            return False
        if not self.is_authenticated and host in _LOOPBACK:
            return True
        return url.scheme == "https" and host in _SERVICE_HOSTS and port in {None, 443} and not url.username


class UnsafeRegistration(ValueError):  # noqa: N818 - named for what is the case
    """With this registration Vita would not know who is talking to it."""


def check(registration: Registration, host: str) -> None:
    """Raises `UnsafeRegistration`, in a sentence that says what to do. `host` is where we listen."""
    if registration.is_authenticated:
        if not registration.app_tenant:
            raise UnsafeRegistration(
                "Teams: the app id has no tenant beside it; set the tenant of the registration."
            )
        if registration.kind is Kind.SINGLE_TENANT and not registration.secret:
            raise UnsafeRegistration("Teams: the app id has no client secret beside it; set the secret.")
        return
    if not registration.allow_unauthenticated:
        raise UnsafeRegistration(
            "Teams: there is no app id, so anybody could speak for anybody; set the app id."
        )
    if host not in _LOOPBACK:
        raise UnsafeRegistration(f"Teams without an app id may listen on 127.0.0.1 only, not on {host}.")
