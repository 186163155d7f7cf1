"""How a row of the outbox ends, and what is known from then on: in one transaction."""

from datetime import datetime

from bot.books import Books, Outgoing, Sending, SendState, Verb
from bot.domain.place import MessageRef, Place
from bot.usecases.telling import tell_it_was_late


def end(
    books: Books,
    sending: Sending,
    state: SendState,
    now: datetime,
    *,
    reason: str = "",
    message: MessageRef | None = None,
    is_dead: bool = False,
) -> None:
    """`is_dead` says that the place it was for is gone for good."""
    outgoing = sending.outgoing
    books.outbox.settle(sending.id, state, now, reason=reason, message=message, attempt=sending.attempts)
    if reason == "late":
        tell_it_was_late(books, outgoing, now)
    if is_dead and outgoing.place is not None:
        books.places.remove(outgoing.organisation_id, outgoing.place.outside_threads(), now)
    if message is not None:
        _know(books, outgoing, message.place.outside_threads(), now)


def _know(books: Books, outgoing: Outgoing, place: Place, now: datetime) -> None:
    """The place heard its first words, with the introduction before them; a DM is found again by its account."""
    if not place.is_dm or outgoing.verb is Verb.DM:
        books.places.introduce(outgoing.organisation_id, place, now)
    if outgoing.recipient is not None:
        books.places.note_dm(outgoing.organisation_id, outgoing.recipient, place)
