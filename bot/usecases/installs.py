"""Vita is installed in a workspace, or taken out of it: the token, the lock on what is kept, the first administrator."""

from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from secrets import token_urlsafe

from bot.books import Books
from bot.domain.hearing import Member
from bot.domain.install import Install
from bot.domain.place import Account
from bot.domain.roles import Role
from bot.ports import Clock, Purpose, Store
from bot.usecases.recognise import Defaults

LASTS = timedelta(minutes=10)
"""So long somebody has to finish an install that they began."""


@dataclass(frozen=True, slots=True)
class Installs:
    store: Store
    clock: Clock
    defaults: Defaults

    async def keep(self, install: Install, installer: str) -> None:
        """A re-install takes the place of what was there, and lets out what waited for it. `installer` is an account;
        the first becomes administrator.
        """

        def work(books: Books) -> None:
            organisation = books.organisations.found(
                install.network, install.workspace, install.workspace_name
            )
            books.installs.keep(organisation.id, install, self.clock.now())
            books.outbox.come_back(install.network, install.workspace, self.clock.now())
            if not installer or books.people.with_role(organisation.id, Role.ADMINISTRATOR):
                return
            member = Member(Account(install.network, install.workspace, installer), "")
            person = books.people.meet(
                organisation.id, member, language=self.defaults.language, timezone=self.defaults.timezone
            )
            books.people.grant(organisation.id, person.id, Role.ADMINISTRATOR)
            books.audit.note(organisation.id, person.id, "install", f"person:{person.id}", self.clock.now())

        await self.store.transact(Purpose.SET_UP, work)

    async def of(self, network: str, workspace: str) -> Install | None:
        return await self.store.transact(Purpose.OPERATE, lambda books: books.installs.of(network, workspace))

    async def drop(self, network: str, workspace: str) -> None:
        """The token goes now, and what is kept is locked; in thirty days it goes too, unless Vita comes back."""
        await self.store.transact(
            Purpose.SET_UP, lambda books: books.installs.drop(network, workspace, self.clock.now())
        )

    async def come_back(self, network: str, workspace: str) -> None:
        """Where whoever runs Vita gives it a token by hand, being there is being installed."""

        def work(books: Books) -> None:
            books.organisations.come_back(network, workspace)
            books.outbox.come_back(network, workspace, self.clock.now())

        await self.store.transact(Purpose.SET_UP, work)

    async def issue(self) -> str:
        """A secret for the browser in which an install begins; only its hash is kept."""
        state = token_urlsafe(32)
        until = self.clock.now() + LASTS
        await self.store.transact(Purpose.SET_UP, lambda books: books.installs.issue(_hash(state), until))
        return state

    async def consume(self, state: str) -> bool:
        """Whether it is one of ours, still in time, and was not used before."""
        return await self.store.transact(
            Purpose.SET_UP, lambda books: books.installs.consume(_hash(state), self.clock.now())
        )


def _hash(state: str) -> str:
    return sha256(state.encode()).hexdigest()
