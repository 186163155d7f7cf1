"""A playground for tests: the real chat, clock and routes around fake doors, over real HTTP."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp.test_utils import TestClient, TestServer

from bot.playground.authoring import Authoring
from bot.playground.chat import Chat
from bot.playground.clock import MovableClock
from bot.playground.feed import Feed
from bot.playground.journal import Journal
from bot.playground.platform import PlaygroundPlatform
from bot.playground.samples import TEAM_CHANNEL, place_of
from bot.playground.server import Playground
from tests.playground.doors import NoFreeDays, RecordingDoors

SUNDAY = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
"""The real time of these tests: 13:00 in Amsterdam, the day before a kickoff."""

PLANNER = "planner"
RECEPTIONIST = "receptionist"
TEAM = place_of(TEAM_CHANNEL)

Json = dict[str, Any]


@dataclass
class Ground:
    folder: Path
    doors: RecordingDoors = field(default_factory=RecordingDoors)
    model: str = ""
    beginnings: int = 0

    def __post_init__(self) -> None:
        self.feed = Feed()
        self.authoring = Authoring(self.feed)
        self.clock = MovableClock(self.folder / "clock.json", real=lambda: SUNDAY)
        self.chat = Chat(Journal(self.folder / "talk.jsonl"), self.clock, self.feed)
        self.platform = PlaygroundPlatform(self.chat)

    @asynccontextmanager
    async def served(self) -> AsyncIterator["Page"]:
        playground = Playground(
            self.doors, self.chat, self.platform, self.feed, self.clock, NoFreeDays(), lambda: self.model, self._begin,
            fault=lambda: self.authoring.fault,
        )  # fmt: skip
        async with TestClient(TestServer(playground.application())) as client:
            yield Page(client)

    async def _begin(self) -> None:
        self.beginnings += 1


@dataclass(frozen=True, slots=True)
class Page:
    """What a page can ask, as its scripts do."""

    client: TestClient[Any, Any]

    @property
    def url(self) -> str:
        return str(self.client.make_url("/"))

    async def ask(self, door: str, *, status: int = 200, language: str = "nl", **body: Any) -> Json:
        """Posts to a door, and expects this status."""
        answer = await self.client.post(f"/api/{door}?language={language}", json=body)
        data: Json = await answer.json()
        assert answer.status == status, data
        return data

    async def state(self, person: str = PLANNER, *, language: str = "nl") -> Json:
        answer = await self.client.get("/api/state", params={"person": person, "language": language})
        data: Json = await answer.json()
        assert answer.status == 200, data
        return data

    async def say(
        self, text: str, *, person: str = PLANNER, channel: str = TEAM_CHANNEL, **more: Any
    ) -> Json:
        return await self.ask("say", person=person, channel=channel, text=text, **more)
