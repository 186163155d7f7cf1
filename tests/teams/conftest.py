"""Vita's Teams edge and a fake Teams, talking to each other over HTTP on this machine."""

import json
from collections.abc import AsyncIterator, Callable
from functools import partial
from typing import Any

import pytest
from aiohttp import web

from bot.teams.registration import Registration
from bot.teams.server import Teams
from tests.fakes.teams import FakeTeams
from tests.fakes.teams_people import PEOPLE
from tests.goldens import GoldenText
from tests.teams.doors import FakeDoors
from tests.waiting import SECONDS

Golden = Callable[[str, dict[str, Any]], None]


@pytest.fixture
def golden(golden_text: GoldenText) -> Golden:
    """Holds what was drawn beside a golden file."""

    def check(name: str, drawn: dict[str, Any]) -> None:
        golden_text(name, json.dumps(drawn, indent=2, ensure_ascii=False) + "\n")

    return check


@pytest.fixture
def doors() -> FakeDoors:
    return FakeDoors()


@pytest.fixture
async def vita(doors: FakeDoors) -> AsyncIterator[Teams]:
    """Without authentication, as on a developer's machine."""
    registration = Registration(allow_unauthenticated=True)
    made = Teams(registration, doors.note_place.look_up, "127.0.0.1")
    yield made
    await made.close()


@pytest.fixture
async def teams(vita: Teams, doors: FakeDoors) -> AsyncIterator[FakeTeams]:
    async with FakeTeams(people=PEOPLE) as fake:
        application = web.Application()
        vita.serve(application, doors)
        runner, fake.bot = await listening(application)
        fake.after = partial(vita.errands.drain, SECONDS)
        yield fake
        await runner.cleanup()

        assert fake.violations == []


async def listening(application: web.Application) -> tuple[web.AppRunner, str]:
    """A server on a free port of this machine, and its address."""
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    return runner, f"http://{host}:{port}"
