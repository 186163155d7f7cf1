"""What colleagues shared, of every kind: first without its words, so that only what matters is decrypted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Row,
    Select,
    Table,
    and_,
    bindparam,
    func,
    literal,
    select,
    union_all,
)

from bot.domain.proposal import Stage
from bot.domain.visibility import Viewer, Visibility
from bot.domain.wall import Shared, SharedKey
from storage import sections
from storage.moments import from_ms
from storage.sight import eyes_of, shared_with_anybody
from storage.tables import help_request, insight, learning_question, proposal, proposal_version, team

_THINGS: Mapping[str, Table] = {
    "question": learning_question,
    "insight": insight,
    "proposal": proposal,
    "ask": help_request,
}
_GONE = (Stage.WITHDRAWN, Stage.MERGED)


@dataclass(frozen=True, slots=True)
class SqlWall:
    connection: Connection

    def newest(self, viewer: Viewer, limit: int) -> Sequence[Shared]:
        """At most so many of each kind, newest first; nothing of the viewer's own, nothing withdrawn."""
        asked = {**eyes_of(viewer), "viewer": viewer.person_id, "most": limit}
        return [_shared_in(row.kind, row) for row in self.connection.execute(_newest(), asked)]

    def these(self, viewer: Viewer, keys: Sequence[SharedKey]) -> Sequence[Shared]:
        """Those of these that the viewer may see; without those that were taken back or are gone."""
        found: list[Shared] = []
        for kind, numbers in _by_kind(keys):
            rows = self.connection.execute(_numbered(_THINGS[kind]), {**eyes_of(viewer), "numbers": numbers})
            found += [_shared_in(kind, row) for row in rows]
        return found

    def words(self, viewer: Viewer, keys: Sequence[SharedKey]) -> Mapping[SharedKey, str]:
        """The words of those of these that the viewer may see."""
        found: dict[SharedKey, str] = {}
        for kind, numbers in _by_kind(keys):
            for row in self.connection.execute(_words(kind), {**eyes_of(viewer), "numbers": numbers}):
                found[SharedKey(kind, row.id)] = _words_in(kind, row)
        return found


def _by_kind(keys: Sequence[SharedKey]) -> Iterator[tuple[str, list[int]]]:
    for kind in _THINGS:
        numbers = [key.number for key in keys if key.kind == kind]
        if numbers:
            yield kind, numbers


# Asked at every answer, so each is put together once: that costs SQLAlchemy more than running it.


@cache
def _newest() -> CompoundSelect[Any]:
    """Of all kinds in one go."""
    return union_all(*(select(_newest_of(kind, things).subquery()) for kind, things in _THINGS.items()))


def _newest_of(kind: str, things: Table) -> Select[Any]:
    others = things.c.owner_id != bindparam("viewer")
    heads = _heads(things).add_columns(literal(kind).label("kind")).where(others)
    return heads.order_by(things.c.id.desc()).limit(bindparam("most"))


@cache
def _numbered(things: Table) -> Select[Any]:
    return _heads(things).where(_among_numbers(things))


@cache
def _words(kind: str) -> Select[Any]:
    things = _THINGS[kind]
    return _said(kind).where(_standing(things), _among_numbers(things))


def _among_numbers(things: Table) -> ColumnElement[bool]:
    return things.c.id.in_(bindparam("numbers", expanding=True))


def _heads(things: Table) -> Select[Any]:
    columns = (things.c.id, things.c.version, things.c.owner_id, things.c.visibility)
    at = func.coalesce(things.c.shared_at_ms, things.c.made_ms).label("at_ms")
    return (
        select(*columns, at, team.c.name.label("team"))
        .outerjoin(team, team.c.id == things.c.team_id)
        .where(_standing(things))
    )


def _standing(things: Table) -> ColumnElement[bool]:
    """Shared with the viewer, and not withdrawn by its makers; a request to think along stands until it is closed."""
    if things is proposal:
        return and_(shared_with_anybody(things), proposal.c.stage.not_in(_GONE))
    if things is help_request:
        return and_(shared_with_anybody(things), help_request.c.closed_ms.is_(None))
    return shared_with_anybody(things)


def _said(kind: str) -> Select[Any]:
    match kind:
        case "question":
            return select(learning_question.c.id, learning_question.c.text)
        case "insight":
            return select(insight.c.id, insight.c.now.label("text"))
        case "ask":
            return select(help_request.c.id, help_request.c.text)
        case _:
            version = proposal_version
            current = and_(
                version.c.organisation_id == proposal.c.organisation_id,
                version.c.proposal_id == proposal.c.id,
                version.c.version == proposal.c.version,
            )
            return select(proposal.c.id, version.c.title, version.c.sections).join(version, current)


def _words_in(kind: str, row: Row[Any]) -> str:
    if kind != "proposal":
        return str(row.text)
    told = {section.key: section.text for section in sections.loads(row.sections)}
    parts = (row.title, told.get("together", ""), told.get("about", ""))
    return ". ".join(part.strip().rstrip(".") for part in parts if part.strip())


def _shared_in(kind: str, row: Row[Any]) -> Shared:
    return Shared(
        key=SharedKey(kind, row.id),
        version=row.version,
        owner=row.owner_id,
        visibility=Visibility(row.visibility),
        team=row.team or "",
        at=from_ms(row.at_ms),
    )
