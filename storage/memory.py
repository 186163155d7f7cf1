"""What people asked Vita to remember: each sees and changes only their own, and only in private."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, false, insert, select, update

from bot.domain.ids import MemoryId, OrganisationId, PersonId
from bot.domain.memory import Remembered
from bot.domain.visibility import Viewer, sight_of
from storage.moments import from_ms, to_ms
from storage.tables import memory


@dataclass(frozen=True, slots=True)
class SqlMemory:
    connection: Connection

    def add(self, organisation: OrganisationId, person: PersonId, text: str, at: datetime) -> MemoryId:
        statement = insert(memory).values(
            organisation_id=organisation, person_id=person, text=text, made_ms=to_ms(at),
        ).returning(memory.c.id)  # fmt: skip
        return MemoryId(self.connection.execute(statement).scalar_one())

    def own(self, viewer: Viewer) -> Sequence[Remembered]:
        """The viewer's own, oldest first; none where others read along."""
        if sight_of(viewer).own is None:
            return []
        statement = select(memory).where(_own(viewer)).order_by(memory.c.id)
        return [
            Remembered(row.id, row.text, from_ms(row.made_ms)) for row in self.connection.execute(statement)
        ]

    def change(self, viewer: Viewer, which: MemoryId, text: str) -> bool:
        """False when it is gone, or somebody else's."""
        statement = update(memory).where(_own(viewer), memory.c.id == which).values(text=text)
        return self.connection.execute(statement).rowcount == 1

    def forget(self, viewer: Viewer, which: MemoryId) -> bool:
        statement = delete(memory).where(_own(viewer), memory.c.id == which)
        return self.connection.execute(statement).rowcount == 1


def _own(viewer: Viewer) -> ColumnElement[bool]:
    sight = sight_of(viewer)
    mine = false() if sight.own is None else memory.c.person_id == sight.own
    return and_(memory.c.organisation_id == sight.organisation_id, mine)
