"""Prof-cirkels and who is in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, delete, insert, select, update

from bot.domain.ids import OrganisationId, PersonId, ProfCircleId
from bot.domain.place import Place
from bot.domain.prof_circle import CircleStage, ProfCircle, Rhythm
from bot.domain.visibility import Viewer
from storage.moments import from_ms, to_ms
from storage.once import insert_into
from storage.places import id_of, place_in
from storage.tables import place as places
from storage.tables import prof_circle as circles
from storage.tables import prof_circle_member as members

_CIRCLES = select(
    circles, places.c.network, places.c.workspace, places.c.channel, places.c.kind
).outerjoin(places, places.c.id == circles.c.place_id)  # fmt: skip
_STANDS = circles.c.stage != CircleStage.ENDED


@dataclass(frozen=True, slots=True)
class SqlProfCircles:
    connection: Connection

    def add(self, circle: ProfCircle, at: datetime) -> ProfCircleId:
        statement = insert(circles).values(
            organisation_id=circle.organisation_id, guide_id=circle.guide, theme=circle.theme,
            goal_key=circle.goal_key, language=circle.language, timezone=circle.timezone, region=circle.region,
            rhythm=circle.rhythm, stage=circle.stage, listed=circle.listed, made_ms=to_ms(at),
        ).returning(circles.c.id)  # fmt: skip
        return ProfCircleId(self.connection.execute(statement).scalar_one())

    def get(self, organisation: OrganisationId, circle: ProfCircleId) -> ProfCircle | None:
        return next(iter(self._read(_CIRCLES.where(_this(organisation, circle)))), None)

    def of_place(self, organisation: OrganisationId, place: Place) -> ProfCircle | None:
        there = and_(
            places.c.network == place.network,
            places.c.workspace == place.workspace,
            places.c.channel == place.channel,
        )
        statement = _CIRCLES.where(circles.c.organisation_id == organisation, there, _STANDS)
        return next(iter(self._read(statement)), None)

    def of_person(self, organisation: OrganisationId, person: PersonId) -> Sequence[ProfCircle]:
        theirs = select(members.c.prof_circle_id).where(_of(organisation, person))
        statement = _CIRCLES.where(circles.c.organisation_id == organisation, _STANDS)
        return self._read(statement.where(circles.c.id.in_(theirs)).order_by(circles.c.id.desc()))

    def listed(self, organisation: OrganisationId, limit: int = 20) -> Sequence[ProfCircle]:
        statement = _CIRCLES.where(circles.c.organisation_id == organisation, _STANDS, circles.c.listed)
        return self._read(statement.order_by(circles.c.id.desc()).limit(limit))

    def invite(self, organisation: OrganisationId, circle: ProfCircleId, person: PersonId) -> bool:
        return self._enter(organisation, circle, person, None)

    def join(
        self, organisation: OrganisationId, circle: ProfCircleId, person: PersonId, at: datetime
    ) -> bool:
        """False when this person is in it already."""
        if self._enter(organisation, circle, person, to_ms(at)):
            return True
        invited = update(members).where(
            _of(organisation, person), members.c.prof_circle_id == circle, members.c.joined_ms.is_(None)
        )
        return self.connection.execute(invited.values(joined_ms=to_ms(at))).rowcount == 1

    def _enter(
        self, organisation: OrganisationId, circle: ProfCircleId, person: PersonId, joined: int | None
    ) -> bool:
        values = {"prof_circle_id": circle, "person_id": person, "joined_ms": joined}
        statement = insert_into(self.connection, members).values(organisation_id=organisation, **values)
        new = statement.on_conflict_do_nothing().returning(members.c.id)
        return self.connection.execute(new).first() is not None

    def leave(self, organisation: OrganisationId, circle: ProfCircleId, person: PersonId) -> bool:
        theirs = and_(_of(organisation, person), members.c.prof_circle_id == circle)
        return self.connection.execute(delete(members).where(theirs)).rowcount == 1

    def joined(self, organisation: OrganisationId, circle: ProfCircleId) -> Mapping[PersonId, datetime]:
        these = and_(members.c.organisation_id == organisation, members.c.prof_circle_id == circle)
        statement = select(members.c.person_id, members.c.joined_ms).where(
            these, members.c.joined_ms.is_not(None)
        )
        rows = self.connection.execute(statement.order_by(members.c.joined_ms, members.c.id))
        return {row.person_id: from_ms(row.joined_ms) for row in rows}

    def settle(self, organisation: OrganisationId, circle: ProfCircleId, place: Place) -> None:
        self._set(organisation, circle, place_id=id_of(self.connection, organisation, place))

    def set_stage(self, organisation: OrganisationId, circle: ProfCircleId, stage: CircleStage) -> None:
        values: dict[str, Any] = {"stage": stage}
        if stage is CircleStage.ENDED:
            values["place_id"] = None  # the place can serve again
        self._set(organisation, circle, **values)

    def set_guide(self, organisation: OrganisationId, circle: ProfCircleId, guide: PersonId | None) -> None:
        self._set(organisation, circle, guide_id=guide)

    def _set(self, organisation: OrganisationId, circle: ProfCircleId, **values: Any) -> None:  # noqa: ANN401 - columns of several types
        self.connection.execute(update(circles).where(_this(organisation, circle)).values(**values))

    def seen_by(self, viewer: Viewer, place: Place) -> Viewer:
        """In the circle's own place whoever looks has it before their eyes already."""
        if viewer.in_private:
            inside = select(members.c.prof_circle_id).where(
                _of(viewer.organisation_id, viewer.person_id), members.c.joined_ms.is_not(None)
            )
            return replace(viewer, prof_circles=frozenset(self.connection.scalars(inside)))
        here = self.of_place(viewer.organisation_id, place)
        return replace(viewer, prof_circles=frozenset({here.id} if here else ()))

    def _read(self, statement: Select[Any]) -> Sequence[ProfCircle]:
        rows = self.connection.execute(statement).all()
        of_these = select(members).where(members.c.prof_circle_id.in_([row.id for row in rows]))
        inside: dict[int, list[PersonId]] = {}
        invited: dict[int, list[PersonId]] = {}
        for row in self.connection.execute(of_these.order_by(members.c.joined_ms, members.c.id)):
            which = invited if row.joined_ms is None else inside
            which.setdefault(row.prof_circle_id, []).append(row.person_id)
        return [_circle_in(row, inside.get(row.id, []), invited.get(row.id, [])) for row in rows]


def _this(organisation: OrganisationId, circle: ProfCircleId) -> ColumnElement[bool]:
    return and_(circles.c.organisation_id == organisation, circles.c.id == circle)


def _of(organisation: OrganisationId, person: PersonId) -> ColumnElement[bool]:
    return and_(members.c.organisation_id == organisation, members.c.person_id == person)


def _circle_in(row: Row[Any], inside: list[PersonId], invited: list[PersonId]) -> ProfCircle:
    return ProfCircle(
        id=row.id,
        organisation_id=row.organisation_id,
        theme=row.theme,
        goal_key=row.goal_key,
        language=row.language,
        timezone=row.timezone,
        region=row.region,
        rhythm=Rhythm(row.rhythm),
        stage=CircleStage(row.stage),
        listed=row.listed,
        guide=row.guide_id,
        place=place_in(row) if row.channel else None,
        members=tuple(inside),
        invited=tuple(invited),
    )
