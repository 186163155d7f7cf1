"""Organisations, found by a workspace of theirs, and the people to whom they point."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from bot.domain.contacts import Contacts
from bot.domain.going_live import Council, GoingLive
from bot.domain.ids import OrganisationId, PersonId
from bot.domain.team import Organisation
from storage.moments import from_ms, to_ms
from storage.once import insert_into
from storage.tables import going_live as live_rows
from storage.tables import network as networks
from storage.tables import organisation as organisations
from storage.tables import organisation_contact as contact_rows

_AT = (
    select(organisations)
    .join(networks, networks.c.organisation_id == organisations.c.id)
    .where(networks.c.network == bindparam("network"), networks.c.workspace == bindparam("workspace"))
)


@dataclass(frozen=True, slots=True)
class SqlOrganisations:
    connection: Connection

    def at(self, network: str, workspace: str) -> Organisation | None:
        row = self.connection.execute(_AT, {"network": network, "workspace": workspace}).one_or_none()
        return None if row is None else Organisation(row.id, row.name, row.live)

    def has_left(self, network: str, workspace: str) -> bool:
        here = (networks.c.network == network, networks.c.workspace == workspace)
        return self.connection.execute(select(networks.c.left_ms).where(*here)).scalar() is not None

    def come_back(self, network: str, workspace: str) -> None:
        here = (networks.c.network == network, networks.c.workspace == workspace)
        self.connection.execute(update(networks).where(*here).values(left_ms=None))

    def found(self, network: str, workspace: str, name: str) -> Organisation:
        """The organisation of this workspace, made if it is not there yet."""
        return self.at(network, workspace) or self._make(network, workspace, name)

    def _make(self, network: str, workspace: str, name: str) -> Organisation:
        made = self.connection.execute(
            insert(organisations).values(name=name, live=False).returning(organisations.c.id),
        ).scalar_one()
        link = insert_into(self.connection, networks).values(
            organisation_id=made, network=network, workspace=workspace,
        ).on_conflict_do_nothing().returning(networks.c.id)  # fmt: skip
        if self.connection.execute(link).one_or_none() is None:
            # Somebody else founded it between our look and our insert: theirs counts.
            self.connection.execute(delete(organisations).where(organisations.c.id == made))
        found = self.at(network, workspace)
        if found is None:
            raise LookupError("a workspace that was just noted is gone")
        return found

    def get(self, organisation: OrganisationId) -> Organisation:
        row = self.connection.execute(select(organisations).where(organisations.c.id == organisation)).one()
        return Organisation(row.id, row.name, row.live)

    def set_live(self, organisation: OrganisationId, *, live: bool) -> None:
        statement = update(organisations).where(organisations.c.id == organisation)
        self.connection.execute(statement.values(live=live))

    def live(self) -> Sequence[Organisation]:
        """Those that went live."""
        rows = self.connection.execute(select(organisations).where(organisations.c.live).order_by("id"))
        return [Organisation(row.id, row.name, row.live) for row in rows]

    def go_live(self, organisation: OrganisationId, stated: GoingLive, by: PersonId, at: datetime) -> None:
        self.set_live(organisation, live=True)
        row = {
            "organisation_id": organisation,
            "by_id": by,
            "council": stated.council,
            "council_on": stated.on.isoformat(),
            "reference": stated.reference,
            "assessment": stated.assessment,
            "at_ms": to_ms(at),
        }
        self.connection.execute(insert(live_rows).values(row))

    def going_live(self, organisation: OrganisationId) -> GoingLive | None:
        """What the newest switch rested on; None for an organisation that never went live."""
        mine = select(live_rows).where(live_rows.c.organisation_id == organisation)
        row = self.connection.execute(mine.order_by(live_rows.c.id.desc()).limit(1)).one_or_none()
        if row is None:
            return None
        on, at = date.fromisoformat(row.council_on), from_ms(row.at_ms)
        return GoingLive(Council(row.council), on, row.reference, row.assessment, row.by_id, at)

    def contacts(self, organisation: OrganisationId) -> Contacts:
        statement = select(contact_rows.c.kind, contact_rows.c.words).where(
            contact_rows.c.organisation_id == organisation
        )
        return Contacts(**{row.kind: row.words for row in self.connection.execute(statement)})

    def set_contacts(self, organisation: OrganisationId, contacts: Contacts) -> None:
        """These take the place of all that were there."""
        theirs = contact_rows.c.organisation_id == organisation
        self.connection.execute(delete(contact_rows).where(theirs))
        given = {kind: words for kind, words in asdict(contacts).items() if words}
        for kind, words in given.items():
            row = insert(contact_rows).values(organisation_id=organisation, kind=kind, words=words)
            self.connection.execute(row)

    def criteria(self, organisation: OrganisationId) -> Sequence[str]:
        """One a line; empty while the house's own hold."""
        statement = select(organisations.c.criteria).where(organisations.c.id == organisation)
        return (self.connection.execute(statement).scalar_one() or "").splitlines()

    def set_criteria(self, organisation: OrganisationId, criteria: Sequence[str]) -> None:
        mine = update(organisations).where(organisations.c.id == organisation)
        self.connection.execute(mine.values(criteria="\n".join(criteria)))
