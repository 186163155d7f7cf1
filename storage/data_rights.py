"""Showing people what is kept about them, erasing it, and deleting what has outlived its class.

Knows no table by itself: everything follows from the list in `storage.personal_data`.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, func, insert, select, update

from bot.domain.ids import OrganisationId, PersonId
from bot.domain.place import Account
from bot.domain.visibility import Viewer
from storage import erasures
from storage.erasures import Erasure
from storage.kept import Blank, Delete, Subject, Theirs
from storage.moments import from_ms, to_ms
from storage.personal_data import KEPT, LEFT
from storage.tables import network as networks
from storage.tables import organisation as organisations
from storage.tables import person as people
from storage.tables import purge

_JSON = frozenset(
    {
        "consultation.source",
        "contribution.generated",
        "conversation.state",
        "form_draft.answers",
        "frame_version.goals",
        "frame_version.strategy",
        "group_assignment.given",
        "group_assignment.words",
        "inbox.payload",
        "learning_path.steps",
        "message.items",
        "outbox.card",
        "proposal_happening.words",
        "proposal_version.sections",
        "self_check.items",
        "statement.answers",
        "statement.items",
    },
)


@dataclass(frozen=True, slots=True)
class SqlPersonalData:
    connection: Connection
    erased: list[Erasure] = field(default_factory=list)
    """Who was erased in this transaction, for the list beside the database."""

    def of(self, viewer: Viewer) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """All that is kept about the viewer, per table; nothing where others read along."""
        subject = self._subject(viewer.organisation_id, viewer.person_id)
        if subject is None or not viewer.in_private:
            return {}
        found = {
            kept.table.name: self._rows(kept.table, kept.theirs, subject) for kept in KEPT if kept.theirs
        }
        return {name: rows for name, rows in found.items() if rows}

    def erase(self, organisation: OrganisationId, person: PersonId, at: datetime) -> None:
        """Deletes it in the order of the list; shared proposals, decisions and audit keep a number."""
        subject = self._subject(organisation, person)
        if subject is None:
            return
        self.erased.append(erasures.note(self.connection, subject.account, at))
        self._erase_all(subject)

    def erase_again(self, listed: Sequence[Erasure]) -> int:
        """Erases who was erased after this database was copied; how many there were."""
        again = erasures.lacking(self.connection, listed)
        found = erasures.bearers(self.connection, [one.mark for one in again])
        for organisation, person in found:
            subject = self._subject(organisation, person)
            if subject is not None:
                self._erase_all(subject)
        erasures.take_over(self.connection, again)
        return len(found)

    def _erase_all(self, subject: Subject) -> None:
        for kept in KEPT:
            for step in kept.erase:
                self._erase(kept.table, step, subject)

    def purge(self, now: datetime) -> Mapping[str, int]:
        """Deletes what has outlived its class (L14); the number of rows per table is the proof."""
        ms = to_ms(now)
        for organisation in self._gone(ms):
            self._forget(organisation, now)
        return {
            kept.table.name: self.connection.execute(delete(kept.table).where(kept.outlived(ms))).rowcount
            for kept in KEPT
            if kept.outlived
        }

    def note_purge(self, at: datetime, gone: Mapping[str, int]) -> None:
        rows = {name: number for name, number in gone.items() if number}
        self.connection.execute(insert(purge).values(at_ms=to_ms(at), gone=json.dumps(rows)))

    def purges(self, limit: int) -> Sequence[tuple[datetime, Mapping[str, int]]]:
        newest = select(purge).order_by(purge.c.id.desc()).limit(limit)
        return [(from_ms(row.at_ms), json.loads(row.gone)) for row in self.connection.execute(newest)]

    def _gone(self, ms: int) -> Sequence[OrganisationId]:
        """The organisations that took Vita out of all their workspaces, so long ago that it will not come back."""
        since = ms - LEFT // timedelta(milliseconds=1)
        last = func.max(func.coalesce(networks.c.left_ms, ms))
        statement = select(networks.c.organisation_id).group_by(networks.c.organisation_id)
        return self.connection.execute(statement.having(last <= since)).scalars().all()

    def _forget(self, organisation: OrganisationId, at: datetime) -> None:
        """All of it, in the order of the list; the organisation itself goes last."""
        for row in self.connection.execute(select(people).where(people.c.organisation_id == organisation)):
            account = Account(row.network, row.workspace, row.account)
            self.erased.append(erasures.note(self.connection, account, at))
        for kept in KEPT:
            if "organisation_id" in kept.table.c:
                theirs = kept.table.c.organisation_id == organisation
                self.connection.execute(delete(kept.table).where(theirs))
        self.connection.execute(delete(organisations).where(organisations.c.id == organisation))

    def _subject(self, organisation: OrganisationId, person: PersonId) -> Subject | None:
        statement = select(people).where(people.c.organisation_id == organisation, people.c.id == person)
        row = self.connection.execute(statement).one_or_none()
        if row is None:
            return None
        return Subject(organisation, person, Account(row.network, row.workspace, row.account))

    def _rows(self, table: Table, theirs: Theirs, subject: Subject) -> Sequence[Mapping[str, Any]]:
        statement = select(table).where(theirs(subject)).order_by(table.c.id)
        return [_readable(table, row) for row in self.connection.execute(statement)]

    def _erase(self, table: Table, step: Delete | Blank, subject: Subject) -> None:
        match step:
            case Delete(which):
                self.connection.execute(delete(table).where(which(subject)))
            case Blank(which, values):
                self.connection.execute(update(table).where(which(subject)).values(**values))


def _readable(table: Table, row: Row[Any]) -> dict[str, Any]:
    """Without what is empty; moments and structures as people and programs read them."""
    readable = {}
    for column, value in zip(table.c, row, strict=True):
        if value in {None, ""} or column.name == "organisation_id":
            continue
        if column.name.endswith("_ms"):
            readable[column.name.removesuffix("_ms")] = from_ms(value).isoformat()
        else:
            readable[column.name] = json.loads(value) if str(column) in _JSON else value
    return readable
