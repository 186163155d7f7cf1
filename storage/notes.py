"""Notes of learning by doing: each person reads their own, and only in private."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, false, insert, select, update

from bot.domain.ids import NoteId, OrganisationId, WeekId
from bot.domain.note import Note
from bot.domain.visibility import Viewer, sight_of
from storage.moments import from_ms, to_ms
from storage.tables import note as notes


@dataclass(frozen=True, slots=True)
class SqlNotes:
    connection: Connection

    def add(self, organisation: OrganisationId, note: Note) -> NoteId:
        statement = insert(notes).values(
            organisation_id=organisation, person_id=note.owner, week_id=note.week_id,
            question_id=note.question_id, tried=note.tried, saw=note.saw, made_ms=to_ms(note.at),
        ).returning(notes.c.id)  # fmt: skip
        return NoteId(self.connection.execute(statement).scalar_one())

    def own(self, viewer: Viewer, week: WeekId | None = None, limit: int = 20) -> Sequence[Note]:
        """The viewer's own, newest first; none of them where others read along."""
        sight = sight_of(viewer)
        if sight.own is None:
            return []
        theirs = and_(notes.c.organisation_id == sight.organisation_id, notes.c.person_id == sight.own)
        statement = select(notes).where(theirs).order_by(notes.c.id.desc()).limit(limit)
        if week is not None:
            statement = statement.where(notes.c.week_id == week)
        return [_note_in(row) for row in self.connection.execute(statement)]

    def get(self, viewer: Viewer, note: NoteId) -> Note | None:
        row = self.connection.execute(select(notes).where(_own(viewer, note))).one_or_none()
        return None if row is None else _note_in(row)

    def change(self, viewer: Viewer, note: NoteId, tried: str, saw: str) -> Note | None:
        words = {"tried": tried, "saw": saw}
        statement = update(notes).where(_own(viewer, note)).values(**words).returning(notes)
        row = self.connection.execute(statement).one_or_none()
        return None if row is None else _note_in(row)

    def delete(self, viewer: Viewer, note: NoteId) -> bool:
        return self.connection.execute(delete(notes).where(_own(viewer, note))).rowcount > 0


def _own(viewer: Viewer, note: NoteId) -> ColumnElement[bool]:
    """Nothing where others read along."""
    sight = sight_of(viewer)
    if sight.own is None:
        return false()
    mine = (notes.c.organisation_id == sight.organisation_id, notes.c.person_id == sight.own)
    return and_(notes.c.id == note, *mine)


def _note_in(row: Row[Any]) -> Note:
    return Note(row.id, row.person_id, row.week_id, row.question_id, row.tried, row.saw, from_ms(row.made_ms))
