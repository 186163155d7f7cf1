"""Places, and what the networks told of them; what holds for a channel holds for its threads."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, bindparam, select, update

from bot.books import KnownPlace
from bot.domain.ids import OrganisationId
from bot.domain.place import Account, Place, PlaceKind, Readers
from storage.moments import to_ms
from storage.once import add_once
from storage.tables import network as networks
from storage.tables import place as places

IS_THERE = and_(
    places.c.network == bindparam("network"),
    places.c.workspace == bindparam("workspace"),
    places.c.channel == bindparam("channel"),
)
"""The row of a place, whatever its organisation; a thread's is that of its channel. Takes `address_of`."""

_OF_ORGANISATION = places.c.organisation_id == bindparam("organisation")
_ID = select(places.c.id).where(_OF_ORGANISATION, IS_THERE)
_ROW = select(places).where(_OF_ORGANISATION, IS_THERE)
_INTRODUCE = (
    update(places)
    .where(places.c.id == bindparam("number"), places.c.introduced_ms.is_(None))
    .values(introduced_ms=bindparam("at"))
)


def address_of(place: Place) -> dict[str, Any]:
    """What `IS_THERE` is asked with."""
    return {"network": place.network, "workspace": place.workspace, "channel": place.channel}


def place_in(row: Row[Any], thread: str = "") -> Place:
    """The place in a row that holds the columns of its address."""
    return Place(row.network, row.workspace, row.channel, PlaceKind(row.kind), thread)


def id_of(connection: Connection, organisation: OrganisationId, place: Place) -> int:
    """The id of this place, noted if need be."""
    there = {"organisation": organisation, **address_of(place)}
    found = connection.execute(_ID, there).scalar_one_or_none()
    if found is not None:
        return int(found)
    row = {
        "organisation_id": organisation, **address_of(place), "kind": place.kind, "service_url": "",
        "base_channel": "", "account": "",
    }  # fmt: skip
    connection.execute(add_once(connection, places), row)
    return int(connection.execute(_ID, there).scalar_one())


@dataclass(frozen=True, slots=True)
class SqlPlaces:
    connection: Connection

    def is_introduced(self, organisation: OrganisationId, place: Place) -> bool:
        row = self._row(organisation, place)
        return row is not None and row.introduced_ms is not None

    def introduce(self, organisation: OrganisationId, place: Place, at: datetime) -> bool:
        """Keeps when Vita was first introduced there; of two processes that do so at once, one hears True."""
        row = self._row(organisation, place)
        if row is not None and row.introduced_ms is not None:
            return False
        number = row.id if row else id_of(self.connection, organisation, place)
        return self.connection.execute(_INTRODUCE, {"number": number, "at": to_ms(at)}).rowcount == 1

    def note(
        self,
        organisation: OrganisationId,
        place: Place,
        *,
        readers: Readers | None = None,
        service_url: str = "",
        base_channel: str = "",
    ) -> None:
        """Keeps what the network told; that it told anything means that Vita is in this place again."""
        told = {"readers": readers, "service_url": service_url, "base_channel": base_channel}
        self._set(
            organisation, place, {name: value for name, value in told.items() if value} | {"removed_ms": None}
        )

    def readers(self, organisation: OrganisationId, place: Place) -> Readers:
        """What the network told; until it does, a channel counts as open: that promises the least."""
        return _readers_in(self._row(organisation, place), place)

    def known(self, organisation: OrganisationId, place: Place) -> KnownPlace:
        row = self._row(organisation, place)
        is_removed = row is not None and row.removed_ms is not None
        is_introduced = row is not None and row.introduced_ms is not None
        return KnownPlace(_readers_in(row, place), is_removed, is_introduced)

    def service_url(self, organisation: OrganisationId, place: Place) -> str:
        """The place's own; until the network told it, the newest that is known of the same workspace."""
        row = self._row(organisation, place)
        if row is not None and row.service_url:
            return str(row.service_url)
        known = (
            select(places.c.service_url)
            .where(
                places.c.organisation_id == organisation,
                places.c.network == place.network,
                places.c.workspace == place.workspace,
                places.c.service_url != "",
            )
            .order_by(places.c.id.desc())
            .limit(1)
        )
        return self.connection.execute(known).scalar_one_or_none() or ""

    def remove(self, organisation: OrganisationId, place: Place, at: datetime) -> None:
        self._set(organisation, place, {"removed_ms": to_ms(at)})

    def is_removed(self, organisation: OrganisationId, place: Place) -> bool:
        row = self._row(organisation, place)
        return row is not None and row.removed_ms is not None

    def dm_of(self, account: Account) -> Place | None:
        workspace = and_(networks.c.network == account.network, networks.c.workspace == account.workspace)
        statement = (
            select(places)
            .join(networks, networks.c.organisation_id == places.c.organisation_id)
            .where(workspace, _is_dm_of(account))
        )
        row = self.connection.execute(statement).one_or_none()
        return None if row is None else place_in(row)

    def note_dm(self, organisation: OrganisationId, account: Account, place: Place) -> None:
        """Keeps where this account is spoken to; a newer DM takes the place of an older one."""
        if self.dm_of(account) == place.outside_threads():
            return
        older = update(places).where(places.c.organisation_id == organisation, _is_dm_of(account))
        self.connection.execute(older.values(account=""))
        self._set(organisation, place, {"account": account.account})

    def _row(self, organisation: OrganisationId, place: Place) -> Row[Any] | None:
        there = {"organisation": organisation, **address_of(place)}
        return self.connection.execute(_ROW, there).one_or_none()

    def _set(self, organisation: OrganisationId, place: Place, values: Mapping[str, Any]) -> None:
        row = self._row(organisation, place)
        if row is not None and all(getattr(row, name) == value for name, value in values.items()):
            return  # Networks tell the same thing with every event; that is not worth a write.
        where = places.c.id == (row.id if row else id_of(self.connection, organisation, place))
        self.connection.execute(update(places).where(where).values(**values))


def _readers_in(row: Row[Any] | None, place: Place) -> Readers:
    if row is not None and row.readers is not None:
        return Readers(row.readers)
    return Readers.OPEN if place.kind is PlaceKind.CHANNEL else Readers.PRIVATE


def _is_dm_of(account: Account) -> ColumnElement[bool]:
    return and_(
        places.c.network == account.network,
        places.c.workspace == account.workspace,
        places.c.account == account.account,
    )
