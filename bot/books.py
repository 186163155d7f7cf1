"""The books: the repositories of one transaction, as protocols, with the records they keep.

`storage` implements them; `Store.transact` hands them to a piece of work. No method works without an
organisation, and every read of what people wrote takes a `Viewer`. Times are aware, in UTC.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol

from bot.cards.model import Card
from bot.domain.contacts import Contacts
from bot.domain.cycle import Week
from bot.domain.dialogue import DialogueState
from bot.domain.frame import Frame, Goal
from bot.domain.hearing import Engagement, Member, Message
from bot.domain.ids import (
    ConversationId,
    CycleVersionId,
    FrameVersionId,
    InboxId,
    InsightId,
    MemoryId,
    OrganisationId,
    OutboxId,
    PersonId,
    ProposalId,
    QuestionId,
    ScheduleId,
    TeamId,
    WeekId,
)
from bot.domain.insight import Insight
from bot.domain.memory import Remembered
from bot.domain.place import Account, MessageRef, Place, Readers
from bot.domain.proposal import Proposal, Stage
from bot.domain.question import LearningQuestion
from bot.domain.roles import Role
from bot.domain.team import Organisation, Person, Team
from bot.domain.timetable import IsoWeek, WorkPattern
from bot.domain.visibility import Viewer
from bot.domain.wall import Shared, SharedKey

# --- records ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Conversation:
    """A dialogue in a DM or thread. `version` is the fence: saving an old version is refused.

    `summary` is of its older turns, empty when there is none; `ephemeral_until` is when a private session ends
    unless another word is said, None when there is no such session. `save` leaves these two alone.
    """

    id: ConversationId
    organisation_id: OrganisationId
    place: Place
    engagement: Engagement
    state: DialogueState
    version: int
    summary: str = ""
    ephemeral_until: datetime | None = None

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


class Category(StrEnum):
    """Answers have no cap; notices are bundled; nudges are few; announcements go to a team."""

    ANSWER = "answer"
    NOTICE = "notice"
    NUDGE = "nudge"
    ANNOUNCEMENT = "announcement"


class Verb(StrEnum):
    POST = "post"
    DM = "dm"
    UPDATE = "update"


class SendState(StrEnum):
    """`sending` and `checking` are claimed; the last four are final."""

    PENDING = "pending"
    SENDING = "sending"
    CHECKING = "checking"
    SENT = "sent"
    FAILED = "failed"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Something to be said. `key` is unique for ever: it is what makes saying it twice impossible.

    A `POST` has a place, a `DM` a recipient, an `UPDATE` the message that it changes. Without a card it is
    composed later from `topic` and the subject (`kickoff` of a week). `until` is the last moment at which it
    is still worth saying; None means always.
    """

    organisation_id: OrganisationId
    key: str
    category: Category
    verb: Verb
    place: Place | None = None
    recipient: Account | None = None
    message: str = ""
    card: Card | None = None
    topic: str = ""
    team_id: TeamId | None = None
    subject: str = ""
    due: datetime | None = None
    until: datetime | None = None
    schedule_id: ScheduleId | None = None
    occurrence: str = ""
    skipped: str = ""

    @property
    def lane(self) -> str:
        """What must stay in order: a channel or DM, or the person whose DM is yet to be opened."""
        side = self.place or self.recipient
        inner = self.place.channel if self.place else self.recipient.account if self.recipient else ""
        return f"{side.network}:{side.workspace}:{inner}" if side else ""


@dataclass(frozen=True, slots=True)
class Sending:
    """A claimed row. `checking` means that an earlier attempt may have been posted: read back first."""

    id: OutboxId
    outgoing: Outgoing
    checking: bool
    attempts: int
    first_attempt: datetime


@dataclass(frozen=True, slots=True)
class Delivery:
    """A row of the outbox as an operator sees it: no content."""

    id: OutboxId
    organisation_id: OrganisationId
    category: Category
    topic: str
    occurrence: str
    network: str
    channel: str
    state: SendState
    reason: str
    due: datetime
    attempts: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a rule of a team comes next; `rule` is its key in the team's cycle (`kickoff`)."""

    id: ScheduleId
    organisation_id: OrganisationId
    team_id: TeamId
    kind: str
    occurrence: str
    next_run: datetime


@dataclass(frozen=True, slots=True)
class FormDraft:
    """The answers of the finished steps of a form, kept so that nothing typed is lost."""

    action: str
    answers: Mapping[str, str]


