"""Order within a lane (a channel, a DM, a person whose DM is yet to be opened), as conditions on the outbox.

They stand in the statements that find and claim a row, so several processes keep to one order.
"""

from collections.abc import Callable

from sqlalchemy import ColumnElement, FromClause, and_, exists, or_

from bot.books import SendState
from storage.tables import outbox

_CLAIMED = (SendState.SENDING, SendState.CHECKING)

Hindrance = Callable[[FromClause], ColumnElement[bool]]
"""What makes an earlier row of the lane stand in the way."""


def free(hindrance: Hindrance) -> tuple[ColumnElement[bool], ...]:
    """No earlier row of the same lane that is not final stands in the way.

    Two conditions, one for each kind of lane, so that a database can use the index for both.
    """
    earlier = outbox.alias("earlier")
    same = and_(
        earlier.c.settled_ms.is_(None), earlier.c.id < outbox.c.id,
        earlier.c.network == outbox.c.network, earlier.c.workspace == outbox.c.workspace, hindrance(earlier),
    )  # fmt: skip
    person = and_(earlier.c.channel.is_(None), earlier.c.recipient == outbox.c.recipient)
    return (
        ~exists().where(same, earlier.c.channel == outbox.c.channel).correlate(outbox),
        or_(outbox.c.channel.is_not(None), ~exists().where(same, person).correlate(outbox)),
    )


def rests(earlier: FromClause, ms: ColumnElement[int]) -> ColumnElement[bool]:
    """Somebody holds it, or it was tried and waits for its next moment."""
    held = and_(earlier.c.state.in_(_CLAIMED), earlier.c.lease_ms > ms)
    return or_(held, and_(is_put_back(earlier), earlier.c.due_ms > ms))


def is_put_back(earlier: FromClause) -> ColumnElement[bool]:
    return and_(earlier.c.state == SendState.PENDING, earlier.c.attempts > 0)


def is_begun(earlier: FromClause) -> ColumnElement[bool]:
    """Whatever was claimed and is not final: whether somebody holds it or it waits to be tried again."""
    return or_(earlier.c.state.in_(_CLAIMED), is_put_back(earlier))


def is_first(ms: ColumnElement[int]) -> Hindrance:
    """Whatever is claimed, was tried, or is due now goes before."""

    def hindrance(earlier: FromClause) -> ColumnElement[bool]:
        is_due = and_(earlier.c.composed_ms.is_not(None), earlier.c.due_ms <= ms)
        waits = and_(earlier.c.state == SendState.PENDING, or_(earlier.c.attempts > 0, is_due))
        return or_(earlier.c.state.in_(_CLAIMED), waits)

    return hindrance
