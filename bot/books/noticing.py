"""What goes to one person by itself: put off, put together, and counted for as long as its week lasts."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.books.sending import Outgoing, Sending
from bot.cards.model import Card
from bot.domain.ids import OutboxId
from bot.domain.team import Person


class Notices(Protocol):
    def put_off(self, sending: Sending, until: datetime, now: datetime) -> None:
        """A claimed row that was certainly not posted waits for a better moment; what comes after it does not."""
        ...

    def waiting(self, person: Person, now: datetime) -> Sequence[tuple[OutboxId, Outgoing]]:
        """The notices for this person that are due and that nobody holds, the oldest first."""
        ...

    def put_together(self, sending: Sending, card: Card, topic: str) -> None:
        """A claimed row gets this card, which says what others were to say too."""
        ...

    def last_came(self, person: Person) -> datetime | None:
        """When a notice was last sent to this person; None when none was, or when that is forgotten."""
        ...

    def asked(self, person: Person, since: datetime) -> Sequence[str]:
        """The topics of what this person was asked since then, by nudges and by turns that came; one for each."""
        ...