# --- repositories -----------------------------------------------------------------------------------------


class Organisations(Protocol):
    def at(self, network: str, workspace: str) -> Organisation | None: ...
    def found(self, network: str, workspace: str, name: str) -> Organisation:
        """The organisation of this workspace, made if it is not there yet."""
        ...

    def get(self, organisation: OrganisationId) -> Organisation: ...
    def contacts(self, organisation: OrganisationId) -> Contacts: ...
    def set_contacts(self, organisation: OrganisationId, contacts: Contacts) -> None: ...


class Teams(Protocol):
    def add(
        self,
        organisation: OrganisationId,
        name: str,
        language: str,
        timezone: str,
        region: str,
        cycle: str,
        pattern: WorkPattern,
        channel: Place,
    ) -> Team:
        """A new team; refuses (`team-exists`) a channel that already has one."""
        ...  # fmt: skip

    def of_channel(self, channel: Place) -> Team | None: ...
    def get(self, organisation: OrganisationId, team: TeamId) -> Team: ...
    def of_person(self, organisation: OrganisationId, person: PersonId) -> Sequence[Team]: ...
    def all(self, organisation: OrganisationId | None = None) -> Sequence[Team]:
        """The teams of one organisation; without one, of all (for the command line)."""
        ...

    def set_paused(self, organisation: OrganisationId, team: TeamId, *, paused: bool) -> None: ...
    def set_daily_tokens(self, organisation: OrganisationId, team: TeamId, tokens: int | None) -> None: ...
    def set_draws_on_shared(self, organisation: OrganisationId, team: TeamId, *, draws: bool) -> None: ...
    def members(self, organisation: OrganisationId, team: TeamId) -> Sequence[Person]: ...


class People(Protocol):
    def meet(self, organisation: OrganisationId, member: Member, *, language: str, timezone: str) -> Person:
        """The person behind this account, made or brought up to date; language and zone are the fall-back."""
        ...

    def at(self, account: Account) -> Person | None: ...
    def get(self, organisation: OrganisationId, person: PersonId) -> Person: ...
    def join(self, organisation: OrganisationId, person: PersonId, team: TeamId) -> None: ...
    def leave(self, organisation: OrganisationId, person: PersonId, team: TeamId) -> None: ...
    def viewer(self, person: Person, *, in_private: bool) -> Viewer: ...
    def grant(self, organisation: OrganisationId, person: PersonId, role: Role) -> None: ...
    def revoke(self, organisation: OrganisationId, person: PersonId, role: Role) -> None: ...
    def with_role(self, organisation: OrganisationId, role: Role) -> Sequence[Person]: ...
    def pause(self, organisation: OrganisationId, person: PersonId, until: date | None) -> None: ...


class Places(Protocol):
    def is_introduced(self, organisation: OrganisationId, place: Place) -> bool:
        """Whether Vita has said in this place what it is (L1)."""
        ...

    def introduce(self, organisation: OrganisationId, place: Place, at: datetime) -> None: ...
    def note(
        self,
        organisation: OrganisationId,
        place: Place,
        *,
        readers: Readers | None = None,
        service_url: str = "",
        base_channel: str = "",
    ) -> None:
        """Keeps what the network told of a place; None and empty values leave what is there."""
        ...  # fmt: skip

    def readers(self, organisation: OrganisationId, place: Place) -> Readers: ...
    def service_url(self, organisation: OrganisationId, place: Place) -> str: ...
    def remove(self, organisation: OrganisationId, place: Place, at: datetime) -> None:
        """Vita was taken out of this place; what was still to be sent there is skipped at delivery."""
        ...

    def is_removed(self, organisation: OrganisationId, place: Place) -> bool: ...
    def dm_of(self, account: Account) -> Place | None:
        """The DM with this account, once something was said in it."""
        ...

    def note_dm(self, organisation: OrganisationId, account: Account, place: Place) -> None: ...


class Frames(Protocol):
    def current(self, organisation: OrganisationId) -> Frame | None: ...
    def get(self, organisation: OrganisationId, version: FrameVersionId) -> Frame: ...
    def add_version(self, organisation: OrganisationId, goals: tuple[Goal, ...], by: PersonId | None,
                    at: datetime) -> Frame: ...  # fmt: skip


