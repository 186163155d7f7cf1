"""Whole edges over real HTTP with odd payloads: an answer each, never a fault of ours, and nothing that was kept is lost."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from aiohttp import ClientSession, web
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from slack_sdk.signature import SignatureVerifier

from bot import llm
from bot.app import build_core
from bot.console import import_teams
from bot.console.refused import Refused
from bot.console.words import parser
from bot.cycles import CycleFiles
from bot.settings import Settings
from bot.slack.server import PATH, Slack
from bot.slack.web import Access
from bot.teams.registration import Registration
from bot.teams.server import Teams
from bot.usecases.known_place import LookUpPlace
from bot.usecases.recognise import Defaults
from storage import Cipher, migrate, new_key, open_store
from tests.console.conftest import Install, install
from tests.fakes.clock import StandingClock
from tests.fakes.slack import FakeSlack
from tests.fakes.teams import FakeTeams
from tests.fakes.teams_people import PEOPLE
from tests.fuzz import slack_edge
from tests.fuzz.odd import WORDS, Json, changed, rewritten
from tests.fuzz.test_edges import _ROWS, _message, _press
from tests.playground.ground import Ground
from tests.teams.conftest import listening

__all__ = ["install"]

GATE, SOAK = 30, 1_000
NO_SUCH_INVOKE = 501
"""What Teams itself asks for as the answer to an invoke that a bot does not know."""
Sends = Callable[[Json], Coroutine[Any, Any, int]]
"""Delivers a payload; the HTTP status of the answer."""

_DOORS = ("say", "command", "click", "submit", "press", "wall", "clock")


@asynccontextmanager
async def slack_over_http(folder: Path) -> AsyncIterator[Sends]:
    """Signed requests to Vita with its real use cases and store; the form in which Slack packs each kind."""
    url = f"sqlite:///{folder / 'vita.db'}"
    migrate(url)
    store, clock = open_store(url, Cipher(new_key())), StandingClock()
    async with FakeSlack() as fake, ClientSession() as session:
        edge = Slack(Access(fake.bot_token, "", fake.signing_secret, fake.api_url), clock)
        core = build_core(store, clock, llm.build_mind(), CycleFiles(), Defaults(), {"slack": edge.platform})
        application = web.Application()
        edge.serve(application)
        runner, address = await listening(application)
        await edge.start(core.use_cases)

        async def sends(payload: Json) -> int:
            is_event, is_command = "event" in payload, "command" in payload
            body = json.dumps(payload)
            if not is_event:
                body = urlencode(payload if is_command else {"payload": body}, errors="replace")
            kind = "application/json" if is_event else "application/x-www-form-urlencoded"
            stamp = str(int(time.time()))
            signed = SignatureVerifier(fake.signing_secret).generate_signature(timestamp=stamp, body=body)
            headers = {
                "Content-Type": kind, "X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signed or "",
            }  # fmt: skip
            async with session.post(f"{address}{PATH}", data=body.encode(), headers=headers) as answer:
                await answer.read()
                return answer.status

        yield sends
        await edge.stop()
        await core.turns.drain()
        await core.delivery.drain()
        await runner.cleanup()
        await edge.close()
        store.close()


@asynccontextmanager
async def teams_over_http(folder: Path) -> AsyncIterator[Sends]:
    url = f"sqlite:///{folder / 'vita.db'}"
    migrate(url)
    store, clock = open_store(url, Cipher(new_key())), StandingClock()
    async with FakeTeams(people=PEOPLE, is_strict=False) as fake:
        vita = Teams(Registration(allow_unauthenticated=True), LookUpPlace(store, Defaults()), "127.0.0.1")
        core = build_core(store, clock, llm.build_mind(), CycleFiles(), Defaults(), {"teams": vita.platform})
        application = web.Application()
        vita.serve(application, core.use_cases)
        runner, fake.bot = await listening(application)

        async def sends(payload: Json) -> int:
            there = payload | {"serviceUrl": fake.service_url} if "serviceUrl" in payload else payload
            return (await fake.delivers(there))[0]

        yield sends
        await core.turns.drain()
        await core.delivery.drain()
        await runner.cleanup()
        await vita.close()
        store.close()


@asynccontextmanager
async def playground_over_http(folder: Path) -> AsyncIterator[Sends]:
    async with Ground(folder).served() as page:

        async def sends(payload: Json) -> int:
            async with page.client.post(f"/api/{payload['door']}", json=payload["body"]) as answer:
                await answer.read()
                return answer.status

        yield sends


_ASKED: Json = {
    "person": "planner", "channel": "team-oost", "text": "/vita", "message": "m1", "action": "propose", "value": "1",
    "answers": {"text": "ja"}, "form": "f1", "jump": "monday", "to": "2026-11-23T09:00:00",
}  # fmt: skip

EDGES = {
    "slack over http": (
        slack_over_http,
        st.one_of(slack_edge.events(), slack_edge.interactions(), changed(slack_edge.COMMAND)),
    ),
    "teams over http": (teams_over_http, st.one_of(changed(_message()), changed(_press()))),
    "playground over http": (
        playground_over_http,
        st.fixed_dictionaries({"door": st.sampled_from(_DOORS), "body": st.one_of(changed(_ASKED), WORDS)}),
    ),
}


def fuzzed(name: str, folder: Path, examples: int, counted: Counter[str]) -> None:
    opened, material = EDGES[name]
    with asyncio.Runner() as runner:
        context = opened(folder)
        sends = runner.run(context.__aenter__())

        @settings(max_examples=examples, suppress_health_check=list(HealthCheck), deadline=None)
        @given(material)
        def takes(payload: Json) -> None:
            counted[name] += 1
            status = runner.run(sends(payload))
            assert status < 500 or status == NO_SUCH_INVOKE

        try:
            takes()
        finally:
            runner.run(context.__aexit__(None, None, None))


@pytest.mark.parametrize("name", EDGES)
def test_an_edge_has_an_answer_to_whatever_is_posted(
    name: str, tmp_path: Path, counted: Counter[str]
) -> None:
    fuzzed(name, tmp_path, GATE, counted)


@pytest.mark.soak
@pytest.mark.parametrize("name", EDGES)
def test_an_edge_has_an_answer_to_whatever_is_posted_for_long(
    name: str, tmp_path: Path, counted: Counter[str]
) -> None:
    fuzzed(name, tmp_path, SOAK, counted)


def imported(settings_: Settings, folder: Path, examples: int, counted: Counter[str]) -> None:
    file = folder / "teams.csv"

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck), deadline=None)
    @given(rewritten(_ROWS))
    def takes(rows: str) -> None:
        counted["vita team import"] += 1
        file.write_bytes(rows.encode("utf-8", "surrogateescape"))
        try:
            code = asyncio.run(
                import_teams.run(settings_, parser().parse_args(["team", "import", str(file)]))
            )
        except Refused:
            return
        assert code in {0, 1}

    takes()


@pytest.mark.parametrize("examples", [10, pytest.param(200, marks=pytest.mark.soak)])
def test_a_table_of_teams_is_imported_or_refused(
    install: Install, tmp_path: Path, counted: Counter[str], examples: int
) -> None:
    imported(install(), tmp_path, examples, counted)
