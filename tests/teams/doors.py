"""The doors of the use cases as a fake: it keeps what came in, and answers what a test put ready."""

from dataclasses import dataclass, field

from bot.books import Verdict
from bot.domain.hearing import Member, Message
from bot.domain.place import Account, MessageRef, Place
from bot.usecases.act import Act, Answer
from bot.usecases.known_place import KnownPlace


class FakeLookUp:
    """What is stored of places, as a `FakeNotePlace` keeps it."""

    def __init__(self, note_place: "FakeNotePlace") -> None:
        self._note_place = note_place

    async def __call__(self, place: Place) -> KnownPlace:
        """The place's own address, else any of the tenant's."""
        noted = self._note_place.noted
        own = [url for known, (url, _) in noted.items() if known == place]
        return KnownPlace(next(iter(own or [url for url, _ in noted.values()]), ""))

    async def chat_of(self, account: Account) -> Place | None:
        return self._note_place.chats.get(account)


@dataclass
class FakeNotePlace:
    noted: dict[Place, tuple[str, str]] = field(default_factory=dict)
    chats: dict[Account, Place] = field(default_factory=dict)

    async def __call__(self, place: Place, *, service_url: str, base_channel: str) -> None:
        self.noted[place] = (service_url, base_channel)

    async def removed(self, place: Place) -> None:
        self.noted.pop(place, None)

    @property
    def look_up(self) -> FakeLookUp:
        return FakeLookUp(self)


@dataclass
class FakeWelcome:
    channels: list[tuple[Place, Member | None]] = field(default_factory=list)
    people: list[tuple[Place, Member]] = field(default_factory=list)

    async def __call__(self, place: Place, by: Member | None, _workspace_name: str) -> None:
        self.channels.append((place, by))

    async def person(self, place: Place, by: Member) -> None:
        self.people.append((place, by))


@dataclass
class FakeVisits:
    """`broken` rises from the next call."""

    opened: list[Account] = field(default_factory=list)
    broken: list[Exception] = field(default_factory=list)

    async def open_for(self, account: Account) -> str | None:
        if self.broken:
            raise self.broken.pop()
        self.opened.append(account)
        return "sample-session"


@dataclass
class FakeDoors:
    """`answers` are given one after another, then None; `broken` rises from the next call."""

    note_place: FakeNotePlace = field(default_factory=FakeNotePlace)
    heard: list[Message] = field(default_factory=list)
    welcome: FakeWelcome = field(default_factory=FakeWelcome)
    met: list[tuple[Place, Member, bool]] = field(default_factory=list)
    forgotten: list[MessageRef] = field(default_factory=list)
    corrected: list[tuple[MessageRef, str]] = field(default_factory=list)
    acts: list[tuple[str, Act]] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    judged: list[tuple[MessageRef, Verdict, str]] = field(default_factory=list)
    known: dict[tuple[str, str, str], Member] = field(default_factory=dict)
    broken: list[Exception] = field(default_factory=list)

    async def hear(self, message: Message) -> bool:
        self._break()
        self.heard.append(message)
        return True

    async def who_is(self, network: str, workspace: str, directory: str) -> Member | None:
        return self.known.get((network, workspace, directory))

    async def judge(self, message: MessageRef, verdict: Verdict, remark: str) -> bool:
        self.judged.append((message, verdict, remark))
        return True

    async def meet(self, place: Place, member: Member, *, joined: bool) -> None:
        self.met.append((place, member, joined))

    async def forget(self, message: MessageRef) -> None:
        self.forgotten.append(message)

    async def correct(self, message: MessageRef, text: str) -> None:
        self.corrected.append((message, text))

    async def command(self, word: str, act: Act) -> Answer:
        return await self.perform(word, act)

    async def perform(self, name: str, act: Act) -> Answer:
        self._break()
        self.acts.append((name, act))
        return self.answers.pop(0) if self.answers else None

    def _break(self) -> None:
        if self.broken:
            raise self.broken.pop(0)
