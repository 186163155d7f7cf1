"""Requests to think along, and who does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, insert, select, update

from bot.domain.help_request import HelpRequest
from bot.domain.ids import HelpRequestId, OrganisationId, PersonId
from bot.domain.visibility import Viewer
from bot.domain.wall import SharedKey
from storage.envelopes import columns_of, envelope_in
from storage.moments import maybe_from_ms, to_ms
from storage.once import insert_into
from storage.sight import owned, shared, visible
from storage.tables import help_offer as offers
from storage.tables import help_request as requests

_STANDS = and_(requests.c.closed_ms.is_(None), requests.c.revoked_at_ms.is_(None))


@dataclass(frozen=True, slots=True)
class SqlHelpRequests:
    connection: Connection

    def add(self, request: HelpRequest, at: datetime) -> HelpRequestId:
        statement = insert(requests).values(
            **columns_of(request.envelope), about_kind=request.about.kind, about_id=request.about.number,
            text=request.text, made_ms=to_ms(at),
        ).returning(requests.c.id)  # fmt: skip
        return HelpRequestId(self.connection.execute(statement).scalar_one())

    def get(self, viewer: Viewer, request: HelpRequestId) -> HelpRequest | None:
        """None also when the viewer may not see it: the two are not told apart."""
        statement = select(requests).where(requests.c.id == request, visible(viewer, requests))
        return next(iter(self._read(statement)), None)

    def open_about(self, viewer: Viewer, about: SharedKey) -> HelpRequest | None:
        this = and_(requests.c.about_kind == about.kind, requests.c.about_id == about.number)
        return next(iter(self._read(select(requests).where(owned(viewer, requests), _STANDS, this))), None)

    def open(self, viewer: Viewer, limit: int = 20) -> Sequence[HelpRequest]:
        return self._read(_newest(and_(shared(viewer, requests), _STANDS), limit))

    def own_open(self, viewer: Viewer, limit: int = 20) -> Sequence[HelpRequest]:
        return self._read(_newest(and_(owned(viewer, requests), _STANDS), limit))

    def close(self, organisation: OrganisationId, request: HelpRequestId, at: datetime) -> bool:
        return self._ends(organisation, request, closed_ms=to_ms(at))

    def revoke(self, organisation: OrganisationId, request: HelpRequestId, at: datetime) -> bool:
        return self._ends(organisation, request, revoked_at_ms=to_ms(at))

    def _ends(self, organisation: OrganisationId, request: HelpRequestId, **how: int) -> bool:
        mine = and_(requests.c.organisation_id == organisation, requests.c.id == request)
        return self.connection.execute(update(requests).where(mine, _STANDS).values(**how)).rowcount == 1

    def add_helper(
        self, organisation: OrganisationId, request: HelpRequestId, person: PersonId, at: datetime
    ) -> bool:
        """False when this person thinks along already."""
        statement = (
            insert_into(self.connection, offers)
            .values(
                organisation_id=organisation, help_request_id=request, person_id=person, made_ms=to_ms(at)
            )
            .on_conflict_do_nothing()
            .returning(offers.c.id)
        )
        return self.connection.execute(statement).first() is not None

    def _read(self, statement: Select[Any]) -> Sequence[HelpRequest]:
        rows = self.connection.execute(statement).all()
        of_these = select(offers).where(offers.c.help_request_id.in_([row.id for row in rows]))
        helpers: dict[int, tuple[PersonId, ...]] = {}
        for row in self.connection.execute(of_these.order_by(offers.c.id)):
            helpers[row.help_request_id] = (*helpers.get(row.help_request_id, ()), row.person_id)
        return [_request_in(row, helpers.get(row.id, ())) for row in rows]


def _newest(which: ColumnElement[bool], limit: int) -> Select[Any]:
    return select(requests).where(which).order_by(requests.c.id.desc()).limit(limit)


def _request_in(row: Row[Any], helpers: tuple[PersonId, ...]) -> HelpRequest:
    return HelpRequest(
        id=row.id,
        envelope=envelope_in(row),
        about=SharedKey(row.about_kind, row.about_id),
        text=row.text,
        closed_at=maybe_from_ms(row.closed_ms),
        helpers=helpers,
    )
