"""The inbox: messages that were taken in, once each, and wait for their answer."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update

from bot.books import Turn
from bot.domain.dialogue import Wish
from bot.domain.hearing import Member, Message
from bot.domain.ids import InboxId, OrganisationId
from bot.domain.place import Account, MessageRef, Place, PlaceKind
from storage.jobs import Jobs
from storage.moments import to_ms
from storage.once import add_once
from storage.tables import inbox

_NEXT = (
    select(inbox)
    .where(inbox.c.conversation == bindparam("of"), inbox.c.done_ms.is_(None))
    .order_by(inbox.c.id)
    .limit(1)
)
_DONE = update(inbox).where(inbox.c.id == bindparam("turn"))


@dataclass(frozen=True, slots=True)
class SqlInbox:
    connection: Connection
    jobs: Jobs | None = None
    """The distributed engine on PostgreSQL; None where this process takes the turns itself."""

    def take_in(self, organisation: OrganisationId, message: Message, at: datetime) -> InboxId | None:
        """Stores a message that is addressed to Vita, once; None when it was here before, under either key."""
        row = {
            "organisation_id": organisation, "event_key": message.event_key, "alt_key": message.alt_key or None,
            "conversation": message.place.key, "account": message.author.account.account,
            "payload": dumps(message), "received_ms": to_ms(at),
        }  # fmt: skip
        taken = self.connection.execute(add_once(self.connection, inbox, inbox.c.id), row)
        turn = taken.scalar_one_or_none()
        if turn is not None and self.jobs is not None:
            self.jobs.turn(self.connection, message.place.key)
        return turn

    def next_of(self, conversation: str) -> Turn | None:
        """The oldest unanswered message of a conversation (`Place.key`)."""
        row = self.connection.execute(_NEXT, {"of": conversation}).one_or_none()
        return None if row is None else Turn(row.id, row.organisation_id, loads(row.payload))

    def waiting(self) -> Sequence[str]:
        """The conversations that have unanswered messages, the one that waits longest first."""
        statement = (
            select(inbox.c.conversation)
            .where(inbox.c.done_ms.is_(None))
            .group_by(inbox.c.conversation)
            .order_by(func.min(inbox.c.id))
        )
        return list(self.connection.scalars(statement))

    def defer_overlooked(self, before: datetime) -> int:
        return 0 if self.jobs is None else self.jobs.turn_overlooked(self.connection, to_ms(before))

    def once(self, organisation: OrganisationId, key: str, at: datetime) -> bool:
        """True the first time that this act (a form sent, by its key) is seen; False ever after."""
        ms = to_ms(at)
        row = {
            "organisation_id": organisation, "event_key": key, "conversation": "", "account": "",
            "received_ms": ms, "done_ms": ms,
        }  # fmt: skip
        seen = self.connection.execute(add_once(self.connection, inbox, inbox.c.id), row)
        return seen.one_or_none() is not None

    def done(self, turn: InboxId, at: datetime) -> None:
        """Marks it answered and empties its payload; the keys stay 14 days."""
        answered = {"turn": turn, "done_ms": to_ms(at), "payload": None, "account": ""}
        self.connection.execute(_DONE, answered)


def forget(connection: Connection, organisation: OrganisationId, message: MessageRef) -> None:
    """Empties a message that still waits for its answer, because its writer deleted it."""
    found = list(_waiting(connection, organisation, message))
    emptied = {"done_ms": inbox.c.received_ms, "payload": None, "account": ""}
    connection.execute(update(inbox).where(inbox.c.id.in_(found)).values(**emptied))


def reword(connection: Connection, organisation: OrganisationId, message: MessageRef, text: str) -> None:
    """A message that still waits is answered as its writer says it now."""
    for turn, said in _waiting(connection, organisation, message).items():
        payload = dumps(replace(said, text=text))
        connection.execute(update(inbox).where(inbox.c.id == turn).values(payload=payload))


def _waiting(
    connection: Connection, organisation: OrganisationId, message: MessageRef
) -> Mapping[InboxId, Message]:
    place = message.place
    there = f"{place.network}:{place.workspace}:{place.channel}:"
    waiting = (
        select(inbox.c.id, inbox.c.payload)
        .where(inbox.c.organisation_id == organisation, inbox.c.done_ms.is_(None))
        .where(inbox.c.conversation.startswith(there, autoescape=True))
    )
    # Which message it is stands in the sealed payload only; of one channel few wait at a time.
    found = {row.id: loads(row.payload) for row in connection.execute(waiting)}
    return {turn: said for turn, said in found.items() if said.message == message.message}


def dumps(message: Message) -> str:
    """A message as JSON."""
    return json.dumps(asdict(message) | {"sent_at": message.sent_at.isoformat()}, ensure_ascii=False)


def loads(text: str) -> Message:
    """The message in what `dumps` wrote."""
    data = json.loads(text)
    typed = {
        "place": _place(data["place"]),
        "author": _member(data["author"]),
        "sent_at": datetime.fromisoformat(data["sent_at"]),
        "wish": None if data["wish"] is None else Wish(data["wish"]),
    }
    return Message(**data | typed)


def _place(data: dict[str, Any]) -> Place:
    return Place(**data | {"kind": PlaceKind(data["kind"])})


def _member(data: dict[str, Any]) -> Member:
    return Member(**data | {"account": Account(**data["account"])})