class Weeks(Protocol):
    def open(self, team: Team, iso: IsoWeek, cycle_source: str, at: datetime) -> Week:
        """The team's week, made if need be, with today's cycle and frame pinned to it."""
        ...

    def of_team(self, organisation: OrganisationId, team: TeamId, iso: IsoWeek) -> Week | None: ...
    def latest(self, organisation: OrganisationId, team: TeamId) -> Week | None: ...
    def cycle_source(self, organisation: OrganisationId, version: CycleVersionId) -> str: ...


class Questions(Protocol):
    def add(self, question: LearningQuestion, at: datetime) -> QuestionId: ...
    def own_latest(self, viewer: Viewer, week: WeekId | None = None) -> LearningQuestion | None:
        """The viewer's newest own question, of this week if one is given; None in the open."""
        ...

    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[LearningQuestion]: ...
    def shared(
        self, viewer: Viewer, week: WeekId | None = None, limit: int = 20
    ) -> Sequence[LearningQuestion]:
        """What others may read of it, newest first."""
        ...


class Insights(Protocol):
    def add(self, insight: Insight, at: datetime) -> InsightId: ...
    def own_latest(self, viewer: Viewer) -> Insight | None: ...
    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[Insight]: ...
    def shared(self, viewer: Viewer, week: WeekId | None = None, limit: int = 20) -> Sequence[Insight]: ...


class Proposals(Protocol):
    def add(self, proposal: Proposal, at: datetime) -> ProposalId: ...
    def get(self, viewer: Viewer, proposal: ProposalId) -> Proposal | None:
        """None also when the viewer may not see it: the two are not told apart."""
        ...

    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[Proposal]: ...
    def shared(self, viewer: Viewer, limit: int = 20) -> Sequence[Proposal]: ...
    def move(self, organisation: OrganisationId, proposal: ProposalId, was: Stage, to: Stage) -> bool:
        """Moves it on if it still stands where it was; False when somebody was first."""
        ...


class Wall(Protocol):
    """What colleagues shared, of all kinds together: what an answer may draw on."""

    def newest(self, viewer: Viewer, limit: int) -> Sequence[Shared]:
        """At most so many of each kind, newest first; nothing of the viewer's own, nothing withdrawn."""
        ...

    def these(self, viewer: Viewer, keys: Sequence[SharedKey]) -> Sequence[Shared]:
        """Those of these that the viewer may see; without those that were taken back or are gone."""
        ...

    def words(self, viewer: Viewer, keys: Sequence[SharedKey]) -> Mapping[SharedKey, str]:
        """The words of those of these that the viewer may see."""
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


class Drafts(Protocol):
    def save(
        self, organisation: OrganisationId, person: PersonId, draft: FormDraft, at: datetime
    ) -> None: ...
    def load(self, organisation: OrganisationId, person: PersonId, action: str) -> FormDraft | None: ...
    def drop(self, organisation: OrganisationId, person: PersonId, action: str) -> None: ...


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

    def save(self, conversation: Conversation, at: datetime) -> None:
        """Writes state and engagement; raises `Overtaken` when another turn was first."""
        ...

    def note_stream(self, conversation: Conversation, message: str) -> None:
        """Keeps which message grows with the answer that is being made; empty when none does any more."""
        ...

    def open_stream(self, conversation: Conversation) -> str:
        """The message that grew when its turn was broken off; empty when there is none."""
        ...

    def say(self, conversation: Conversation, said: Said, expires: datetime | None) -> None:
        """Keeps a turn until it expires; in a private session until that ends, whatever `expires` says."""
        ...

    def recent(self, conversation: Conversation, limit: int) -> Sequence[Said]:
        """The last turns, oldest first."""
        ...

    def unsay(self, organisation: OrganisationId, message: MessageRef) -> None:
        """A message to Vita that its writer deleted is deleted here too, and a summary that it is part of."""
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

    def once(self, organisation: OrganisationId, key: str, at: datetime) -> bool:
        """True the first time that this act (a form sent, by its key) is seen; False ever after."""
        ...

    def done(self, turn: InboxId, at: datetime) -> None:
        """Marks it answered and empties its payload; the keys stay 14 days."""
        ...


