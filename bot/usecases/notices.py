"""Says in somebody's DM that something they are involved in changed."""

from datetime import datetime

from bot.books import Books, Category, Outgoing, Verb
from bot.cards.model import Card
from bot.domain.team import Person


def notify(books: Books, person: Person, key: str, card: Card, at: datetime, subject: str = "") -> None:
    """Once per key, which names the happening; the person's own number is added here."""
    outgoing = Outgoing(
        person.organisation_id,
        f"{key}:{person.id}",
        Category.NOTICE,
        Verb.DM,
        recipient=person.account,
        card=card,
        topic="notice",
        subject=subject,
    )
    books.outbox.put(outgoing, at)
