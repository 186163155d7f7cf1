"""What goes to one person by itself, as rows of the outbox: they go 14 days after they were sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, update

from bot.books import Category, Outgoing, Sending, SendState
from bot.cards import wire
from bot.cards.model import Card
from bot.domain.ids import OutboxId
from bot.domain.reach import TURN
from bot.domain.team import Person
from storage.jobs import Jobs
from storage.moments import maybe_from_ms, to_ms
from storage.outgoing import outgoing_in
from storage.tables import outbox

_CAME = (SendState.SENT, SendState.UNKNOWN)
_HELD = (SendState.SENDING, SendState.CHECKING)
_IS_NOTICE = outbox.c.category == Category.NOTICE


@dataclass(frozen=True, slots=True)
class SqlNotices:
    connection: Connection
    jobs: Jobs | None = None

    def put_off(self, sending: Sending, until: datetime, now: datetime) -> None:
        """As if it had never been tried, so that it holds up nothing else of its lane."""
        fresh = {"state": SendState.PENDING, "due_ms": to_ms(until), "lease_ms": None, "attempts": 0}
        mine = and_(_row(sending), outbox.c.attempts == sending.attempts)
        self.connection.execute(update(outbox).where(mine).values(**fresh, first_ms=None, last_ms=None))
        if self.jobs is not None:
            self.jobs.send(self.connection, sending.id, until - now)

    def waiting(self, person: Person, now: datetime) -> Sequence[tuple[OutboxId, Outgoing]]:
        """Never one that was tried before: it may stand there already."""
        pending = and_(outbox.c.state == SendState.PENDING, outbox.c.attempts == 0)
        due = and_(outbox.c.composed_ms.is_not(None), outbox.c.due_ms <= to_ms(now))
        statement = select(outbox).where(_to(person), _IS_NOTICE, pending, due).order_by(outbox.c.id)
        return [(row.id, outgoing_in(row)) for row in self.connection.execute(statement.with_for_update())]

    def put_together(self, sending: Sending, card: Card, topic: str) -> None:
        values = {"card": wire.dumps(card), "topic": topic}
        self.connection.execute(update(outbox).where(_row(sending)).values(**values))

    def last_came(self, person: Person) -> datetime | None:
        statement = select(func.max(outbox.c.settled_ms)).where(
            _to(person), _IS_NOTICE, outbox.c.state.in_(_CAME)
        )
        return maybe_from_ms(self.connection.execute(statement).scalar_one())

    def asked(self, person: Person, since: datetime) -> Sequence[str]:
        """What is on its way is not counted: within the lane of a person one goes after the other."""
        asks = or_(outbox.c.category == Category.NUDGE, and_(_IS_NOTICE, outbox.c.topic == TURN))
        came = and_(outbox.c.state.in_(_CAME), outbox.c.settled_ms >= to_ms(since))
        statement = select(outbox.c.topic).where(_to(person), asks, came)
        return list(self.connection.scalars(statement))


def _to(person: Person) -> ColumnElement[bool]:
    account = person.account
    return and_(
        outbox.c.organisation_id == person.organisation_id,
        outbox.c.recipient == account.account,
        outbox.c.network == account.network,
        outbox.c.workspace == account.workspace,
    )


def _row(sending: Sending) -> ColumnElement[bool]:
    return and_(outbox.c.id == sending.id, outbox.c.state.in_(_HELD))
