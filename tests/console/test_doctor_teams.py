"""`vita doctor teams` from the outside in, against Vita's own edge and against what may stand in its place."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.console.doctor.outside import Token, teams
from bot.ports import NotPosted
from bot.teams.registration import Registration
from bot.teams.server import Teams
from tests.console.conftest import Install
from tests.fakes.teams_people import APP_ID, TENANT
from tests.teams.conftest import listening
from tests.teams.doors import FakeDoors, FakeVisits

SET = {"MICROSOFT_APP_ID": APP_ID, "MICROSOFT_APP_PASSWORD": "sample", "MICROSOFT_APP_TENANT_ID": TENANT}


@asynccontextmanager
async def vita(*, tab: bool = True, policy: str = "") -> AsyncIterator[str]:
    """Vita as `vita run` serves it; `policy` is what a proxy makes of the page's."""
    doors = FakeDoors()
    made = Teams(Registration(APP_ID, "sample", TENANT), doors.note_place.look_up, "127.0.0.1")
    application = web.Application()
    url = "https://vita.example.org" if tab else ""
    made.serve(application, doors, visits=FakeVisits(), public_url=url)

    async def meddle(_request: web.Request, response: web.StreamResponse) -> None:
        if policy:
            response.headers["Content-Security-Policy"] = policy

    application.on_response_prepare.append(meddle)
    runner, address = await listening(application)
    yield address
    await runner.cleanup()
    await made.close()


@asynccontextmanager
async def another_program(status: int) -> AsyncIterator[str]:
    async def answer(_request: web.Request) -> web.Response:
        return web.Response(status=status)

    application = web.Application()
    application.router.add_route("*", "/{path:.*}", answer)
    runner, address = await listening(application)
    yield address
    await runner.cleanup()


async def given(_registration: Registration) -> str:
    return "sample-token"


async def refused(_registration: Registration) -> str:
    raise NotPosted("no-token")


async def found(install: Install, url: str, token: Token = given) -> list[str]:
    settings = install(**SET, VITA_PUBLIC_URL=url)
    return [str(finding) for finding in await teams(settings, token)]


async def test_each_step_is_looked_at_in_order(install: Install) -> None:
    async with vita() as address:
        steps = await found(install, address)

    assert [step.split(" ")[0] for step in steps] == ["ok"] * 5
    assert steps[2].endswith("/api/messages is reached, and asks who calls.")
    assert "Next: `vita manifest teams" in steps[-1]


async def test_a_secret_that_microsoft_refuses_is_told(install: Install) -> None:
    async with vita() as address:
        assert "Next: make a new client secret in Entra" in (await found(install, address, refused))[-1]


async def test_what_is_not_set_up_has_one_next_step(install: Install) -> None:
    steps = [str(finding) for finding in await teams(install())]

    assert [step for step in steps if "Next: set MICROSOFT_APP_ID" in step] == steps


@pytest.mark.parametrize("url", ["", "http://vita.example.org"])
async def test_without_an_https_address_nothing_is_asked(install: Install, url: str) -> None:
    assert "Next: set it to the address of Vita" in (await found(install, url))[-1]


async def test_an_address_where_nobody_listens_is_told(install: Install, unused_tcp_port: int) -> None:
    last = (await found(install, f"http://127.0.0.1:{unused_tcp_port}"))[-1]

    assert "cannot be reached" in last
    assert "Next: start `vita run`" in last


@pytest.mark.parametrize(
    ("status", "told"), [(200, "lets in whoever shows no token"), (404, "answers 404 where Vita answers 401")]
)
async def test_another_program_in_its_place_is_seen(install: Install, status: int, told: str) -> None:
    async with another_program(status) as address:
        assert told in (await found(install, address))[-1]


async def test_a_vita_without_a_tab_is_told(install: Install) -> None:
    async with vita(tab=False) as address:
        assert "The tab answers 404." in (await found(install, address))[-1]


async def test_a_proxy_that_forbids_framing_is_seen(install: Install) -> None:
    async with vita(policy="frame-ancestors 'none'") as address:
        assert "The tab may not be framed by Teams." in (await found(install, address))[-1]
