"""Teams from the outside in, in the order of the installation: what is the matter, and what is the next step.

It asks the public address as Teams would, so `vita run` has to be running.
"""

from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.console.doctor.finding import Finding, Level, fault, ok
from bot.console.doctor.networks import teams as settings_of_teams
from bot.console.networks import registration_of
from bot.ports import NotPosted
from bot.settings import Settings
from bot.teams.registration import Registration

SECONDS = 10.0
_FRAMED_BY = "https://teams.microsoft.com"


async def token_of(registration: Registration) -> str:
    from bot.teams.credentials import Credentials  # noqa: PLC0415 - only who uses Teams waits for its libraries

    return await Credentials(registration).token()


Token = Callable[[Registration], Awaitable[str]]


async def teams(settings: Settings, token: Token = token_of) -> list[Finding]:
    """Stops at the first step that is not in order: what comes after it cannot be judged.

    `token` asks Microsoft for one, and raises `NotPosted` when there is none to be had.
    """
    if not settings.teams.is_configured:
        return fault("Teams is not set up.", "Next: set MICROSOFT_APP_ID (manifest/teams/README.md, step 3).")
    found = await settings_of_teams(settings.teams, settings.server.host)
    url = settings.server.public_url.rstrip("/")
    for step in (_address, _door, _tab):
        if any(finding.level is Level.FAULT for finding in found):
            return found
        found += await step(url)
    if any(finding.level is Level.FAULT for finding in found):
        return found
    return found + await _token(settings, token)


async def _address(url: str) -> list[Finding]:
    if url.startswith(("https://", "http://127.0.0.1:")):
        return ok(f"Address: {url}.")
    return fault(
        "VITA_PUBLIC_URL is no https address, and Teams calls no other.",
        "Next: set it to the address of Vita, like https://vita.example.org.",
    )


async def _door(url: str) -> list[Finding]:
    """A call without a token has to be refused: that says at once that it is Vita, and that it asks who calls."""
    address = f"{url}/api/messages"
    try:
        async with _session() as session, session.post(address, json={}) as response:
            status = response.status
    except (ClientError, TimeoutError) as error:
        return fault(
            f"{address} cannot be reached ({type(error).__name__}).",
            "Next: start `vita run`, and check DNS, the certificate and the proxy before it.",
        )
    if status == HTTPStatus.UNAUTHORIZED:
        return ok(f"Door: {address} is reached, and asks who calls.")
    if status < HTTPStatus.BAD_REQUEST:
        return fault(
            f"{address} lets in whoever shows no token.", "Next: set MICROSOFT_APP_ID and start Vita again."
        )
    return fault(
        f"{address} answers {status} where Vita answers 401.",
        "Next: let the proxy hand /api/messages to Vita as it is.",
    )


async def _tab(url: str) -> list[Finding]:
    try:
        async with _session() as session, session.get(f"{url}/teams/tab") as response:
            status, headers = response.status, response.headers
    except (ClientError, TimeoutError) as error:
        return fault(
            f"The tab cannot be reached ({type(error).__name__}).", "Next: hand /teams to Vita as it is."
        )
    if status != HTTPStatus.OK:
        return fault(
            f"The tab answers {status}.", "Next: set VITA_PUBLIC_URL where Vita runs, and hand /teams to it."
        )
    policy = headers.get("Content-Security-Policy", "")
    if _FRAMED_BY not in policy.partition("frame-ancestors")[2] or "X-Frame-Options" in headers:
        return fault(
            "The tab may not be framed by Teams.",
            "Next: let the proxy leave Content-Security-Policy alone, and add no X-Frame-Options.",
        )
    return ok("Tab: the page is there, and Teams may frame it.")


async def _token(settings: Settings, token: Token) -> list[Finding]:
    registration = registration_of(settings.teams)
    if not registration.is_authenticated:
        return []
    try:
        await token(registration)
    except NotPosted:
        return fault(
            "Microsoft gives no token for this app id, secret and tenant.",
            "Next: make a new client secret in Entra, and see whether this machine reaches login.microsoftonline.com.",
        )
    return ok(
        "Token: Microsoft knows us. Next: `vita manifest teams --output vita-teams.zip`, and upload it."
    )


def _session() -> ClientSession:
    return ClientSession(timeout=ClientTimeout(total=SECONDS), trust_env=True)
