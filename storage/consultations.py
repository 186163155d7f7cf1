"""Peer consultations, with the method as it was when each began, and what people wrote in them."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, delete, insert, select, update

from bot.domain.consultation import (
    Consultation,
    ConsultationStage,
    Contribution,
    Kind,
    Method,
    Round,
    Turn,
)
from bot.domain.ids import ConsultationId, ContributionId, OrganisationId, PersonId, ProfCircleId
from bot.domain.visibility import Viewer, Visibility
from storage import generated
from storage.envelopes import columns_of, envelope_in
from storage.moments import from_ms, to_ms
from storage.sight import owned, readable_in_prof_circle
from storage.tables import consultation as consultations
from storage.tables import contribution as contributions


@dataclass(frozen=True, slots=True)
class SqlConsultations:
    connection: Connection

    def add(self, consultation: Consultation, at: datetime) -> ConsultationId:
        statement = insert(consultations).values(
            organisation_id=consultation.organisation_id, prof_circle_id=consultation.prof_circle_id,
            owner_id=consultation.owner, title=consultation.title, made_ms=to_ms(at),
            source=json.dumps(asdict(consultation.method), ensure_ascii=False), **_standing(consultation),
        ).returning(consultations.c.id)  # fmt: skip
        return ConsultationId(self.connection.execute(statement).scalar_one())

    def get(self, organisation: OrganisationId, consultation: ConsultationId) -> Consultation | None:
        statement = select(consultations).where(_this(organisation, consultation))
        row = self.connection.execute(statement).one_or_none()
        return None if row is None else _consultation_in(row)

    def running(self, organisation: OrganisationId, circle: ProfCircleId) -> Consultation | None:
        runs = consultations.c.stage == ConsultationStage.RUNNING
        return next(iter(self._of(organisation, circle, 1, runs)), None)

    def of_circle(
        self, organisation: OrganisationId, circle: ProfCircleId, limit: int = 10
    ) -> Sequence[Consultation]:
        return self._of(organisation, circle, limit)

    def _of(
        self, organisation: OrganisationId, circle: ProfCircleId, limit: int, *which: ColumnElement[bool]
    ) -> Sequence[Consultation]:
        of_circle = (
            consultations.c.organisation_id == organisation,
            consultations.c.prof_circle_id == circle,
        )
        statement = select(consultations).where(*of_circle, *which).order_by(consultations.c.id.desc())
        return [_consultation_in(row) for row in self.connection.execute(statement.limit(limit))]

    def move(self, before: Consultation, after: Consultation) -> bool:
        """The round and stage that it was in are the fence."""
        as_it_was = and_(
            _this(before.organisation_id, before.id),
            consultations.c.position == before.position,
            consultations.c.stage == before.stage,
        )
        moved = update(consultations).where(as_it_was).values(**_standing(after))
        return self.connection.execute(moved).rowcount == 1

    # --- what is written in them --------------------------------------------------------------------------

    def contribute(self, contribution: Contribution, at: datetime) -> ContributionId:
        statement = insert(contributions).values(
            **columns_of(contribution.envelope), prof_circle_id=contribution.prof_circle_id,
            consultation_id=contribution.consultation_id, round=contribution.round, text=contribution.text,
            kept=contribution.kept, generated=generated.dumps(contribution.generated), made_ms=to_ms(at),
        ).returning(contributions.c.id)  # fmt: skip
        return ContributionId(self.connection.execute(statement).scalar_one())

    def contribution(self, viewer: Viewer, number: ContributionId) -> Contribution | None:
        seen = readable_in_prof_circle(viewer, contributions)
        return next(iter(self._read(select(contributions).where(contributions.c.id == number, seen))), None)

    def contributions(
        self, viewer: Viewer, circle: ProfCircleId, consultation: ConsultationId | None
    ) -> Sequence[Contribution]:
        column = contributions.c.consultation_id
        of_it = column.is_(None) if consultation is None else column == consultation
        stands = and_(contributions.c.prof_circle_id == circle, contributions.c.revoked_at_ms.is_(None))
        seen = readable_in_prof_circle(viewer, contributions)
        statement = select(contributions).where(stands, of_it, seen).order_by(contributions.c.id)
        return self._read(statement)

    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[Contribution]:
        mine = and_(owned(viewer, contributions), contributions.c.revoked_at_ms.is_(None))
        statement = select(contributions).where(mine).order_by(contributions.c.id.desc())
        return self._read(statement.limit(limit))

    def written(self, consultation: Consultation) -> Sequence[PersonId]:
        in_round = and_(
            contributions.c.organisation_id == consultation.organisation_id,
            contributions.c.consultation_id == consultation.id,
            contributions.c.round == consultation.round.key,
            contributions.c.generated.is_(None),
        )
        return list(self.connection.scalars(select(contributions.c.owner_id).where(in_round).distinct()))

    def rewrite(self, viewer: Viewer, number: ContributionId, text: str) -> bool:
        values = {"text": text, "version": contributions.c.version + 1}
        return self._change(viewer, number, values)

    def show(
        self, organisation: OrganisationId, consultation: ConsultationId, round_key: str, at: datetime
    ) -> Sequence[Contribution]:
        hidden = and_(
            contributions.c.organisation_id == organisation,
            contributions.c.consultation_id == consultation,
            contributions.c.round == round_key,
            contributions.c.shared_at_ms.is_(None),
            contributions.c.revoked_at_ms.is_(None),
        )
        numbers = list(self.connection.scalars(select(contributions.c.id).where(hidden)))
        shown = {"visibility": Visibility.PROF_CIRCLE, "shared_at_ms": to_ms(at)}
        self.connection.execute(update(contributions).where(hidden).values(**shown))
        these = select(contributions).where(contributions.c.id.in_(numbers))
        return self._read(these.order_by(contributions.c.id))

    def revoke(self, viewer: Viewer, number: ContributionId, at: datetime) -> bool:
        return self._change(viewer, number, {"revoked_at_ms": to_ms(at), "text": ""})

    def numbers_in(self, consultation: Consultation, rounds: Sequence[str]) -> Sequence[ContributionId]:
        in_them = and_(
            contributions.c.organisation_id == consultation.organisation_id,
            contributions.c.consultation_id == consultation.id,
            contributions.c.round.in_(rounds),
        )
        return list(self.connection.scalars(select(contributions.c.id).where(in_them)))

    def keep_only(
        self, organisation: OrganisationId, consultation: ConsultationId, kept: Sequence[ContributionId]
    ) -> Sequence[ContributionId]:
        of_it = and_(
            contributions.c.organisation_id == organisation, contributions.c.consultation_id == consultation
        )
        stays = contributions.c.id.in_(kept)
        self.connection.execute(update(contributions).where(of_it, stays).values(kept=True))
        gone = list(self.connection.scalars(select(contributions.c.id).where(of_it, ~stays)))
        self.connection.execute(delete(contributions).where(contributions.c.id.in_(gone)))
        return gone

    def _change(self, viewer: Viewer, number: ContributionId, values: dict[str, Any]) -> bool:
        mine = and_(owned(viewer, contributions), contributions.c.id == number)
        stands = contributions.c.revoked_at_ms.is_(None)
        return (
            self.connection.execute(update(contributions).where(mine, stands).values(**values)).rowcount == 1
        )

    def _read(self, statement: Select[Any]) -> Sequence[Contribution]:
        return [_contribution_in(row) for row in self.connection.execute(statement)]


def _this(organisation: OrganisationId, number: ConsultationId) -> ColumnElement[bool]:
    return and_(consultations.c.organisation_id == organisation, consultations.c.id == number)


def _standing(consultation: Consultation) -> dict[str, Any]:
    return {
        "position": consultation.position,
        "stage": consultation.stage,
        "began_ms": to_ms(consultation.began),
        "due_ms": to_ms(consultation.due),
    }


def _consultation_in(row: Row[Any]) -> Consultation:
    return Consultation(
        id=row.id,
        organisation_id=row.organisation_id,
        prof_circle_id=row.prof_circle_id,
        owner=row.owner_id,
        title=row.title,
        method=_method_in(row.source),
        position=row.position,
        stage=ConsultationStage(row.stage),
        began=from_ms(row.began_ms),
        due=from_ms(row.due_ms),
    )


def _method_in(source: str) -> Method:
    data = json.loads(source)
    rounds = tuple(
        Round(**{**one, "turn": Turn(one["turn"]), "kind": Kind(one["kind"])}) for one in data["rounds"]
    )
    return Method(**{**data, "rounds": rounds})


def _contribution_in(row: Row[Any]) -> Contribution:
    return Contribution(
        id=row.id,
        envelope=envelope_in(row),
        prof_circle_id=row.prof_circle_id,
        consultation_id=row.consultation_id,
        round=row.round,
        text=row.text,
        kept=row.kept,
        generated=generated.loads(row.generated),
    )
