"""The audit trail; nothing here changes or deletes what was noted."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert

from bot.domain.ids import OrganisationId, PersonId
from storage.moments import to_ms
from storage.tables import audit_event


@dataclass(frozen=True, slots=True)
class SqlAudit:
    connection: Connection

    def note(
        self,
        organisation: OrganisationId,
        actor: PersonId | None,
        act: str,
        subject: str,
        at: datetime,
        reason: str = "",
    ) -> None:
        statement = insert(audit_event).values(
            organisation_id=organisation,
            actor_id=actor,
            act=act,
            subject=subject,
            reason=reason,
            at_ms=to_ms(at),
        )
        self.connection.execute(statement)
