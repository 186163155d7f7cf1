"""A visit to the pages: how long a link and a session last, and what ends one before its time.

The link works once and is spent by a button on the page, so that previews and mail scanners do not spend it.
"""

import hashlib
import secrets
from datetime import timedelta

from bot.domain.visibility import Viewer

LINK_LASTS = timedelta(minutes=10)
SESSION_LASTS = timedelta(hours=8)


def new_secret() -> str:
    return secrets.token_urlsafe(32)


def hash_of(secret: str) -> str:
    """What is kept of a secret. It is long and random, so that a plain hash is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()


def mark_of(session: str) -> str:
    """What the forms of a session carry, so that no other site can send them."""
    return hashlib.sha256(f"form:{session}".encode()).hexdigest()


def standing_of(viewer: Viewer) -> frozenset[str]:
    """Everything by which somebody sees more than nothing, a word each."""
    return frozenset(
        (
            *(f"team:{team}" for team in viewer.teams),
            *(f"role:{role}" for role in viewer.roles),
            *(f"decides:{team}" for team in viewer.decides_for),
            *(f"manages:{team}" for team in viewer.manages),
        )
    )


def lasts(began_with: frozenset[str], now: frozenset[str]) -> bool:
    """Losing a team or a role ends the session; gaining one does not."""
    return began_with <= now
