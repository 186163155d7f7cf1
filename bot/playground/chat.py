"""The chat network: who wrote what where, and the forms that are open. In memory, with a journal behind it."""

import secrets
from dataclasses import dataclass, replace

from bot.cards.model import Card, Form, Link, Text
from bot.domain.place import Place
from bot.playground.feed import Cleared, Feed
from bot.playground.journal import Journal
from bot.playground.posting import VITA, Posting, from_json, to_json
from bot.ports import Clock, File


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form that a person has before them; `message` is the one whose button opened it, if any."""

    id: str
    person: str
    place: Place
    form: Form
    message: str = ""


class Chat:
    """The messages of all sample people. Every change is in the journal before anybody hears of it."""

    def __init__(self, journal: Journal, clock: Clock, feed: Feed) -> None:
        self._journal = journal
        self._clock = clock
        self._feed = feed
        self._forms: dict[str, OpenForm] = {}
        self._files: dict[str, tuple[str, File]] = {}
        self._postings = {posting.id: posting for posting in map(from_json, journal.lines())}

    # --- messages -----------------------------------------------------------------------------------------

    def say(self, channel: str, person: str, text: str, *, thread: str = "") -> Posting:
        """A sample person writes."""
        return self._keep(self._new(channel, person, text=text, thread=thread))

    def post(self, place: Place, card: Card, *, key: str = "", only_for: str = "") -> Posting:
        """Vita posts; under a key that was used in this channel before, the first posting stands."""
        earlier = self.posted_under(place.channel, key) if key else None
        if earlier is not None:
            return earlier
        posting = self._new(place.channel, VITA, card=card, thread=place.thread, key=key, only_for=only_for)
        return self._keep(posting)

    def begin(self, place: Place, card: Card, key: str) -> Posting:
        """Vita posts the first words of a message that grows; under a key that was used, that message grows on."""
        earlier = self.posted_under(place.channel, key)
        if earlier is not None:
            return earlier
        posting = self._new(place.channel, VITA, card=card, thread=place.thread, key=key)
        return self._keep(replace(posting, growing=True))

    def grow(self, posting: Posting, card: Card) -> None:
        """Open pages see it; the journal keeps what it becomes."""
        self._feed.publish(replace(posting, card=card))

    def change(self, posting: Posting, card: Card) -> None:
        self._keep(replace(posting, card=card, edited=not posting.growing, growing=False))

    def give(self, place: Place, person: str, file: File, words: str) -> Posting:
        """Vita gives this person a file. It lies here until the playground stops; the journal has the link alone."""
        number = _new_id()
        self._files[number] = (person, file)
        address = f"/api/file/{number}?person={person}"
        return self.post(place, Card(words, (Text(words), Link(file.name, address))))

    def file(self, person: str, number: str) -> File | None:
        """None when it is gone, or was not given to this person."""
        whose, file = self._files.get(number, ("", None))
        return file if whose == person else None

    def posting(self, message: str) -> Posting | None:
        return self._postings.get(message)

    def posted_under(self, channel: str, key: str) -> Posting | None:
        found = (kept for kept in self._postings.values() if (kept.channel, kept.key) == (channel, key))
        return next(found, None)

    def visible_to(self, person: str) -> tuple[Posting, ...]:
        """All that this person may read, oldest first."""
        return tuple(posting for posting in self._postings.values() if posting.is_visible_to(person))

    # --- forms --------------------------------------------------------------------------------------------

    def open_form(self, person: str, place: Place, form: Form, message: str) -> OpenForm:
        opened = OpenForm(_new_id(), person, place, form, message)
        self._forms[opened.id] = opened
        return opened

    def take_form(self, person: str, form: str) -> OpenForm | None:
        """The open form, which can be sent once; None when it is not open, or not this person's."""
        opened = self._forms.get(form)
        if opened is None or opened.person != person:
            return None
        return self._forms.pop(form)

    def put_back(self, opened: OpenForm) -> None:
        """Sending it failed: the person can send it again."""
        self._forms[opened.id] = opened

    # --- beginning again ----------------------------------------------------------------------------------

    def reset(self) -> None:
        self._journal.clear()
        self._postings.clear()
        self._forms.clear()
        self._files.clear()
        self._feed.publish(Cleared())

    def _new(self, channel: str, author: str, *, text: str = "", card: Card | None = None, thread: str = "",
             key: str = "", only_for: str = "") -> Posting:  # fmt: skip
        now = self._clock.now()
        return Posting(_new_id(), channel, author, now, text, card, thread, key, only_for)

    def _keep(self, posting: Posting) -> Posting:
        self._journal.add(to_json(posting))
        self._postings[posting.id] = posting
        self._feed.publish(posting)
        return posting


def _new_id() -> str:
    return secrets.token_hex(8)
