"""The playground's routes on aiohttp: the page, its files, what people do on it, the stream, the clock."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from aiohttp import web

from bot.domain.place import Account
from bot.domain.timetable import moment
from bot.playground import render, words
from bot.playground.chat import Chat
from bot.playground.clock import CannotMove, MovableClock
from bot.playground.feed import Feed, Moved
from bot.playground.guard import add_headers, guard
from bot.playground.handlers import Doors, Handlers
from bot.playground.jumps import jumps
from bot.playground.payloads import (
    BadInput,
    Click,
    Command,
    MoveClock,
    Nothing,
    Press,
    Say,
    Submit,
    Who,
    language,
    payload,
    person,
)
from bot.playground.platform import PlaygroundPlatform
from bot.playground.samples import ZONE
from bot.playground.state import clock_state, state
from bot.playground.stream import stream
from bot.ports import FreeDays
from bot.texts import texts_in

OpenWall = Callable[[Account], Awaitable[tuple[str, str] | None]]

_LARGEST = 256 * 1024
_STATIC = Path(__file__).parent / "static"


@dataclass(frozen=True, slots=True)
class Playground:
    """The page's routes, and what they work with.

    `model` names the model that answers, empty in guided mode. `begin_again` empties and seeds the store; it
    is awaited when the talk is gone and the clock is right again. `open_wall` gives the name and the secret of a
    session on the wall for an account; None where the wall is not served.
    """

    doors: Doors
    chat: Chat
    platform: PlaygroundPlatform
    feed: Feed
    clock: MovableClock
    free_days: FreeDays
    model: Callable[[], str]
    begin_again: Callable[[], Awaitable[None]]
    open_wall: OpenWall | None = None
    fault: Callable[[], str] = str
    """What is wrong with a prompt file at this moment; empty when nothing is."""

    def application(self) -> web.Application:
        app = web.Application(middlewares=[guard], client_max_size=_LARGEST)
        app.on_response_prepare.append(add_headers)
        app.on_shutdown.append(self._close)
        app.add_routes(
            [
                web.get("/", self.show_page),
                web.static("/static", _STATIC),
                web.get("/api/state", self.show_state),
                web.get("/api/events", self.follow),
                web.post("/api/say", self.say),
                web.post("/api/command", self.command),
                web.post("/api/click", self.click),
                web.post("/api/submit", self.submit),
                web.get("/api/home", self.show_home),
                web.get("/api/file/{file}", self.give_file),
                web.post("/api/press", self.press),
                web.post("/api/wall", self.enter_wall),
                web.post("/api/clock", self.move_clock),
                web.post("/api/reset", self.reset),
            ]
        )
        return app

    async def show_page(self, request: web.Request) -> web.Response:
        return web.Response(text=words.page(language(request)), content_type="text/html")

    async def show_state(self, request: web.Request) -> web.Response:
        by = person(request.query.get("person", ""))
        shown = state(by, self.chat, self.clock, self.free_days, self.model(), language(request))
        return web.json_response({**shown, "wall": self.open_wall is not None, "fault": self.fault()})

    async def show_home(self, request: web.Request) -> web.Response:
        """The person's own page; nothing where there is none."""
        by = person(request.query.get("person", ""))
        card = await self._handlers.home(by, language(request))
        return web.json_response({"card": render.card(card) if card else None})

    async def give_file(self, request: web.Request) -> web.Response:
        """As a download, for the person to whom Vita gave it; nothing once the playground began anew."""
        by = person(request.query.get("person", ""))
        file = self.chat.file(by.key, request.match_info["file"])
        if file is None:
            raise web.HTTPNotFound
        headers = {"Content-Disposition": f'attachment; filename="{file.name}"'}
        return web.Response(body=file.data, content_type="application/octet-stream", headers=headers)

    async def enter_wall(self, request: web.Request) -> web.Response:
        """Opens the wall for this person: its session goes into the browser's jar."""
        by = person((await payload(request, Who)).person)
        session = await self.open_wall(by.account) if self.open_wall else None
        response = web.json_response({})
        if session is not None:
            name, secret = session
            response.set_cookie(name, secret, path="/wall", httponly=True, samesite="Strict")
        return response

    async def follow(self, request: web.Request) -> web.StreamResponse:
        return await stream(request, self.feed, person(request.query.get("person", "")))

    # --- what people do -----------------------------------------------------------------------------------

    async def say(self, request: web.Request) -> web.Response:
        said = await payload(request, Say)
        return web.json_response(await self._handlers.on_say(said, language(request)))

    async def command(self, request: web.Request) -> web.Response:
        typed = await payload(request, Command)
        return web.json_response(await self._handlers.on_command(typed, language(request)))

    async def click(self, request: web.Request) -> web.Response:
        clicked = await payload(request, Click)
        return web.json_response(await self._handlers.on_click(clicked, language(request)))

    async def submit(self, request: web.Request) -> web.Response:
        sent = await payload(request, Submit)
        return web.json_response(await self._handlers.on_submit(sent, language(request)))

    async def press(self, request: web.Request) -> web.Response:
        pressed = await payload(request, Press)
        return web.json_response(await self._handlers.on_press(pressed, language(request)))

    # --- the clock and the beginning ----------------------------------------------------------------------

    async def move_clock(self, request: web.Request) -> web.Response:
        asked = await payload(request, MoveClock)
        try:
            await self.clock.move_to(self._moment(asked))
        except CannotMove as error:
            raise BadInput(f"error-clock-{error.reason}") from error
        finally:
            self.feed.publish(Moved(self.clock.now()))
        return web.json_response(clock_state(self.clock, self.free_days, language(request)))

    async def reset(self, request: web.Request) -> web.Response:
        await payload(request, Nothing)
        self.clock.reset()
        self.chat.reset()
        await self.begin_again()
        self.feed.publish(Moved(self.clock.now()))
        return web.json_response({})

    def _moment(self, asked: MoveClock) -> datetime:
        """A time without a zone is wall time where the sample team works."""
        if asked.to is not None:
            return asked.to if asked.to.tzinfo else moment(asked.to.date(), asked.to.time(), ZONE)
        for jump in jumps(self.clock.now(), self.free_days, texts_in("nl")):
            if jump.name == asked.jump:
                return jump.to
        raise BadInput("error-unreadable")

    @property
    def _handlers(self) -> Handlers:
        return Handlers(self.doors, self.chat, self.platform, self.feed)

    async def _close(self, _app: web.Application) -> None:
        """Ends the streams, or the server would wait for every open page."""
        self.feed.close()
