"""The outbox: what is to be said, once per key and per occurrence, claimed before it is sent.

A row is pending; claimed it is sending, and claimed again after its lease ran out it is checking (an earlier
attempt may have been posted); it ends sent, failed, skipped or unknown. A claim is committed before anything
is sent, so whoever dies in between leaves a row that somebody looks into.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
    union_all,
    update,
)

from bot.books import Category, Delivery, Outgoing, Precedence, Sending, SendState, Verb
from bot.books.sending import AWAY
from bot.cards import wire
from bot.cards.model import Card
from bot.domain.ids import OrganisationId, OutboxId
from bot.domain.place import Account, MessageRef
from storage import claims, postings
from storage.claims import IS_OPEN
from storage.jobs import Jobs
from storage.moments import from_ms, maybe_from_ms, to_ms
from storage.once import add_once
from storage.outgoing import new_row, outgoing_in
from storage.tables import outbox

_A_PERSON_DECIDES = (SendState.FAILED, SendState.UNKNOWN)

_SOON = timedelta(seconds=2)
"""Until a row is looked at again that waits for its words, or for an earlier one of its lane."""


def _under(column: ColumnElement[str]) -> Select[tuple[int]]:
    """The rows with this message in this column, each along its own index."""
    return select(outbox.c.id).where(
        outbox.c.organisation_id == bindparam("organisation"), column == bindparam("at_message")
    )


_IS_AT = and_(
    outbox.c.id.in_(union_all(_under(outbox.c.posted_message), _under(outbox.c.message))),
    outbox.c.network == bindparam("at_network"),
    outbox.c.workspace == bindparam("at_workspace"),
    or_(outbox.c.posted_channel == bindparam("at_channel"), outbox.c.channel == bindparam("at_channel")),
)
_KEY_OF = select(outbox.c.key).where(_IS_AT).order_by(outbox.c.id.desc()).limit(1)
_TOPIC_OF = select(outbox.c.topic).where(_IS_AT).order_by(outbox.c.id.desc()).limit(1)

_TRIED_BEFORE = 1
"""What was looked at before goes before what was not: it has its place in the line."""


@dataclass(frozen=True, slots=True)
class SqlOutbox:
    connection: Connection
    jobs: Jobs | None = None
    """The distributed engine on PostgreSQL; None where this process looks itself."""

    def put(self, outgoing: Outgoing, at: datetime, *, look: datetime | None = None) -> OutboxId | None:
        """Stores what is to be said, once per key and per occurrence; None when it was there already.

        With `skipped` set it is final at once: the record that this occurrence was left out, and why.
        """
        put = self.connection.execute(
            add_once(self.connection, outbox, outbox.c.id), new_row(outgoing, at)
        ).scalar_one_or_none()
        if put is not None and self.jobs is not None and not outgoing.skipped:
            self.jobs.send(self.connection, put, (look or outgoing.due or at) - at)
        return put

    def put_all(self, put: Sequence[tuple[Outgoing, datetime | None]], at: datetime) -> None:
        """The same for many at once, each with the moment to look at it, None for the one at which it is due."""
        if not put:
            return
        rows = [new_row(outgoing, at) for outgoing, _ in put]
        adding = add_once(self.connection, outbox, outbox.c.id, outbox.c.organisation_id, outbox.c.key)
        new = {(row.organisation_id, row.key): row.id for row in self.connection.execute(adding, rows)}
        if self.jobs is None:
            return
        looks = {
            new.pop(key): (look or outgoing.due or at) - at
            for outgoing, look in put
            if (key := (outgoing.organisation_id, outgoing.key)) in new and not outgoing.skipped
        }
        self.jobs.send_all(self.connection, looks)

    def look_again(self, row: OutboxId, after: timedelta) -> None:
        """For the distributed engine; where this process looks itself it finds the row by its moment."""
        if self.jobs is not None:
            self.jobs.send(self.connection, row, after, priority=_TRIED_BEFORE)

    def waits(self, row: OutboxId, now: datetime) -> timedelta | None:
        """How long until it is worth looking at a row that could not be claimed; None when it is final."""
        found = self.connection.execute(claims.WAITS, {"row": row}).one_or_none()
        if found is None:
            return None
        return max(from_ms(found.lease_ms or found.due_ms) - now, _SOON)

    def defer_overlooked(self, before: datetime) -> int:
        return 0 if self.jobs is None else self.jobs.send_overlooked(self.connection, to_ms(before))

    def due(self, now: datetime, each: int) -> Sequence[tuple[OutboxId, str]]:
        """Composed rows that are due or whose lease has run out, answers first, then the oldest, each with its lane.

        The lane is what must stay in order: a channel or DM, or the person whose DM is yet to be opened. A row
        behind one that somebody holds, or that waits to be tried again, is held back. Of each workspace at most
        `each` rows, so that a busy one stands in nobody's way.
        """
        asked = {"now_ms": to_ms(now), "each": each}
        return [(row.id, _lane(row)) for row in self.connection.execute(claims.DUE, asked)]

    def take_uncomposed(
        self, before: datetime, limit: int, now: datetime, until: datetime
    ) -> Sequence[tuple[OutboxId, Outgoing]]:
        """Rows due before this moment that have no card yet, the most pressing first, and nobody else's `until` then."""
        asked = {"before": to_ms(before), "most": limit, "now_ms": to_ms(now), "until": to_ms(until)}
        rows = self.connection.execute(claims.TAKE_UNCOMPOSED, asked).all()
        return [(row.id, outgoing_in(row)) for row in sorted(rows, key=lambda row: (row.due_ms, row.id))]

    def compose(self, row: OutboxId, card: Card, source: str, at: datetime) -> None:
        """Gives a row its card, if it has none; a text that was decided on does not change any more."""
        composed = {"row": row, "words": wire.dumps(card), "source": source, "now_ms": to_ms(at)}
        self.connection.execute(claims.COMPOSE, composed)

    def claim(
        self, row: OutboxId, now: datetime, lease: datetime, precedence: Precedence = Precedence.IN_TURN
    ) -> Sending | None:
        """Claims a row, or None when it is final, somebody holds it, or it is not its turn in its lane."""
        asked = {"row": row, "now_ms": to_ms(now), "lease": to_ms(lease)}
        claimed = self.connection.execute(claims.CLAIMS[precedence], asked).one_or_none()
        return None if claimed is None else _sending_in(claimed)

    def settle(
        self,
        row: OutboxId,
        state: SendState,
        at: datetime,
        *,
        reason: str = "",
        message: MessageRef | None = None,
        attempt: int | None = None,
    ) -> None:
        """Makes a row final. What was said stands on the network, so our copy of the words is emptied.

        With `attempt` only while that attempt holds it.
        """
        ends: dict[str, Any] = {
            "row": row, "now_ms": to_ms(at), "as_state": state, "why": reason,
            "at_channel": message.place.channel if message else None,
            "at_thread": message.place.thread if message else None,
            "at_message": message.message if message else None,
        }  # fmt: skip
        if attempt is None:
            settled = self.connection.execute(claims.SETTLE, ends).one_or_none()
        else:
            settled = self.connection.execute(claims.SETTLE_HELD, ends | {"attempt": attempt}).one_or_none()
        if settled is None or message is None:
            return
        if settled.subject and settled.verb != Verb.DM:
            postings.note(self.connection, settled.organisation_id, settled.subject, message, at)

    def put_back(self, row: OutboxId, attempt: int, due: datetime, *, tried: bool = True) -> None:
        """Certainly not posted by this attempt: pending again, from this moment on."""
        held = {"row": row, "attempt": attempt, "due": to_ms(due), "tried": int(tried)}
        self.connection.execute(claims.PUT_BACK, held)

    def hold(self, row: OutboxId, attempt: int, until: datetime) -> None:
        """Uncertain: stays claimed until then, so that the network can show whether it was posted."""
        held = {"row": row, "attempt": attempt, "until": to_ms(until), "tried": 1}
        self.connection.execute(claims.HOLD, held)

    def postings(self, organisation: OrganisationId, subject: str) -> Sequence[MessageRef]:
        """The messages that were posted about a subject (`proposal:12`) and still stand."""
        return postings.about(self.connection, organisation, subject)

    def key_of(self, organisation: OrganisationId, message: MessageRef) -> str:
        return self._of(_KEY_OF, organisation, message)

    def topic_of(self, organisation: OrganisationId, message: MessageRef) -> str:
        return self._of(_TOPIC_OF, organisation, message)

    def nudged(self, organisation: OrganisationId, recipient: Account, since: datetime) -> str:
        theirs = and_(
            outbox.c.organisation_id == organisation,
            outbox.c.recipient == recipient.account,
            outbox.c.network == recipient.network,
            outbox.c.workspace == recipient.workspace,
        )
        is_sent = and_(outbox.c.category == Category.NUDGE, outbox.c.state == SendState.SENT)
        newest = (
            select(outbox.c.topic)
            .where(theirs, is_sent, outbox.c.settled_ms > to_ms(since))
            .order_by(outbox.c.id.desc())
            .limit(1)
        )
        return self.connection.execute(newest).scalar_one_or_none() or ""

    def _of(self, what: Select[Any], organisation: OrganisationId, message: MessageRef) -> str:
        """This of the row under which a message was sent, or changed last."""
        place = message.place
        asked = {
            "organisation": organisation, "at_network": place.network, "at_workspace": place.workspace,
            "at_channel": place.channel, "at_message": message.message,
        }  # fmt: skip
        return self.connection.execute(what, asked).scalar_one_or_none() or ""

    def ended(self, organisation: OrganisationId, key: str) -> tuple[SendState, str] | None:
        """Where the row under this key stands, and why; None when there is none."""
        of_it = and_(outbox.c.organisation_id == organisation, outbox.c.key == key)
        row = self.connection.execute(select(outbox.c.state, outbox.c.reason).where(of_it)).one_or_none()
        return None if row is None else (SendState(row.state), row.reason)

    def ended_badly(self, organisation: OrganisationId | None, row: OutboxId) -> Outgoing | None:
        """What failed, or of which nobody knows whether it came; None for any other row."""
        statement = select(outbox).where(outbox.c.id == row, outbox.c.state.in_(_A_PERSON_DECIDES))
        if organisation is not None:
            statement = statement.where(outbox.c.organisation_id == organisation)
        found = self.connection.execute(statement).one_or_none()
        return None if found is None else outgoing_in(found)

    def again(self, row: OutboxId) -> bool:
        """Pending once more, because a person said so, with all its tries; its attempts count on, as the fence."""
        statement = (
            update(outbox)
            .where(outbox.c.id == row, outbox.c.state.in_(_A_PERSON_DECIDES))
            .values(state=SendState.PENDING, reason="", settled_ms=None, lease_ms=None, tries=0)
        )
        if self.connection.execute(statement).rowcount == 0:
            return False
        self.look_again(row, timedelta())
        return True

    def come_back(self, network: str, workspace: str, now: datetime) -> int:
        """What was not sure to have been posted is claimed with a lease that is over: whoever takes it looks first."""
        ms, here = to_ms(now), and_(outbox.c.network == network, outbox.c.workspace == workspace)
        kept = and_(here, outbox.c.reason.in_(AWAY), outbox.c.card.is_not(None))
        late = update(outbox).where(kept, outbox.c.until_ms <= ms)
        self.connection.execute(late.values(state=SendState.SKIPPED, reason="late", card=None))
        unsure = outbox.c.state == SendState.UNKNOWN
        again = {
            "state": case((unsure, SendState.CHECKING.value), else_=SendState.PENDING.value),
            "lease_ms": case((unsure, ms)),
            "tries": 0,
            "reason": "",
            "settled_ms": None,
        }
        statement = update(outbox).where(kept).values(**again).returning(outbox.c.id)
        rows = self.connection.scalars(statement).all()
        for row in rows:
            self.look_again(row, timedelta())
        return len(rows)

    def deliveries(
        self,
        organisation: OrganisationId | None,
        limit: int,
        only: Category | None = None,
        states: Sequence[SendState] = (),
    ) -> Sequence[Delivery]:
        """The newest rows as an operator sees them; without an organisation of all, without states in any."""
        statement = select(outbox).order_by(outbox.c.id.desc()).limit(limit)
        if organisation is not None:
            statement = statement.where(outbox.c.organisation_id == organisation)
        if only is not None:
            statement = statement.where(outbox.c.category == only)
        if states:
            statement = statement.where(outbox.c.state.in_(states))
        return [_delivery_in(row) for row in self.connection.execute(statement)]

    def next_due(self) -> datetime | None:
        """When the next pending row is due, composed or not."""
        statement = select(func.min(outbox.c.due_ms)).where(IS_OPEN, outbox.c.state == SendState.PENDING)
        return maybe_from_ms(self.connection.execute(statement).scalar_one())

    def open_rows(self) -> int:
        """How many rows are not final."""
        statement = select(func.count()).select_from(outbox).where(IS_OPEN)
        return int(self.connection.execute(statement).scalar_one())


def _lane(row: Row[Any]) -> str:
    return f"{row.network}:{row.workspace}:{row.channel or row.recipient}"


def _sending_in(row: Row[Any]) -> Sending:
    return Sending(
        id=row.id,
        outgoing=outgoing_in(row),
        checking=row.state == SendState.CHECKING,
        attempts=row.attempts,
        tries=row.tries,
        first_attempt=from_ms(row.first_ms),
    )


def _delivery_in(row: Row[Any]) -> Delivery:
    return Delivery(
        id=row.id,
        organisation_id=row.organisation_id,
        category=Category(row.category),
        topic=row.topic,
        occurrence=row.occurrence or "",
        network=row.network,
        channel=row.channel or row.posted_channel,
        state=SendState(row.state),
        reason=row.reason,
        due=from_ms(row.due_ms),
        attempts=row.attempts,
    )
