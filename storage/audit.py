"""The audit trail; nothing here changes or deletes what was noted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Row,
    Text,
    and_,
    cast,
    insert,
    literal,
    or_,
    select,
    true,
)

from bot.domain.ids import OrganisationId, PersonId
from bot.domain.roles import Role
from bot.domain.trail import ADMINISTRATIVE, FOR_ALL, OPEN, Deed, Opening
from bot.domain.visibility import Viewer
from storage import way
from storage.moments import from_ms, to_ms
from storage.tables import audit_event, statement
from storage.tables import proposal_author as author

_PERSON = "person:"


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
        way.went_on(self.connection, organisation, subject, act, at)

    def told(self, viewer: Viewer, limit: int) -> Sequence[Deed]:
        if not viewer.in_private:
            return ()
        where = and_(
            audit_event.c.organisation_id == viewer.organisation_id,
            audit_event.c.act.in_(ADMINISTRATIVE),
            _concerns(viewer),
        )
        newest = select(audit_event).where(where).order_by(audit_event.c.id.desc()).limit(limit)
        return [_deed(row) for row in self.connection.execute(newest)]

    def opened(self, viewer: Viewer, limit: int) -> Sequence[Opening]:
        if not viewer.in_private:
            return ()
        where = and_(
            audit_event.c.organisation_id == viewer.organisation_id,
            audit_event.c.act == OPEN,
            audit_event.c.subject.in_(_theirs(viewer)),
        )
        newest = select(audit_event).where(where).order_by(audit_event.c.id.desc()).limit(limit)
        return [_opening(row) for row in self.connection.execute(newest)]


def _theirs(viewer: Viewer) -> CompoundSelect[Any]:
    """What the trail calls the things of this person."""
    organisation, person = viewer.organisation_id, viewer.person_id
    named = literal("proposal:") + cast(author.c.proposal_id, Text)
    wrote = select(named).where(author.c.organisation_id == organisation, author.c.person_id == person)
    told = literal("statement:") + cast(statement.c.id, Text)
    said = select(told).where(statement.c.organisation_id == organisation, statement.c.owner_id == person)
    themselves = select(literal(f"{_PERSON}{person}"))
    return wrote.union_all(said, themselves)


def _opening(row: Row[Any]) -> Opening:
    kind, _, number = row.subject.partition(":")
    return Opening(row.actor_id, kind, int(number), from_ms(row.at_ms))


def _concerns(viewer: Viewer) -> ColumnElement[bool]:
    """What they did, what was done about them or a team of theirs, and what holds for all."""
    if Role.ADMINISTRATOR in viewer.roles:
        return true()
    subject = audit_event.c.subject
    teams = viewer.teams | viewer.manages
    return or_(
        audit_event.c.actor_id == viewer.person_id,
        subject.in_([f"{_PERSON}{viewer.person_id}", *(f"team:{team}" for team in teams)]),
        *(subject.startswith(f"team-questions:{team}:") for team in teams),
        *(subject.startswith(begins) for begins in FOR_ALL),
    )


def _deed(row: Row[Any]) -> Deed:
    about = row.subject.removeprefix(_PERSON) if row.subject.startswith(_PERSON) else ""
    person = PersonId(int(about)) if about else None
    return Deed(row.act, from_ms(row.at_ms), row.actor_id, person, row.reason)
