"""A request to think along (vraag om meedenken): somebody asks the team about an own question or proposal.

Seed: "AI sterker als co-intelligentie", section 3: people learn by doing, together with colleagues.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import HelpRequestId, PersonId
from bot.domain.visibility import Envelope
from bot.domain.wall import SharedKey


@dataclass(frozen=True, slots=True)
class HelpRequest:
    """`about` is the asker's question or proposal; `text` are its words as they were shared, and no more.

    `closed_at` is set once the asker has what was needed; `helpers` said that they think along.
    """

    id: HelpRequestId
    envelope: Envelope
    about: SharedKey
    text: str
    closed_at: datetime | None = None
    helpers: tuple[PersonId, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.closed_at is None and self.envelope.revoked_at is None
