"""`vita playground`: the bot in a browser page, with sample people and a clock that can be moved.

It ignores the networks' tokens and `DATABASE_URL`, keeps its own file, listens on loopback only, and uses the
model settings only.
"""

import argparse
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from aiohttp import web

from bot import http
from bot.app import Core, build_core
from bot.books import Books
from bot.console.chosen import defaults_of, mind_of
from bot.console.serving import until_stopped
from bot.cycles import CycleFiles
from bot.domain.place import Account, Readers
from bot.llm import Mind, refuse_tracing
from bot.pages.server import Pages
from bot.playground import samples
from bot.playground.authoring import Authoring
from bot.playground.chat import Chat
from bot.playground.clock import MovableClock
from bot.playground.feed import Feed, Moved
from bot.playground.history import History
from bot.playground.journal import Journal
from bot.playground.platform import PlaygroundPlatform
from bot.playground.server import Playground
from bot.ports import Purpose
from bot.settings import Settings
from bot.usecases.add_team import NewTeam
from scheduler.calendar import PublicHolidays
from storage import SqlStore, migrate, open_store, own_key

_LOOPBACK = "127.0.0.1"


async def run(settings: Settings, _asked: argparse.Namespace) -> int:
    """Serves until it is stopped; the first kickoff stands there when the page opens."""
    folder = settings.house.data_dir / "playground"
    server, core, mind, url = await build(settings, folder)
    print(f"\nVita's playground: {url}\nStop with Ctrl+C.\n", flush=True)

    async def stop() -> None:
        await server.stop()
        await core.stop()
        await mind.aclose()

    await until_stopped(stop)
    return 0


async def build(settings: Settings, folder: Path) -> tuple[http.Server, Core, Mind, str]:
    """The started playground: its server, its core, and the address of the page."""
    refuse_tracing(os.environ, allowed=settings.model.allow_tracing)
    store = _open(folder)
    feed = Feed()
    authoring = Authoring(feed)
    mind = mind_of(settings.model, settings.house.own_dir, _telling(authoring))
    clock = MovableClock(folder / "clock.json")
    chat = Chat(Journal(folder / "talk.jsonl"), clock, feed)
    platform = PlaygroundPlatform(chat)
    cycles = CycleFiles(settings.house.own_dir)
    core = build_core(store, clock, mind, cycles, defaults_of(settings.house), {samples.NETWORK: platform})
    _follow(clock, core, feed)
    app = _application(core, mind, chat, platform, feed, clock, authoring)
    server = http.Server(app, _LOOPBACK, settings.server.port)
    await server.start()
    await core.runner.start()
    if not await store.transact(Purpose.OPERATE, lambda books: books.teams.all()):
        await furnish(core, clock)
    return server, core, mind, f"http://{_LOOPBACK}:{server.port}/"


def _telling(authoring: Authoring) -> Callable[[str], None]:
    """Whoever changes a prompt file reads what is wrong with it on the page and here."""

    def tell(fault: str) -> None:
        print(f"Prompt file: {fault}" if fault else "Prompt files are in order again.", flush=True)
        authoring.tell(fault)

    return tell


def _follow(clock: MovableClock, core: Core, feed: Feed) -> None:
    """Where the clock is moved to, all that is due by then is done."""

    async def next_due() -> datetime | None:
        return await core.store.transact(Purpose.OPERATE, _next_due)

    async def on_move(now: datetime) -> None:
        feed.publish(Moved(now, is_on_the_way=True))
        await core.catch_up()

    clock.follow(next_due, on_move)


def _application(
    core: Core, mind: Mind, chat: Chat, platform: PlaygroundPlatform, feed: Feed, clock: MovableClock,
    authoring: Authoring,
) -> web.Application:  # fmt: skip
    """The page of the playground, and the wall beside it."""
    pages = Pages(core.read_wall, core.visits, core.themes, core.read_agenda)

    async def begin_again() -> None:
        await core.store.empty()
        await furnish(core, clock)

    async def open_wall(account: Account) -> tuple[str, str] | None:
        session = await core.visits.open_for(account)
        return None if session is None else (pages.entrance.cookie, session)

    page = Playground(
        doors=core.use_cases,
        chat=chat,
        platform=platform,
        feed=feed,
        clock=clock,
        free_days=PublicHolidays(),
        model=lambda: mind.sparring.uses_model,
        begin_again=begin_again,
        open_wall=open_wall,
        fault=lambda: authoring.fault,
    )
    app = page.application()
    app.cleanup_ctx.append(authoring.watching(mind.look))
    pages.serve(app)
    http.add_health(app, _nothing_wrong)
    return app


async def _nothing_wrong() -> tuple[str, ...]:
    return ()


def _open(folder: Path) -> SqlStore:
    """The playground's own file, with a key of its own beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    url = f"sqlite:///{folder.resolve() / 'vita.db'}"
    migrate(url)
    return open_store(url, own_key(folder / "encryption.key"))


def _next_due(books: Books) -> datetime | None:
    moments = (books.schedules.next_moment(), books.outbox.next_due(), books.accounts.next_due())
    return min((moment for moment in moments if moment is not None), default=None)


async def furnish(core: Core, clock: MovableClock) -> None:
    """The sample team, its people and its frame; then the clock moves to the first kickoff."""
    channel = samples.place_of(samples.TEAM_CHANNEL)
    team, kickoff = await core.add_team(
        NewTeam(channel, samples.SAMPLE_TEAM, samples.SAMPLE_ORGANISATION, timezone=samples.ZONE)
    )

    def settle(books: Books) -> None:
        people = {}
        for sample in samples.SAMPLE_PEOPLE:
            person = books.people.meet(
                team.organisation_id,
                sample.member(team.language),
                language=team.language,
                timezone=team.timezone,
            )
            books.people.join(team.organisation_id, person.id, team.id)
            people[sample.key] = person
            for role in sample.roles:
                books.people.grant(team.organisation_id, person.id, role)
        books.frames.add_version(team.organisation_id, samples.SAMPLE_GOALS, None, clock.now())
        books.places.note(team.organisation_id, channel, readers=Readers.PRIVATE)
        History(team, people, kickoff).tell(books)

    await core.store.transact(Purpose.SET_UP, settle)
    await core.use_cases.welcome(samples.place_of(samples.PRIVATE_PLACE), None, samples.SAMPLE_ORGANISATION)
    await clock.move_to(kickoff)