class Outbox(Protocol):
    def put(self, outgoing: Outgoing, at: datetime) -> OutboxId | None:
        """Stores what is to be said, once per key and per occurrence; None when it was there already."""
        ...

    def due(self, now: datetime, limit: int) -> Sequence[tuple[OutboxId, str]]:
        """Composed rows that are due or whose lease has run out, oldest first, each with its lane.

        The lane is what must stay in order: a channel or DM, or the person whose DM is yet to be opened.
        """
        ...

    def uncomposed(self, before: datetime, limit: int) -> Sequence[tuple[OutboxId, Outgoing]]: ...
    def compose(self, row: OutboxId, card: Card, source: str, at: datetime) -> None: ...
    def claim(self, row: OutboxId, now: datetime, lease: datetime) -> Sending | None:
        """Claims a row, or None when it is final or somebody holds it. Committed before anything is sent."""
        ...

    def settle(
        self,
        row: OutboxId,
        state: SendState,
        at: datetime,
        *,
        reason: str = "",
        message: MessageRef | None = None,
    ) -> None:
        """Ends a row. A message that was posted about a subject is kept as its posting."""
        ...  # fmt: skip

    def put_back(self, row: OutboxId, due: datetime) -> None:
        """Certainly not posted: pending again, from this moment on."""
        ...

    def hold(self, row: OutboxId, until: datetime) -> None:
        """Uncertain: stays claimed until then, so that the network can show whether it was posted."""
        ...

    def postings(self, organisation: OrganisationId, subject: str) -> Sequence[MessageRef]:
        """The messages that were posted about a subject (`proposal:12`) and still stand."""
        ...

    def deliveries(self, organisation: OrganisationId | None, limit: int) -> Sequence[Delivery]: ...
    def next_due(self) -> datetime | None:
        """When the next pending row is due, composed or not."""
        ...

    def open_rows(self) -> int:
        """How many rows are not final."""
        ...


class Schedules(Protocol):
    def set(self, team: Team, kind: str, occurrence: str, next_run: datetime) -> None:
        """Makes or moves the schedule of this kind; an occurrence that was put in the outbox stays there."""
        ...

    def due(self, before: datetime, limit: int) -> Sequence[Schedule]:
        """Active schedules that are due, locked against other tickers where the database can."""
        ...

    def advance(self, schedule: ScheduleId, occurrence: str, next_run: datetime) -> None: ...
    def next_moment(self) -> datetime | None:
        """When the next schedule is due, over all teams."""
        ...


class Audit(Protocol):
    def note(self, organisation: OrganisationId, actor: PersonId | None, act: str, subject: str, at: datetime,
             reason: str = "") -> None: ...  # fmt: skip


class PersonalData(Protocol):
    def of(self, viewer: Viewer) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """All that is kept about the viewer, per table, readable: for the person alone (L13)."""
        ...

    def erase(self, organisation: OrganisationId, person: PersonId) -> None:
        """Deletes it; shared decisions keep a pseudonym."""
        ...

    def purge(self, now: datetime) -> Mapping[str, int]:
        """Deletes what has outlived its class (L14); the number of rows per table is the proof."""
        ...


class Rates(Protocol):
    def reserve(self, key: str, per_second: float, burst: int, now: datetime) -> datetime:
        """Reserves the next slot under this key and says when it is (GCRA); keys never name a person."""
        ...

    def hold_back(self, key: str, until: datetime) -> None:
        """The network asked for patience: nobody sends under this key before then."""
        ...


class TokenUse(Protocol):
    """What the model costs, per team, day and purpose; never per person. Without a team: all who have none."""

    def add(self, organisation: OrganisationId, team: TeamId | None, day: date, purpose: str, *,
            prompt: int, answer: int) -> None: ...  # fmt: skip
    def on(self, organisation: OrganisationId, team: TeamId | None, day: date) -> int:
        """All tokens of a day."""
        ...


class Books(Protocol):
    @property
    def organisations(self) -> Organisations: ...
    @property
    def teams(self) -> Teams: ...
    @property
    def people(self) -> People: ...
    @property
    def places(self) -> Places: ...
    @property
    def frames(self) -> Frames: ...
    @property
    def weeks(self) -> Weeks: ...
    @property
    def questions(self) -> Questions: ...
    @property
    def insights(self) -> Insights: ...
    @property
    def proposals(self) -> Proposals: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def wall(self) -> Wall: ...
    @property
    def memory(self) -> Memory: ...
    @property
    def conversations(self) -> Conversations: ...
    @property
    def summaries(self) -> Summaries: ...
    @property
    def inbox(self) -> Inbox: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def schedules(self) -> Schedules: ...
    @property
    def audit(self) -> Audit: ...
    @property
    def personal_data(self) -> PersonalData: ...
    @property
    def rates(self) -> Rates: ...
    @property
    def token_use(self) -> TokenUse: ...
