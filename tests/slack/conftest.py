"""Vita's Slack edge on the strict fake, with recording doors behind it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.slack.server import Slack
from bot.slack.web import Access
from tests.fakes.slack import NURSE, FakeSlack
from tests.slack.doors import FakeDoors
from tests.waiting import SECONDS


class StillClock:
    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
async def fake() -> AsyncIterator[FakeSlack]:
    """Fails the test for whatever the real Slack would not have taken."""
    async with FakeSlack() as slack:
        yield slack
        assert slack.violations == []


@pytest.fixture
def doors() -> FakeDoors:
    return FakeDoors()


@pytest.fixture
def access(fake: FakeSlack) -> Access:
    return Access(fake.bot_token, fake.app_token, api_url=fake.api_url)


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def patience() -> float:
    """Seconds until a view says that something is being looked up."""
    return SECONDS


@pytest.fixture
async def slack(access: Access, clock: StillClock, patience: float) -> AsyncIterator[Slack]:
    """Made, not yet started."""
    made = Slack(access, clock, patience=patience)
    yield made
    await made.close()


@pytest.fixture
async def vita(slack: Slack, doors: FakeDoors, fake: FakeSlack) -> Slack:
    """Started, over Socket Mode, and in the team's channel."""
    await slack.start(doors)
    await fake.invites_vita(by=NURSE)
    doors.welcomed.clear()
    return slack
