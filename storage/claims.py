"""The statements by which a row of the outbox is found, claimed and ended, each put together once.

Putting a statement together costs SQLAlchemy ten times what running it costs the database.
"""

from sqlalchemy import BigInteger, ColumnElement, Text, and_, bindparam, case, func, or_, select, update

from bot.books import Category, Precedence, SendState
from bot.books.sending import LEFT
from storage import lanes
from storage.tables import outbox

CLAIMED = (SendState.SENDING, SendState.CHECKING)
IS_OPEN = outbox.c.settled_ms.is_(None)

_NOW: ColumnElement[int] = bindparam("now_ms", type_=BigInteger)
_ROW = outbox.c.id == bindparam("row")
_PENDING = outbox.c.state == SendState.PENDING
_LEASE_RAN_OUT = and_(outbox.c.state.in_(CLAIMED), outbox.c.lease_ms <= _NOW)
_IS_COMPOSED = outbox.c.composed_ms.is_not(None)

# By this attempt: whoever froze for longer than its lease finds that a later one has it.
_IS_HELD = and_(_ROW, outbox.c.state.in_(CLAIMED), outbox.c.attempts == bindparam("attempt"))

LANE = (outbox.c.network, outbox.c.workspace, outbox.c.channel, outbox.c.recipient)

_comes_after = case((outbox.c.category == Category.ANSWER.value, 0), else_=1)
"""Somebody waits for an answer; whatever Vita says of its own accord gives way to it."""

_place = func.row_number().over(
    partition_by=(outbox.c.network, outbox.c.workspace),
    order_by=(_comes_after, outbox.c.due_ms, outbox.c.id),
)
_found = (
    select(outbox.c.id, outbox.c.due_ms, *LANE, _comes_after.label("comes_after"), _place.label("place"))
    .where(IS_OPEN, _IS_COMPOSED, or_(and_(_PENDING, outbox.c.due_ms <= _NOW), _LEASE_RAN_OUT))
    .where(*lanes.free(lambda earlier: lanes.rests(earlier, _NOW)))
    .subquery()
)
DUE = (
    select(_found)
    .where(_found.c.place <= bindparam("each"))
    .order_by(_found.c.comes_after, _found.c.due_ms, _found.c.id)
)
"""`now_ms`, and `each` for the most rows of one workspace."""

_claim = (
    update(outbox)
    .where(_ROW, _IS_COMPOSED, or_(_PENDING, _LEASE_RAN_OUT))
    .values(
        state=case((_PENDING, SendState.SENDING.value), else_=SendState.CHECKING.value),
        attempts=outbox.c.attempts + 1,
        first_ms=func.coalesce(outbox.c.first_ms, _NOW),
        last_ms=_NOW,
        lease_ms=bindparam("lease"),
    )
    .returning(outbox)
)
CLAIMS = {
    Precedence.IN_TURN: _claim.where(*lanes.free(lanes.is_first(_NOW))),
    Precedence.AHEAD: _claim.where(*lanes.free(lanes.is_begun)),
    Precedence.BESIDE: _claim.where(*lanes.free(lanes.is_put_back)),
}
"""`row`, `now_ms` and `lease`."""

_tried = outbox.c.tries + bindparam("tried", type_=BigInteger)
PUT_BACK = (
    update(outbox)
    .where(_IS_HELD)
    .values(state=SendState.PENDING.value, due_ms=bindparam("due"), lease_ms=None, tries=_tried)
)
HOLD = update(outbox).where(_IS_HELD).values(lease_ms=bindparam("until"), tries=_tried)
"""`row`, `attempt`, `due` or `until`, and `tried`: 1 when the network was asked, 0 when it never came to that."""

_STATE: ColumnElement[str] = bindparam("as_state", type_=Text)
_WHY: ColumnElement[str] = bindparam("why", type_=Text)
_WORDS_GO = and_(_STATE.in_((SendState.SENT.value, SendState.SKIPPED.value)), _WHY != LEFT)
"""What was said stands on the network; what may still be said, once Vita is back, is kept."""

_settle = (
    update(outbox)
    .values(
        state=_STATE,
        reason=_WHY,
        settled_ms=_NOW,
        lease_ms=None,
        card=case((_WORDS_GO, None), else_=outbox.c.card),
        posted_channel=func.coalesce(bindparam("at_channel", type_=Text), outbox.c.posted_channel),
        posted_thread=func.coalesce(bindparam("at_thread", type_=Text), outbox.c.posted_thread),
        posted_message=func.coalesce(bindparam("at_message", type_=Text), outbox.c.posted_message),
    )
    .returning(outbox.c.organisation_id, outbox.c.subject, outbox.c.verb)
)  # fmt: skip
SETTLE = _settle.where(_ROW, IS_OPEN)
SETTLE_HELD = _settle.where(_IS_HELD)
"""`row`, `now_ms`, `as_state`, `why`, `at_…` (None where nothing was posted), and for the second `attempt`."""

_uncomposed = (
    select(outbox.c.id)
    .where(IS_OPEN, outbox.c.composed_ms.is_(None), outbox.c.due_ms <= bindparam("before"))
    .where(func.coalesce(outbox.c.compose_after_ms, 0) <= _NOW)
    .order_by(outbox.c.due_ms, outbox.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
    .cte("uncomposed")
)
TAKE_UNCOMPOSED = (
    update(outbox)
    .where(outbox.c.id.in_(select(_uncomposed.c.id)))
    .values(compose_after_ms=bindparam("until"))
    .returning(outbox)
)
"""`before`, `most`, `now_ms` and `until`; what another process is just taking is left to it."""

COMPOSE = (
    update(outbox)
    .where(_ROW, IS_OPEN, outbox.c.composed_ms.is_(None))
    .values(
        card=bindparam("words", type_=outbox.c.card.type), text_source=bindparam("source"), composed_ms=_NOW
    )
)

WAITS = select(outbox.c.due_ms, outbox.c.lease_ms).where(_ROW, IS_OPEN)
