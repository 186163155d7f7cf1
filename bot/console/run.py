"""`vita run`: serves whatever is configured (Slack, Teams) on one port, with the scheduler."""

from __future__ import annotations

import argparse
import asyncio
import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import garbage, http, metrics
from bot.app import Core, build_core
from bot.console.chosen import defaults_of, mind_of
from bot.console.ready import SystemClock, check_key, has_own_key, open_database
from bot.console.refused import Refused
from bot.console.serving import until_stopped
from bot.cycles import CycleFiles
from bot.llm import Mind, refuse_tracing
from bot.metrics import Measured
from bot.ports import ChatPlatform, Clock, Purpose, StoreUnavailable
from bot.settings import Settings
from storage import SqlStore

if TYPE_CHECKING:
    from aiohttp import web

    from bot.slack.server import Slack
    from bot.teams.server import Teams
    from bot.usecases import UseCase

_NOTHING_CONFIGURED = (
    "Neither Slack nor Teams is configured. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN in .env "
    "(manifest/slack/README.md says how), or try `vita playground`, which needs no tokens."
)


_QUIET = 1.5
"""Seconds after the start: whoever waited for it has an answer by then."""


@dataclass(frozen=True, slots=True)
class Serving:
    """All that was started, in the order in which it is stopped."""

    server: http.Server
    core: Core
    mind: Mind
    slack: Slack | None
    teams: Teams | None

    async def stop(self) -> None:
        """The networks let nothing in any more, what is under way is finished, then everything is closed."""
        if self.slack is not None:
            await self.slack.stop()
        await self.server.stop()
        await self.core.stop()
        for network in (self.slack, self.teams):
            if network is not None:
                await network.close()
        await self.mind.aclose()


async def run(settings: Settings, _asked: argparse.Namespace) -> int:
    serving = await start(settings)
    networks = [name for name, there in (("Slack", serving.slack), ("Teams", serving.teams)) if there]
    model = serving.mind.sparring.uses_model or "none: guided questions"
    print(f"Vita serves {' and '.join(networks)} on port {serving.server.port}. Model: {model}.", flush=True)
    await until_stopped(serving.stop)
    return 0


async def start(settings: Settings) -> Serving:
    """Everything that is configured, running. Refuses when nothing is."""
    if not (settings.slack.is_configured or settings.teams.is_configured):
        raise Refused(_NOTHING_CONFIGURED)
    refuse_tracing(os.environ, allowed=settings.model.allow_tracing)
    store = open_database(settings)
    await check_key(settings, store)
    clock = SystemClock()
    slack = _slack(settings, clock) if settings.slack.is_configured else None
    teams = _teams(settings, store) if settings.teams.is_configured else None
    platforms: dict[str, ChatPlatform] = {}
    if slack is not None:
        slack.knock()
        platforms["slack"] = slack.platform
    if teams is not None:
        platforms["teams"] = teams.platform
    # In a thread, because the libraries of a model are half of a start, and Slack answers meanwhile.
    mind = await asyncio.to_thread(mind_of, settings.model, settings.house.own_dir)
    cycles = CycleFiles(settings.house.own_dir)
    core = build_core(
        store,
        clock,
        mind,
        cycles,
        defaults_of(settings.house),
        platforms,
        public_url=settings.server.public_url,
        has_own_key=has_own_key(settings),
    )
    app = http.bare()
    http.add_health(app, _readiness(store, slack))
    measured = Measured()
    measured.listen()
    token = settings.server.metrics_token.get_secret_value()
    http.add_metrics(app, _measures(store, clock, measured), token)
    if slack is not None:
        slack.serve(app)
    if teams is not None:
        teams.serve(
            app,
            core.use_cases,
            visits=core.visits,
            public_url=settings.server.public_url,
            model=mind.sparring.uses_model,
        )
    if settings.server.public_url:
        _serve_pages(app, core, settings.server.public_url)
    server = http.Server(app, settings.server.host, settings.server.port)
    serving = Serving(server, core, mind, slack, teams)
    is_open = False
    try:
        await _open(serving)
        is_open = True
    finally:
        if not is_open:
            await serving.stop()
    return serving


async def _open(serving: Serving) -> None:
    """The networks are tried before anything runs of itself: a token may be wrong, or the port taken."""
    await serving.server.start()
    if serving.slack is not None:
        await serving.slack.start(serving.core.use_cases)
    await serving.core.runner.start(quiet=_QUIET)
    asyncio.get_running_loop().call_later(_QUIET, _get_ready, serving.core.use_cases.acts)


def _get_ready(acts: Mapping[str, UseCase]) -> None:
    """Loads what buttons, commands and forms do before somebody needs it, in a thread: whoever counts it has it."""
    loaded = asyncio.get_running_loop().run_in_executor(None, len, acts)
    loaded.add_done_callback(lambda _: garbage.is_only_new())


def _readiness(store: SqlStore, slack: Slack | None) -> Callable[[], Awaitable[tuple[str, ...]]]:
    async def ready() -> tuple[str, ...]:
        troubles = []
        try:
            await store.transact(Purpose.OPERATE, lambda books: books.organisations.live())
        except StoreUnavailable:
            troubles.append("The database does not answer")
        if slack is not None and not await slack.is_ready():
            troubles.append("Slack is not connected")
        return tuple(troubles)

    return ready


def _measures(store: SqlStore, clock: Clock, measured: Measured) -> Callable[[], Awaitable[str]]:
    async def page() -> str:
        try:
            return metrics.page(await store.operation(clock.now()), measured)
        except StoreUnavailable:
            return metrics.page(None, measured)

    return page


def _serve_pages(app: web.Application, core: Core, public_url: str) -> None:
    from bot.pages.server import Pages  # noqa: PLC0415 - only who has pages waits for their libraries

    Pages(core.read_wall, core.visits, core.themes, core.read_agenda, public_url).serve(app)


def _slack(settings: Settings, clock: Clock) -> Slack:
    from bot.console.networks import access_of  # noqa: PLC0415 - only who uses Slack waits for its libraries
    from bot.slack.server import Slack  # noqa: PLC0415 - as above

    return Slack(access_of(settings.slack, settings.server.public_url), clock)


def _teams(settings: Settings, store: SqlStore) -> Teams:
    from bot.console.networks import registration_of  # noqa: PLC0415 - only who uses Teams waits for its libraries
    from bot.teams.server import Teams  # noqa: PLC0415 - as above
    from bot.usecases.known_place import LookUpPlace  # noqa: PLC0415 - as above

    look_up = LookUpPlace(store, defaults_of(settings.house))
    return Teams(registration_of(settings.teams), look_up, settings.server.host)
