"""Who Vita is in each workspace: the one that the bot token is for, or all that it was installed in."""

from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.install import Install
from bot.ports import Clock, ShutOut
from bot.slack.payloads import NETWORK
from bot.slack.preflight import Identity

_FRESH = timedelta(seconds=30)
"""So long another process may still speak with a token that this one saw withdrawn."""


class Installations(Protocol):
    """The part of `bot.usecases.Installs` that is asked here."""

    async def keep(self, install: Install, installer: str, /) -> None: ...
    async def of(self, network: str, workspace: str, /) -> Install | None: ...
    async def drop(self, network: str, workspace: str, /) -> None: ...
    async def come_back(self, network: str, workspace: str, /) -> None: ...
    async def issue(self) -> str: ...
    async def consume(self, state: str, /) -> bool: ...


class Identities(Protocol):
    async def of(self, workspace: str) -> Identity | None:
        """None where Vita is not installed: in a shared channel people of other organisations see it too."""
        ...

    def forget(self, workspace: str) -> None: ...


class TheOne:
    """A house for one workspace."""

    def __init__(self, identity: Identity) -> None:
        self._identity = identity

    async def of(self, workspace: str) -> Identity | None:
        return self._identity if workspace == self._identity.workspace else None

    def forget(self, workspace: str) -> None:
        """The token is in the hands of whoever runs Vita."""


class Installed:
    """A house for many; what is found is remembered for a moment, because every event asks."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._installations: Installations | None = None
        self._known: dict[str, tuple[datetime, Install]] = {}

    def ask(self, installations: Installations) -> None:
        self._installations = installations

    async def of(self, workspace: str) -> Identity | None:
        found = await self._install(workspace)
        if found is None:
            return None
        return Identity(found.workspace, found.workspace_name, found.bot_user, found.bot)

    async def token(self, workspace: str) -> str:
        """Raises `ShutOut` where Vita is not installed."""
        found = await self._install(workspace)
        if found is None:
            raise ShutOut("not installed")
        return found.token

    def forget(self, workspace: str) -> None:
        self._known.pop(workspace, None)

    async def _install(self, workspace: str) -> Install | None:
        now = self._clock.now()
        known = self._known.get(workspace)
        if known is not None and known[0] > now:
            return known[1]
        self.forget(workspace)
        found = await self._installations.of(NETWORK, workspace) if self._installations else None
        if found is not None:
            self._known[workspace] = (now + _FRESH, found)
        return found
