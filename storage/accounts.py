"""Accountability both ways: rounds, statements and what was committed to."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, insert, select, update

from bot.domain.accountability import Commitment, Outcome, Round, Side, Statement
from bot.domain.ids import CommitmentId, OrganisationId, PersonId, RoundId, StatementId, TeamId
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Viewer, Visibility
from storage.envelopes import columns_of, envelope_in
from storage.moments import from_ms, maybe_from_ms, to_ms
from storage.once import insert_into
from storage.sight import owned, readable_statements
from storage.tables import commitment as commitments
from storage.tables import statement as statements
from storage.tables import statement_round as rounds


@dataclass(frozen=True, slots=True)
class SqlAccounts:
    connection: Connection

    def open(self, organisation: OrganisationId, team: TeamId, iso: IsoWeek, due: datetime) -> Round:
        statement = insert_into(self.connection, rounds).values(
            organisation_id=organisation, team_id=team, week=iso.key, due_ms=to_ms(due)
        )
        self.connection.execute(statement.on_conflict_do_nothing())
        this = and_(rounds.c.organisation_id == organisation, rounds.c.team_id == team)
        row = self.connection.execute(select(rounds).where(this, rounds.c.week == iso.key)).one()
        return _round_in(row)

    def round(self, organisation: OrganisationId, number: RoundId) -> Round | None:
        this = and_(rounds.c.organisation_id == organisation, rounds.c.id == number)
        row = self.connection.execute(select(rounds).where(this)).one_or_none()
        return None if row is None else _round_in(row)

    def latest(self, organisation: OrganisationId, team: TeamId) -> Round | None:
        return self._newest(organisation, team)

    def were_held(self, organisation: OrganisationId, teams: Collection[TeamId]) -> bool:
        """One read whatever the number of teams: there are fewer rounds than an organisation has teams."""
        held = select(rounds.c.team_id).where(rounds.c.organisation_id == organisation).distinct()
        return not set(teams).isdisjoint(self.connection.scalars(held))

    def latest_shown(self, organisation: OrganisationId, team: TeamId) -> Round | None:
        return self._newest(organisation, team, rounds.c.shown_ms.is_not(None))

    def _newest(
        self, organisation: OrganisationId, team: TeamId, *which: ColumnElement[bool]
    ) -> Round | None:
        of_team = and_(rounds.c.organisation_id == organisation, rounds.c.team_id == team, *which)
        newest = select(rounds).where(of_team).order_by(rounds.c.week.desc()).limit(1)
        row = self.connection.execute(newest).one_or_none()
        return None if row is None else _round_in(row)

    def over(self, now: datetime, limit: int) -> Sequence[Round]:
        """On PostgreSQL rounds that another process holds are passed over."""
        statement = (
            select(rounds)
            .where(rounds.c.shown_ms.is_(None), rounds.c.due_ms <= to_ms(now))
            .order_by(rounds.c.due_ms, rounds.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True, key_share=True)
        )
        return [_round_in(row) for row in self.connection.execute(statement)]

    def next_due(self) -> datetime | None:
        statement = select(func.min(rounds.c.due_ms)).where(rounds.c.shown_ms.is_(None))
        return maybe_from_ms(self.connection.execute(statement).scalar_one())

    def show(self, round_: Round, at: datetime) -> bool:
        """From now on the team and its managers read the statements; False when that was done already."""
        this = and_(rounds.c.organisation_id == round_.organisation_id, rounds.c.id == round_.id)
        done = update(rounds).where(this, rounds.c.shown_ms.is_(None)).values(shown_ms=to_ms(at))
        if self.connection.execute(done).rowcount != 1:
            return False
        of_round = and_(
            statements.c.organisation_id == round_.organisation_id, statements.c.round_id == round_.id
        )
        shared = update(statements).where(of_round, statements.c.revoked_at_ms.is_(None))
        self.connection.execute(shared.values(visibility=Visibility.TEAM, shared_at_ms=to_ms(at)))
        return True

    def keep(self, statement: Statement, at: datetime) -> StatementId:
        words = {
            "side": statement.side,
            "answers": json.dumps(dict(statement.answers), ensure_ascii=False),
            "items": json.dumps(statement.items, ensure_ascii=False),
            "made_ms": to_ms(at),
            "revoked_at_ms": None,
        }
        values = columns_of(statement.envelope) | words | {"round_id": statement.round_id}
        kept = (
            insert_into(self.connection, statements)
            .values(**values)
            .on_conflict_do_update(
                index_elements=["organisation_id", "round_id", "owner_id"],
                set_=words | {"version": statements.c.version + 1},
            )
            .returning(statements.c.id)
        )
        return StatementId(self.connection.execute(kept).scalar_one())

    def own(self, viewer: Viewer, number: RoundId) -> Statement | None:
        mine = select(statements).where(owned(viewer, statements), statements.c.round_id == number)
        row = self.connection.execute(mine.where(statements.c.revoked_at_ms.is_(None))).one_or_none()
        return None if row is None else _statement_in(row)

    def shown(self, viewer: Viewer, number: RoundId) -> Sequence[Statement]:
        of_round = and_(statements.c.round_id == number, statements.c.revoked_at_ms.is_(None))
        statement = (
            select(statements)
            .join(rounds, rounds.c.id == statements.c.round_id)
            .where(of_round, rounds.c.shown_ms.is_not(None), readable_statements(viewer, statements))
            .order_by(statements.c.owner_id)
        )
        return [_statement_in(row) for row in self.connection.execute(statement)]

    def givers(self, round_: Round) -> Sequence[PersonId]:
        of_round = and_(
            statements.c.organisation_id == round_.organisation_id, statements.c.round_id == round_.id
        )
        statement = select(statements.c.owner_id).where(of_round, statements.c.revoked_at_ms.is_(None))
        return [PersonId(number) for number in self.connection.scalars(statement)]

    def take_back(self, viewer: Viewer, number: RoundId, at: datetime) -> bool:
        mine = and_(owned(viewer, statements), statements.c.round_id == number)
        of_these = select(statements.c.id).where(mine)
        theirs = and_(
            commitments.c.organisation_id == viewer.organisation_id, commitments.c.statement_id.in_(of_these)
        )
        revoked = {"revoked_at_ms": to_ms(at)}
        self.connection.execute(update(commitments).where(theirs).values(**revoked))
        taken = update(statements).where(mine, statements.c.revoked_at_ms.is_(None)).values(**revoked)
        return self.connection.execute(taken).rowcount == 1

    def commit(self, commitment: Commitment, at: datetime) -> CommitmentId:
        statement = insert(commitments).values(
            **columns_of(commitment.envelope), statement_id=commitment.statement_id, side=commitment.side,
            text=commitment.text, until=commitment.until.isoformat(), outcome=commitment.outcome, made_ms=to_ms(at),
        ).returning(commitments.c.id)  # fmt: skip
        return CommitmentId(self.connection.execute(statement).scalar_one())

    def own_open(self, viewer: Viewer, limit: int = 5) -> Sequence[Commitment]:
        return self._open(owned(viewer, commitments), limit)

    def commitments(self, viewer: Viewer, limit: int = 5) -> Sequence[Commitment]:
        of_managers = commitments.c.side == Side.MANAGER
        return self._open(and_(readable_statements(viewer, commitments), of_managers), limit)

    def _open(self, which: ColumnElement[bool], limit: int) -> Sequence[Commitment]:
        stands = and_(commitments.c.outcome == Outcome.OPEN, commitments.c.revoked_at_ms.is_(None))
        statement = select(commitments).where(which, stands).order_by(commitments.c.id.desc()).limit(limit)
        return self._read(statement)

    def settle(self, viewer: Viewer, number: CommitmentId, outcome: Outcome) -> Commitment | None:
        mine = and_(owned(viewer, commitments), commitments.c.id == number)
        self.connection.execute(update(commitments).where(mine).values(outcome=outcome))
        return next(iter(self._read(select(commitments).where(mine))), None)

    def _read(self, statement: Select[Any]) -> Sequence[Commitment]:
        return [_commitment_in(row) for row in self.connection.execute(statement)]


def _round_in(row: Row[Any]) -> Round:
    return Round(
        RoundId(row.id),
        row.organisation_id,
        row.team_id,
        IsoWeek.parse(row.week),
        from_ms(row.due_ms),
        maybe_from_ms(row.shown_ms),
    )


def _statement_in(row: Row[Any]) -> Statement:
    return Statement(
        StatementId(row.id),
        envelope_in(row),
        RoundId(row.round_id),
        Side(row.side),
        json.loads(row.answers),
        tuple(json.loads(row.items)),
    )


def _commitment_in(row: Row[Any]) -> Commitment:
    return Commitment(
        CommitmentId(row.id),
        envelope_in(row),
        StatementId(row.statement_id),
        Side(row.side),
        row.text,
        date.fromisoformat(row.until),
        Outcome(row.outcome),
    )
