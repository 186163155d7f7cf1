"""Installs in workspaces, and those that somebody is in the middle of."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, delete, insert, select, update

from bot.domain.ids import OrganisationId
from bot.domain.install import Install
from storage.moments import to_ms
from storage.once import insert_into
from storage.tables import install as installs
from storage.tables import install_state as states
from storage.tables import network as networks
from storage.tables import page_link, page_session


@dataclass(frozen=True, slots=True)
class SqlInstalls:
    connection: Connection

    def keep(self, organisation: OrganisationId, install: Install, at: datetime) -> None:
        """Within the term of a lock everything is as it was."""
        told = {
            "workspace_name": install.workspace_name,
            "token": install.token,
            "bot": install.bot,
            "bot_user": install.bot_user,
            "installed_ms": to_ms(at),
        }
        key = {
            "organisation_id": organisation,
            "network": install.network,
            "workspace": install.workspace,
        }
        made = insert_into(self.connection, installs).values(**key, **told)
        self.connection.execute(made.on_conflict_do_update(index_elements=list(key), set_=told))
        here = and_(networks.c.network == install.network, networks.c.workspace == install.workspace)
        self.connection.execute(update(networks).where(here).values(left_ms=None))

    def of(self, network: str, workspace: str) -> Install | None:
        here = and_(installs.c.network == network, installs.c.workspace == workspace)
        row = self.connection.execute(select(installs).where(here)).one_or_none()
        if row is None:
            return None
        return Install(row.network, row.workspace, row.workspace_name, row.token, row.bot, row.bot_user)

    def drop(self, network: str, workspace: str, at: datetime) -> None:
        """The events that tell of it come more than once, and in any order: the first moment counts."""
        here = and_(installs.c.network == network, installs.c.workspace == workspace)
        self.connection.execute(delete(installs).where(here))
        place = and_(networks.c.network == network, networks.c.workspace == workspace)
        left = update(networks).where(place, networks.c.left_ms.is_(None)).values(left_ms=to_ms(at))
        self.connection.execute(left)
        theirs = select(networks.c.organisation_id).where(place).scalar_subquery()
        for doors in (page_link, page_session):
            self.connection.execute(delete(doors).where(doors.c.organisation_id == theirs))

    def issue(self, state: str, until: datetime) -> None:
        self.connection.execute(insert(states).values(hash=state, expires_ms=to_ms(until)))

    def consume(self, state: str, now: datetime) -> bool:
        """Deleting is consuming: of two that come at once, one finds nothing left."""
        spent = delete(states).where(states.c.hash == state).returning(states.c.expires_ms)
        until = self.connection.execute(spent).scalar_one_or_none()
        return until is not None and until > to_ms(now)
