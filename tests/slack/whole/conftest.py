"""The whole house behind Slack: real use cases, store and scheduler; only Slack and the partner's words are fakes."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.app import Core, build_core
from bot.cycles import CycleFiles
from bot.llm import Mind
from bot.slack.server import Slack
from bot.slack.web import Access
from bot.usecases.recognise import Defaults
from storage import SqlStore
from tests.fakes.clock import StandingClock
from tests.fakes.slack import NURSE, FakeSlack, Posted
from tests.fakes.sparring import ScriptedSparring
from tests.journeys.sweep import Watch, told_nowhere, watch
from tests.operators import file_of
from tests.waiting import SECONDS

__all__ = ["watch"]

PING = 0.1
"""Seconds between two signs of life on the connection: here nobody waits ten."""


@dataclass(frozen=True, slots=True)
class Whole:
    fake: FakeSlack
    edge: Slack
    core: Core
    clock: StandingClock
    sparring: ScriptedSparring
    ids: list[str] = field(default_factory=list)

    async def settles(self, after: timedelta = timedelta()) -> None:
        """So much later what waits is answered, and what is due is delivered."""
        self.clock.pass_(after)
        await self.core.turns()
        await self.core.turns.drain()
        await self.core.delivery.drain()
        await self.edge._errands.drain(SECONDS)

    async def meets(self) -> None:
        """The nurse knows what Vita is: what comes after this is only about what is asked."""
        await self.fake.writes(NURSE, "hoi")
        await self.settles()
        self.ids.extend(one.ts for one in self.fake.dm(NURSE))

    def told(self) -> list[Posted]:
        """What stands in the nurse's DM since then."""
        return [one for one in self.fake.dm(NURSE) if one.ts not in self.ids]

    @property
    def answers(self) -> list[str]:
        """The first line of each answer."""
        return [one.words.splitlines()[0] for one in self.told()]


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
async def whole(store: SqlStore, clock: StandingClock, watch: Watch, sqlite_url: str) -> AsyncIterator[Whole]:
    """What anybody types in a test stands in no log, and nowhere readable in the database."""
    sparring = ScriptedSparring()
    async with FakeSlack() as fake:
        edge = Slack(
            Access(fake.bot_token, fake.app_token, api_url=fake.api_url), clock, ping=PING, patience=SECONDS
        )
        core = build_core(
            store, clock, Mind.around(sparring), CycleFiles(), Defaults(), {"slack": edge.platform}
        )
        await edge.start(core.use_cases)
        yield Whole(fake, edge, core, clock, sparring)
        await edge.stop()
        await core.turns.drain()
        await core.delivery.drain()
        await edge.close()

        assert fake.violations == []
        told_nowhere(watch, fake.typed, file_of(sqlite_url))
