"""How far a proposal came, and when: kept on its row at each act, so that figures are counted and not read through.

The audit trail stays the source. `bot.domain.circle` computes the same from it, and a test holds the two side by side.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Column, ColumnElement, Connection, and_, case, or_, update

from bot.domain.circle import Step, Stretch
from bot.domain.ids import OrganisationId
from bot.domain.proposal import Act, Stage
from storage.moments import to_ms
from storage.tables import proposal

_SUBJECT = "proposal:"
_DAY = 24 * 60 * 60 * 1000
"""Milliseconds."""

_c = proposal.c
_FIRST: Mapping[str, Column[int]] = {
    Act.SUBMIT: _c.submitted_ms,
    Act.VALIDATE: _c.validated_ms,
    Act.ACCEPT: _c.accepted_ms,
}
_LAST: Mapping[str, Column[int]] = {
    Act.ACCEPT: _c.answered_ms,
    Act.DECLINE: _c.answered_ms,
    Act.POSTPONE: _c.answered_ms,
    Act.EFFECTUATE: _c.effectuated_ms,
    Act.CLOSE: _c.closed_ms,
}

REACHED: Mapping[Step, ColumnElement[bool]] = {
    Step.SUBMITTED: _c.submitted_ms.is_not(None),
    Step.VALIDATED: or_(_c.validated_ms.is_not(None), _c.answered_ms.is_not(None)),
    Step.ANSWERED: _c.answered_ms.is_not(None),
    Step.ACCEPTED: _c.accepted_ms.is_not(None),
    Step.EFFECTUATED: _c.stage.in_((Stage.EFFECTUATED, Stage.ROUND)),
    Step.ROUND: _c.stage == Stage.ROUND,
}
"""What came so far: a SQL condition for each step."""

_ENDS: Mapping[Stretch, tuple[Column[int], Column[int], Step]] = {
    Stretch.ANSWER: (_c.submitted_ms, _c.answered_ms, Step.ANSWERED),
    Stretch.DO: (_c.accepted_ms, _c.effectuated_ms, Step.EFFECTUATED),
    Stretch.CIRCLE: (_c.submitted_ms, _c.closed_ms, Step.ROUND),
}


def went_on(
    connection: Connection, organisation: OrganisationId, subject: str, act: str, at: datetime
) -> None:
    """Keeps the first or the last moment of this act; an act that no figure is about changes nothing."""
    ms, number = to_ms(at), subject.removeprefix(_SUBJECT)
    values: dict[str, ColumnElement[int]] = {}
    if (first := _FIRST.get(act)) is not None:
        values[first.name] = case((first < ms, first), else_=ms)
    if (last := _LAST.get(act)) is not None:
        values[last.name] = case((last > ms, last), else_=ms)
    if values and subject.startswith(_SUBJECT) and number.isdecimal():
        mine = and_(_c.organisation_id == organisation, _c.id == int(number))
        connection.execute(update(proposal).where(mine).values(values))


def timed(stretch: Stretch) -> ColumnElement[bool]:
    """What came to the end of a stretch."""
    begin, end, step = _ENDS[stretch]
    return and_(begin.is_not(None), end.is_not(None), REACHED[step])


def days(stretch: Stretch) -> ColumnElement[int]:
    """Whole days of what is `timed`."""
    begin, end, _ = _ENDS[stretch]
    return case((end > begin, (end - begin) // _DAY), else_=0)
