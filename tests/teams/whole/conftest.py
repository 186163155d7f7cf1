"""The whole house behind Teams: real use cases, store and scheduler; only Teams itself is a fake."""

from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial

import pytest
from aiohttp import web

from bot.app import Core, build_core
from bot.cycles import CycleFiles
from bot.domain.place import Place, PlaceKind
from bot.llm import Mind
from bot.teams.registration import Registration
from bot.teams.server import Teams
from bot.usecases.add_team import NewTeam
from bot.usecases.known_place import LookUpPlace
from bot.usecases.recognise import Defaults
from storage import SqlStore
from tests.fakes.clock import StandingClock
from tests.fakes.sparring import ScriptedSparring
from tests.fakes.teams import FakeTeams
from tests.fakes.teams_people import CHANNEL, NURSE, PEOPLE, TENANT, activity
from tests.journeys.sweep import Watch, told_nowhere, watch
from tests.operators import file_of
from tests.teams.conftest import listening
from tests.waiting import SECONDS

__all__ = ["watch"]

GOAL = "Rust in de overdracht"
"""A goal of a team, which its members read in the frame: no secret."""

TEAM = Place("teams", TENANT, CHANNEL, PlaceKind.CHANNEL)


@pytest.fixture
async def vita(store: SqlStore) -> AsyncIterator[Teams]:
    made = Teams(Registration(allow_unauthenticated=True), LookUpPlace(store, Defaults()), "127.0.0.1")
    yield made
    await made.close()


@pytest.fixture
def sparring() -> ScriptedSparring:
    return ScriptedSparring()


@pytest.fixture
def core(store: SqlStore, clock: StandingClock, vita: Teams, sparring: ScriptedSparring) -> Core:
    platforms = {"teams": vita.platform}
    return build_core(store, clock, Mind.around(sparring), CycleFiles(), Defaults(), platforms)


@pytest.fixture
async def teams(vita: Teams, core: Core, watch: Watch, sqlite_url: str) -> AsyncIterator[FakeTeams]:
    """What anybody types in a test stands in no log, and nowhere readable in the database."""
    async with FakeTeams(people=PEOPLE) as fake:
        application = web.Application()
        vita.serve(application, core.use_cases)
        runner, fake.bot = await listening(application)
        fake.after = partial(vita.errands.drain, SECONDS)
        yield fake
        await runner.cleanup()

        assert fake.violations == []
        told_nowhere(watch, [one for one in fake.typed if one != GOAL], file_of(sqlite_url))


@pytest.fixture
async def kickoff(teams: FakeTeams, core: Core, clock: StandingClock) -> None:
    """Vita is installed, the channel is a team, and it is past nine on Monday."""
    await teams.delivers(
        activity(NURSE, "1", teams.service_url, channel=CHANNEL)
        | {"type": "installationUpdate", "action": "add"}
    )
    await core.add_team(NewTeam(TEAM, "Team Oost (voorbeeld)"))
    clock.pass_(timedelta(hours=1, minutes=1))
    await core.catch_up()


async def settle(core: Core) -> None:
    """Answers what waits, and delivers what is due."""
    await core.turns()
    await core.turns.drain()
    await core.delivery.drain()
