"""Conversations: what came in, what was said, what is summarised, remembered and drawn on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.dialogue import DialogueState
from bot.domain.hearing import Engagement, Message
from bot.domain.ids import (
    ConversationId,
    InboxId,
    MemoryId,
    OrganisationId,
    PersonId,
)
from bot.domain.memory import Remembered
from bot.domain.place import MessageRef, Place
from bot.domain.visibility import Viewer
from bot.domain.wall import Shared, SharedKey


@dataclass(frozen=True, slots=True)
class Conversation:
    """A dialogue in a DM or thread. `version` is the fence: saving an old version is refused.

    `summary` is of its older turns, empty when there is none; `ephemeral_until` is when a private session ends
    unless another word is said, None when there is no such session; `changed` is when it was saved last;
    `making_until` is set while a process makes an answer that another one may end; `open_stream` is the message that
    grew when a turn was broken off, empty when there is none. `save` leaves the first three and the last alone and
    clears `making_until`.
    """

    id: ConversationId
    organisation_id: OrganisationId
    place: Place
    engagement: Engagement
    state: DialogueState
    version: int
    summary: str = ""
    ephemeral_until: datetime | None = None
    changed: datetime | None = None
    making_until: datetime | None = None
    open_stream: str = ""

    @property
    def is_new(self) -> bool:
        """Whether nothing was saved of it yet."""
        return self.version == 1

    @property
    def is_ephemeral(self) -> bool:
        return self.ephemeral_until is not None


class Author(StrEnum):
    PERSON = "person"
    VITA = "vita"


@dataclass(frozen=True, slots=True)
class Item:
    """Something that went along to the sparring partner (L15): its kind, and which one or how many of it."""

    kind: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """One stored turn of a conversation. For what Vita said, the three of L2 and what went along; else empty."""

    author: Author
    text: str
    at: datetime
    person_id: PersonId | None = None
    message: str = ""
    generated_by: str = ""
    model: str = ""
    prompt_version: str = ""
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Turns of a conversation that its summary does not hold yet, oldest first.

    `after` and `upto` are the numbers of the last turn that the summary holds and of the last turn here.
    """

    conversation: Conversation
    language: str
    said: tuple[Said, ...]
    after: int
    upto: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A message that was taken in and waits for its answer."""

    id: InboxId
    organisation_id: OrganisationId
    message: Message


class Overtaken(Exception):  # noqa: N818 - named for what is the case
    """Another turn of this conversation was saved first; doing it again is safe."""


class Inbox(Protocol):
    def take_in(self, organisation: OrganisationId, message: Message, at: datetime) -> InboxId | None:
        """Stores a message that is addressed to Vita, once; None when it was here before."""
        ...

    def next_of(self, conversation: str) -> Turn | None:
        """The oldest unanswered message of a conversation."""
        ...

    def waiting(self) -> Sequence[str]:
        """The conversations that have unanswered messages (after a restart)."""
        ...

    def defer_overlooked(self, before: datetime) -> int:
        """Where an engine hands out the turns: again for what came in before then and that no job waits for."""
        ...

    def once(self, organisation: OrganisationId, key: str, at: datetime) -> bool:
        """True the first time that this act (a form sent, by its key) is seen; False ever after."""
        ...

    def done(self, turn: InboxId, at: datetime) -> None:
        """Marks it answered and empties its payload; the keys stay 14 days."""
        ...


class Conversations(Protocol):
    def at(self, organisation: OrganisationId, place: Place) -> Conversation | None: ...
    def open(
        self, organisation: OrganisationId, place: Place, person: PersonId, at: datetime
    ) -> Conversation:
        """The conversation in this DM or thread, made if need be."""
        ...

    def engagement(self, organisation: OrganisationId, place: Place) -> Engagement | None:
        """Whom Vita talks with in this thread; None when it does not. One indexed look-up."""
        ...

    def spoken_with(self, organisation: OrganisationId, since: datetime) -> frozenset[PersonId]:
        """With whom Vita spoke since then; nothing of what was said."""
        ...

    def save(self, conversation: Conversation, at: datetime) -> None:
        """Writes state and engagement; raises `Overtaken` when another turn was first."""
        ...

    def note_stream(self, conversation: Conversation, message: str) -> None:
        """Keeps which message grows with the answer that is being made; empty when none does any more."""
        ...

    def begin_making(self, conversation: Conversation, until: datetime) -> None:
        """An answer is being made here, at the latest until then, and every process may ask for it to end."""
        ...

    def is_being_made(self, conversation: Conversation, until: datetime) -> bool:
        """False once somebody asked for this answer to end."""
        ...

    def end_making(self, organisation: OrganisationId, place: Place, now: datetime) -> bool:
        """Asks for it to end, in a DM whatever its threads; False when no answer was being made."""
        ...

    def say(self, conversation: Conversation, said: Said, expires: datetime | None) -> None:
        """Keeps a turn until it expires; in a private session until that ends, whatever `expires` says."""
        ...

    def recent(self, conversation: Conversation, limit: int) -> Sequence[Said]:
        """The last turns, oldest first."""
        ...

    def version_of(self, organisation: OrganisationId, answer: str) -> str:
        """The version of the template of this answer by a model (by the key of its sending); empty for none."""
        ...

    def unsay(self, organisation: OrganisationId, message: MessageRef) -> frozenset[PersonId]:
        """A message to Vita that its writer deleted is deleted here too, and a summary that it is part of.

        Gives whose words they were; nobody's when they were not kept.
        """
        ...

    def reword(self, organisation: OrganisationId, message: MessageRef, text: str) -> frozenset[PersonId]:
        """A message to Vita that its writer edited reads so here too; a summary that it is part of goes.

        Gives whose words they were; nobody's when they were not kept.
        """
        ...

    def begin_ephemeral(self, conversation: Conversation, at: datetime) -> None:
        """What is said from here on goes when the session ends; a turn that is under way is overtaken."""
        ...

    def end_ephemeral(self, conversation: Conversation) -> None:
        """Deletes what was said in the session, at once, and begins a fresh dialogue."""
        ...

    def end_lapsed(self, now: datetime) -> int:
        """Ends the sessions in which nothing was said for too long; gives their number."""
        ...


class Summaries(Protocol):
    """Summaries of conversations in DMs: what a long conversation brings along of its older turns."""

    def lacking(self, *, more_than: int, keeping: int, since: datetime, limit: int) -> Sequence[Stretch]:
        """Of conversations with more turns than this outside their summary: those turns, but for the newest.

        `keeping` is how many of these stay out. Over all organisations; only where something was said since
        then, and never a private session.
        """
        ...

    def keep(
        self, stretch: Stretch, text: str, at: datetime, *, generated_by: str, model: str, prompt_version: str
    ) -> bool:
        """Puts a summary that now holds this stretch in the place of the one before.

        False, and nothing is kept, when one of its turns was deleted meanwhile or another one was first.
        """
        ...  # fmt: skip


class Verdict(StrEnum):
    LIKE = "like"
    DISLIKE = "dislike"


class Verdicts(Protocol):
    """What people thought of answers, by the template that made them; nobody's name is with it."""

    def add(
        self, organisation: OrganisationId, version: str, verdict: Verdict, remark: str, day: date
    ) -> None: ...
    def tally(self, organisation: OrganisationId) -> Sequence[tuple[str, Verdict, int]]:
        """How often each was said of each version of a template."""
        ...


class Memory(Protocol):
    """What people asked Vita to remember; where others read along there is none of it."""

    def add(self, organisation: OrganisationId, person: PersonId, text: str, at: datetime) -> MemoryId: ...
    def own(self, viewer: Viewer) -> Sequence[Remembered]:
        """The viewer's own, oldest first."""
        ...

    def change(self, viewer: Viewer, which: MemoryId, text: str) -> bool:
        """False when it is gone, or somebody else's."""
        ...

    def forget(self, viewer: Viewer, which: MemoryId) -> bool: ...


class Wall(Protocol):
    """What colleagues shared, of all kinds together: what an answer may draw on."""

    def newest(self, viewer: Viewer, limit: int) -> Sequence[Shared]:
        """At most so many of each kind, newest first; nothing of the viewer's own, nothing withdrawn or closed."""
        ...

    def these(self, viewer: Viewer, keys: Sequence[SharedKey]) -> Sequence[Shared]:
        """Those of these that the viewer may see; without those that were taken back or are gone."""
        ...

    def words(self, viewer: Viewer, keys: Sequence[SharedKey]) -> Mapping[SharedKey, str]:
        """The words of those of these that the viewer may see."""
        ...
