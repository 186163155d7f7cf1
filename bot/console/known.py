"""The person whom a verb is about, named as PLATFORM:WORKSPACE:ACCOUNT."""

from bot.books import Books
from bot.console.refused import Refused
from bot.domain.place import Account
from bot.domain.team import Person


def known(books: Books, named: str) -> Person:
    """Refuses somebody whom Vita has not met. Teams' own ids hold colons, so only the first two part."""
    parts = named.split(":", 2)
    person = books.people.at(Account(*parts)) if len(parts) == 3 else None  # noqa: PLR2004 - the three parts
    if person is None:
        raise Refused(
            "Vita knows nobody by that name; it reads PLATFORM:WORKSPACE:ACCOUNT, like slack:T012:U012."
        )
    return person
