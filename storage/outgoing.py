"""What is to be said as a row of the outbox, and back."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row

from bot.books import Category, Outgoing, SendState, Verb
from bot.cards import wire
from bot.domain.place import Account, Place, PlaceKind
from storage.moments import maybe_from_ms, maybe_ms, to_ms


def columns_of(outgoing: Outgoing) -> dict[str, Any]:
    """The columns that say what is to be said, and to whom; not those that say how far it has come."""
    return _address(outgoing) | {
        "organisation_id": outgoing.organisation_id,
        "key": outgoing.key,
        "category": outgoing.category,
        "verb": outgoing.verb,
        "message": outgoing.message,
        "topic": outgoing.topic,
        "subject": outgoing.subject,
        "team_id": outgoing.team_id,
        "schedule_id": outgoing.schedule_id,
        "occurrence": outgoing.occurrence or None,
        "card": None if outgoing.card is None else wire.dumps(outgoing.card),
        "until_ms": maybe_ms(outgoing.until),
    }


def new_row(outgoing: Outgoing, at: datetime) -> dict[str, Any]:
    """A row as it begins: pending, or with `skipped` set final at once."""
    now, skipped = to_ms(at), bool(outgoing.skipped)
    return columns_of(outgoing) | {
        "text_source": "", "compose_after_ms": now, "composed_ms": None if outgoing.card is None else now,
        "due_ms": to_ms(outgoing.due or at), "state": SendState.SKIPPED if skipped else SendState.PENDING,
        "reason": outgoing.skipped, "attempts": 0, "tries": 0, "posted_channel": "", "posted_thread": "",
        "posted_message": "", "settled_ms": now if skipped else None,
    }  # fmt: skip


def outgoing_in(row: Row[Any]) -> Outgoing:
    return Outgoing(
        organisation_id=row.organisation_id,
        key=row.key,
        category=Category(row.category),
        verb=Verb(row.verb),
        place=place_in(row),
        recipient=None if row.recipient is None else Account(row.network, row.workspace, row.recipient),
        message=row.message,
        card=None if row.card is None else wire.loads(row.card),
        topic=row.topic,
        team_id=row.team_id,
        subject=row.subject,
        due=maybe_from_ms(row.due_ms),
        until=maybe_from_ms(row.until_ms),
        schedule_id=row.schedule_id,
        occurrence=row.occurrence or "",
    )


def place_in(row: Row[Any]) -> Place | None:
    if row.channel is None:
        return None
    return Place(row.network, row.workspace, row.channel, PlaceKind(row.kind), row.thread)


def _address(outgoing: Outgoing) -> dict[str, Any]:
    place, recipient = outgoing.place, outgoing.recipient
    side = place or recipient
    return {
        "network": side.network if side else "",
        "workspace": side.workspace if side else "",
        "channel": place.channel if place else None,
        "kind": place.kind if place else None,
        "thread": place.thread if place else "",
        "recipient": recipient.account if recipient else None,
    }
