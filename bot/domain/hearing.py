"""What people say to Vita, and which of it is for Vita at all."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.dialogue import Wish
from bot.domain.ids import PersonId
from bot.domain.place import Account, Place, PlaceKind


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody on a network, as the network describes them; language and zone are empty when it does not say.

    `directory` is the id under which the organisation's own directory knows them, where a network tells it.
    """

    account: Account
    name: str
    language: str = ""
    timezone: str = ""
    directory: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """Something that was said where Vita could hear it.

    `event_key` is the network's id of the delivery, `alt_key` a second one under which the same message may
    arrive again (a mention arrives twice on Slack). `wordless` says that it was only a picture, a file, a
    voice note or a sticker. `wish` is set when a button said it. `sent_at` is aware, in UTC.
    """

    place: Place
    author: Member
    text: str
    message: str
    event_key: str
    sent_at: datetime
    alt_key: str = ""
    mentions_vita: bool = False
    mentions_others: bool = False
    wordless: bool = False
    wish: Wish | None = None


@dataclass(frozen=True, slots=True)
class Engagement:
    """Whom Vita is in conversation with in a thread; `muted` after "Vita, stil"."""

    person_id: PersonId | None
    muted: bool = False


def is_addressed(
    kind: PlaceKind,
    *,
    in_thread: bool,
    mentions_vita: bool,
    mentions_others: bool,
    author: PersonId | None,
    engagement: Engagement | None,
) -> bool:
    """Whether a message is for Vita. What is not is dropped, and no byte of it is kept.

    In a DM every message is. In a channel it takes a mention, or a thread in which Vita talks with this very
    person, unless the message mentions somebody else.
    """
    if kind is PlaceKind.DM or mentions_vita:
        return True
    if not in_thread or engagement is None or engagement.muted or mentions_others:
        return False
    return author is not None and engagement.person_id == author
