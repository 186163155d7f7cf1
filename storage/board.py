"""What a page of the wall holds: a page of things at a time, and proposals counted by the database."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import product
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Table,
    and_,
    func,
    literal,
    or_,
    select,
    true,
    union_all,
)

from bot.domain.ids import TeamId
from bot.domain.proposal import Stage
from bot.domain.visibility import Viewer, Visibility
from bot.domain.wall import Ended, Ending, Posted, SharedKey, Tally
from storage import sections
from storage.moments import from_ms, to_ms
from storage.sight import readable_proposals, shared
from storage.tables import (
    insight,
    learning_question,
    person,
    proposal,
    proposal_author,
    proposal_version,
    team,
)

_THINGS: Mapping[str, Table] = {"question": learning_question, "insight": insight, "proposal": proposal}
_NOT_THERE = (Stage.CONCEPT, Stage.WITHDRAWN, Stage.MERGED)
_AT_ONCE = 60
"""So many parts go in one question: SQLite takes no endless list."""

_DAY = 24 * 60 * 60 * 1000
"""Milliseconds."""


@dataclass(frozen=True, slots=True)
class SqlBoard:
    connection: Connection

    def posted(self, viewer: Viewer, kind: str, of: TeamId | None, *, before: int = 0, limit: int,
               stages: Collection[Stage] = ()) -> Sequence[Posted]:  # fmt: skip
        numbers = list(self._numbers(viewer, _THINGS[kind], of, before, limit, stages))[:limit]
        return self._these(kind, numbers) if numbers else ()

    def newest(self, viewer: Viewer, of: TeamId | None, columns: Mapping[str, Collection[Stage]],
               limit: int) -> Mapping[str, Sequence[Posted]]:  # fmt: skip
        column_of = {stage.value: key for key, stages in columns.items() for stage in stages}
        chosen: dict[str, list[int]] = {key: [] for key in columns}
        stages = [Stage(stage) for stage in column_of]
        heads = self._numbers(viewer, proposal, of, 0, limit, stages) if stages else {}
        for number, stage in heads.items():
            if len(chosen[column_of[stage]]) < limit:
                chosen[column_of[stage]].append(number)
        numbers = [number for some in chosen.values() for number in some]
        read = {one.key.number: one for one in self._these("proposal", numbers)} if numbers else {}
        return {key: [read[number] for number in some if number in read] for key, some in chosen.items()}

    def one(self, viewer: Viewer, key: SharedKey) -> Posted | None:
        things = _THINGS.get(key.kind)
        if things is None:
            return None
        seen = readable_proposals(viewer, proposal) if things is proposal else shared(viewer, things)
        there = (things.c.stage.not_in(_NOT_THERE),) if things is proposal else ()
        statement = _words(key.kind).where(things.c.id == key.number, seen, *there)
        return next(iter(self._read(key.kind, statement)), None)

    def tallies(self, viewer: Viewer, of: TeamId | None, *, by_stage: bool = False) -> Sequence[Tally]:
        """By stage alone they come along the index as they are; anything else is sorted first."""
        alike = (
            (proposal.c.stage,) if by_stage else (proposal.c.stage, proposal.c.domains, proposal.c.goal_key)
        )
        statement = (
            select(*alike, func.count().label("number"))
            .where(_standing(viewer, proposal), *_of(of, proposal))
            .group_by(*alike)
        )
        rows = self.connection.execute(statement)
        if by_stage:
            return [Tally(Stage(row.stage), (), "", row.number) for row in rows]
        return [Tally(Stage(row.stage), _listed(row.domains), row.goal_key, row.number) for row in rows]

    def ended(self, viewer: Viewer, of: TeamId | None, since: datetime) -> Sequence[Ended]:
        ends = (proposal.c.answered_ms, proposal.c.closed_ms)
        statement = (
            select(proposal.c.stage, proposal.c.shared_at_ms, *ends, proposal.c.domains, proposal.c.goal_key)
            .where(_standing(viewer, proposal), *_of(of, proposal))
            .where(or_(*(end >= to_ms(since) for end in ends)))
        )
        return [
            Ended(what, from_ms(at), max((at - shared_at) // _DAY, 0), _listed(domains), goal)
            for stage, shared_at, answered, closed, domains, goal in self.connection.execute(statement)
            for what, at in ((Ending.ANSWER, answered), (Ending.CIRCLE, closed))
            if at is not None and at >= to_ms(since) and (what is Ending.ANSWER or stage == Stage.ROUND)
        ]

    def _numbers(self, viewer: Viewer, things: Table, of: TeamId | None, before: int, limit: int,
                 stages: Collection[Stage]) -> Mapping[int, str]:  # fmt: skip
        """The newest with their stages, newest first, at most so many of each team and stage.

        Each of these is a part of its own, so that it is read along its index; all go in one question.
        """
        seen = [_standing(viewer, things), *_of(of, things)]
        if before:
            seen.append(things.c.id < before)
        which = [things.c.team_id == team for team in ([of] if of is not None else sorted(viewer.teams))]
        if of is None:
            which.append(things.c.visibility == Visibility.ORGANISATION)
        at = (
            [things.c.stage == stage for stage in sorted(stages)]
            if things is proposal and stages
            else [true()]
        )
        stage = proposal.c.stage if things is proposal else literal("")
        parts = [
            select(things.c.id, stage.label("stage"))
            .where(*seen, one, other)
            .order_by(things.c.id.desc())
            .limit(limit)
            for one, other in product(which, at)
        ]
        found: dict[int, str] = {}
        for begin in range(0, len(parts), _AT_ONCE):
            these = [select(part.subquery()) for part in parts[begin : begin + _AT_ONCE]]
            for row in self.connection.execute(union_all(*these) if len(these) > 1 else parts[begin]):
                found[row.id] = row.stage
        return dict(sorted(found.items(), reverse=True))

    def _these(self, kind: str, numbers: Sequence[int]) -> Sequence[Posted]:
        things = _THINGS[kind]
        return self._read(kind, _words(kind).where(things.c.id.in_(numbers)).order_by(things.c.id.desc()))

    def _read(self, kind: str, statement: Select[Any]) -> Sequence[Posted]:
        rows = self.connection.execute(statement).all()
        is_proposal = bool(rows) and kind == "proposal"
        authors = self._authors(rows[0].organisation_id, [row.id for row in rows]) if is_proposal else {}
        return [_posted(kind, row, authors) for row in rows]

    def _authors(self, organisation: int, of: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
        statement = (
            select(proposal_author.c.proposal_id, person.c.name)
            .join(person, person.c.id == proposal_author.c.person_id)
            .where(proposal_author.c.organisation_id == organisation, proposal_author.c.proposal_id.in_(of))
            .order_by(proposal_author.c.position)
        )
        found: dict[int, tuple[str, ...]] = {}
        for row in self.connection.execute(statement):
            found[row.proposal_id] = (*found.get(row.proposal_id, ()), row.name)
        return found


def _standing(viewer: Viewer, things: Table) -> ColumnElement[bool]:
    """Shared with the viewer, and not withdrawn by its makers."""
    if things is proposal:
        return and_(shared(viewer, things), proposal.c.stage.not_in(_NOT_THERE))
    return shared(viewer, things)


def _of(of: TeamId | None, things: Table) -> tuple[ColumnElement[bool], ...]:
    return () if of is None else (things.c.team_id == of,)


def _words(kind: str) -> Select[Any]:
    things = _THINGS[kind]
    at = func.coalesce(things.c.shared_at_ms, things.c.made_ms).label("at_ms")
    common = (
        things.c.id,
        things.c.organisation_id,
        things.c.visibility,
        at,
        team.c.name.label("team"),
        person.c.name,
    )
    match kind:
        case "question":
            statement = select(*common, things.c.text, things.c.goal_key)
        case "insight":
            statement = select(*common, things.c.now.label("text"))
        case _:
            version = proposal_version
            own = (version.c.title, version.c.sections, things.c.goal_key, things.c.stage, things.c.domains)
            current = and_(
                version.c.organisation_id == proposal.c.organisation_id,
                version.c.proposal_id == proposal.c.id,
                version.c.version == proposal.c.version,
            )
            statement = select(*common, *own).join(version, current)
    return statement.outerjoin(team, team.c.id == things.c.team_id).join(
        person, person.c.id == things.c.owner_id
    )


def _posted(kind: str, row: Row[Any], authors: Mapping[int, tuple[str, ...]]) -> Posted:
    key, at, where = SharedKey(kind, row.id), from_ms(row.at_ms), row.team or ""
    if kind != "proposal":
        # With the whole organisation one shares as a team; a name is for those who know it.
        names = (row.name,) if row.visibility == Visibility.TEAM and row.name else ()
        return Posted(key, names, where, row.text, at, row.goal_key if kind == "question" else "")
    told = {section.key: section.text for section in sections.loads(row.sections)}
    return Posted(
        key,
        tuple(filter(None, authors.get(row.id, ()))),
        where,
        row.title,
        at,
        row.goal_key,
        Stage(row.stage),
        _listed(row.domains),
        told.get("together", ""),
    )


def _listed(words: str | None) -> tuple[str, ...]:
    return tuple(filter(None, (words or "").split(",")))
