"""The doors of the use cases as a fake: it keeps what came in, and answers what a test put ready."""

import asyncio
from dataclasses import dataclass, field

from bot.cards.model import Card, Prompt
from bot.domain.hearing import Member, Message
from bot.domain.install import Install
from bot.domain.place import MessageRef, Place, Readers
from bot.usecases.act import Act, Answer


@dataclass
class FakePlaceNotes:
    noted: dict[Place, Readers | None] = field(default_factory=dict)
    gone: list[Place] = field(default_factory=list)

    async def __call__(self, place: Place, *, readers: Readers | None) -> None:
        self.noted[place] = readers

    async def removed(self, place: Place) -> None:
        self.gone.append(place)


@dataclass
class FakePersonNotes:
    updated: list[Member] = field(default_factory=list)
    gone: list[Member] = field(default_factory=list)

    async def __call__(self, member: Member) -> None:
        self.updated.append(member)

    async def deactivated(self, member: Member) -> None:
        self.gone.append(member)


@dataclass
class FakeInstalls:
    """In memory what `bot.usecases.Installs` keeps."""

    kept: dict[str, Install] = field(default_factory=dict)
    installers: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    states: set[str] = field(default_factory=set)

    async def keep(self, install: Install, installer: str) -> None:
        self.kept[install.workspace] = install
        self.installers.append(installer)

    async def of(self, network: str, workspace: str) -> Install | None:
        return self.kept.get(workspace)

    async def drop(self, network: str, workspace: str) -> None:
        self.kept.pop(workspace, None)
        self.left.append(workspace)

    async def come_back(self, network: str, workspace: str) -> None:
        self.left = [one for one in self.left if one != workspace]

    async def issue(self) -> str:
        self.states.add(f"state-{len(self.states)}")
        return f"state-{len(self.states) - 1}"

    async def consume(self, state: str) -> bool:
        known = state in self.states
        self.states.discard(state)
        return known


@dataclass
class FakeDoors:
    """`heard` is what the inbox took: each message once, by both of its keys. `arrivals` counts every delivery.

    `answers` are given one after another, then None; `broken` rises from the next calls, one each; `seconds` is how
    long hearing takes, and acting waits for the `gate`; `overhears` says that what comes is not for Vita, and `offer`
    is then made; `slow_faults` rise behind the gate.
    """

    note_place: FakePlaceNotes = field(default_factory=FakePlaceNotes)
    heard: list[Message] = field(default_factory=list)
    arrivals: int = 0
    welcomed: list[tuple[Place, Member | None, str]] = field(default_factory=list)
    met: list[tuple[Place, Member, bool]] = field(default_factory=list)
    stopped: list[Place] = field(default_factory=list)
    forgotten: list[MessageRef] = field(default_factory=list)
    corrected: list[tuple[MessageRef, str]] = field(default_factory=list)
    acts: list[tuple[str, Act]] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    broken: list[Exception] = field(default_factory=list)
    gate: asyncio.Event | None = None
    slow_faults: list[Exception] = field(default_factory=list)
    seconds: float = 0.0
    installs: FakeInstalls = field(default_factory=FakeInstalls)
    update_person: FakePersonNotes = field(default_factory=FakePersonNotes)
    overhears: bool = False
    offer: Card | None = None
    prompts: tuple[Prompt, ...] = ()
    suggested: list[tuple[Place, Member]] = field(default_factory=list)

    async def hear(self, message: Message) -> bool:
        self.arrivals += 1
        self._break()
        await asyncio.sleep(self.seconds)
        if self.overhears:
            return False
        keys = {message.event_key, message.alt_key}
        if not any(keys & {one.event_key, one.alt_key} for one in self.heard):
            self.heard.append(message)
        return True

    async def offer_to_keep(self, message: Message) -> Card | None:
        return self.offer

    async def welcome(self, place: Place, by: Member | None, workspace_name: str) -> None:
        self.welcomed.append((place, by, workspace_name))

    async def meet(self, place: Place, member: Member, *, joined: bool) -> None:
        self.met.append((place, member, joined))

    async def stop(self, place: Place) -> None:
        self.stopped.append(place)

    async def forget(self, message: MessageRef) -> None:
        self.forgotten.append(message)

    async def correct(self, message: MessageRef, text: str) -> None:
        self.corrected.append((message, text))

    async def suggest(self, place: Place, by: Member) -> tuple[Prompt, ...]:
        self.suggested.append((place, by))
        return self.prompts

    async def command(self, word: str, act: Act) -> Answer:
        return await self.perform(word, act)

    async def perform(self, name: str, act: Act) -> Answer:
        self._break()
        if self.gate is not None:
            await self.gate.wait()
        if self.slow_faults:
            raise self.slow_faults.pop(0)
        self.acts.append((name, act))
        return self.answers.pop(0) if self.answers else None

    def _break(self) -> None:
        if self.broken:
            raise self.broken.pop(0)
