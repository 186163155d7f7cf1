"""The routes of the pages: the wall of a team or of everything, its pages, one thing, coming in and going out."""

import hashlib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from bot.cards import kept as kept_words
from bot.cards import provenance
from bot.cards.circle import pairs
from bot.cards.course import line_words
from bot.cards.model import plain
from bot.domain.errors import Refusal
from bot.domain.ids import TeamId
from bot.domain.quarter import Quarter
from bot.domain.wall import SharedKey
from bot.pages import screens
from bot.pages.drawing import draw, make_ready
from bot.pages.entrance import Entrance, html
from bot.pages.export.files import Files
from bot.pages.guard import PREFIX, Handler, guarded
from bot.texts import Texts, texts_in
from bot.usecases.find_themes import FindThemes
from bot.usecases.read_agenda import ReadAgenda
from bot.usecases.read_wall import PAGE, WEEKS, ReadWall, Visitor, scope_of
from bot.usecases.take_along import all_of, as_json
from bot.usecases.visit_pages import VisitPages

_STATIC = Path(__file__).parent / "static"
_FILES = {"wall.css": "text/css", "ring.svg": "image/svg+xml"}
_LARGEST_NUMBER = 2**53
_DIGITS = 16  # so many that number has; zeros in front are no number of ours


@dataclass(frozen=True, slots=True)
class Pages:
    """`public_url` is where people reach them; the playground serves them on this machine without one."""

    wall: ReadWall
    visits: VisitPages
    themes: FindThemes
    agenda: ReadAgenda
    public_url: str = ""
    entrance: Entrance = field(init=False)

    def __post_init__(self) -> None:
        parts = urlsplit(self.public_url)
        entrance = Entrance(self.visits, parts.netloc, is_https=parts.scheme == "https")
        object.__setattr__(self, "entrance", entrance)

    def serve(self, application: web.Application) -> None:
        """Adds the routes to the one server that there is; what a first page would wait for is made ready here."""
        make_ready()
        gets = {
            "": self.first,
            "/team/{team}": self.show_wall,
            "/everything": self.show_wall,
            "/team/{team}/themes": self.show_themes,
            "/everything/themes": self.show_themes,
            "/team/{team}/{kind}": self.show_page,
            "/everything/{kind}": self.show_page,
            "/item/{kind}/{number}": self.show_item,
            "/export/{file}": self.give_file,
            "/organisation": self.show_organisation,
            "/mine": self.show_mine,
            "/mine.json": self.give_mine,
            "/agenda": self.show_agenda,
            "/agenda.ics": self.give_agenda,
            "/enter/{link}": self.entrance.show,
            "/static/{file}": self.show_file,
        }
        posts = {
            "/enter": self.entrance.enter,
            "/leave": self.entrance.leave,
            "/team/{team}/themes": self.ask_themes,
            "/everything/themes": self.ask_themes,
        }
        for path, handler in gets.items():
            application.router.add_get(PREFIX + path, self._guarded(handler))
        for path, handler in posts.items():
            application.router.add_post(PREFIX + path, self._guarded(handler))

    def _guarded(self, handler: Handler) -> Handler:
        return guarded(handler, is_https=self.entrance.is_https)

    # --- what is shown ------------------------------------------------------------------------------------

    async def first(self, request: web.Request) -> web.Response:
        visitor = await self.entrance.visitor(request)
        raise web.HTTPSeeOther(_path_of(visitor.teams[0].id if visitor.teams else None))

    async def show_wall(self, request: web.Request) -> web.Response:
        visitor = await self.entrance.visitor(request)
        view = await self.wall.wall(visitor, _team(request))
        texts = texts_in(visitor.person.language)
        return self._page(
            "wall.html",
            request,
            visitor,
            view=view,
            circle=screens.circle_of(view, texts),
            leads=screens.leads_of(view, texts),
            weeks=WEEKS,
            quarters=(Quarter.of(view.today), Quarter.of(view.today).before),
            scope=view.scope,
        )

    async def show_page(self, request: web.Request) -> web.Response:
        visitor = await self.entrance.visitor(request)
        column = request.query.get("column", "")
        view = await self.wall.page(
            visitor,
            _team(request),
            request.match_info["kind"],
            column=column,
            before=_number(request.query.get("before", "0")),
        )
        return self._page("more.html", request, visitor, view=view, size=PAGE, scope=view.scope)

    async def show_item(self, request: web.Request) -> web.Response:
        visitor = await self.entrance.visitor(request)
        key = SharedKey(request.match_info["kind"], _number(request.match_info["number"]))
        view = await self.wall.item(visitor, key)
        texts = texts_in(visitor.person.language)
        origin = provenance.line(view.proposal.sections, texts) if view.proposal else ""
        course = [plain(line_words(line, texts)) for line in view.course]
        return self._page(
            "item.html", request, visitor, view=view, scope=view.scope, origin=plain(origin), course=course
        )

    async def show_organisation(self, request: web.Request) -> web.Response:
        """The circle in figures over the whole organisation: of what one may not read, groups of five or more only."""
        visitor = await self.entrance.visitor(request)
        texts = texts_in(visitor.person.language)
        circle = await self.wall.figures(visitor)
        shown = [
            (key, screens.funnel_of(figures, texts), found)
            for key, figures in (("yours", circle.yours), ("others", circle.others))
            if figures.submitted and (found := pairs(figures, circle.goals, texts))
        ]
        return self._page(
            "organisation.html", request, visitor, shown=shown, scope=scope_of(visitor, None), here=False
        )

    async def show_mine(self, request: web.Request) -> web.Response:
        """For the visitor alone: all that is kept about them."""
        visitor = await self.entrance.visitor(request)
        kept = await all_of(self.wall.store, visitor.viewer)
        kinds = kept_words.readable(kept, texts_in(visitor.person.language), visitor.person.timezone)
        return self._page("mine.html", request, visitor, kinds=kinds, scope=scope_of(visitor, None))

    async def give_mine(self, request: web.Request) -> web.Response:
        visitor = await self.entrance.visitor(request)
        kept = as_json(await all_of(self.wall.store, visitor.viewer))
        headers = {"Content-Disposition": 'attachment; filename="vita.json"'}
        return web.Response(text=kept, content_type="application/json", charset="utf-8", headers=headers)

    async def show_agenda(self, request: web.Request) -> web.Response:
        """For the visitor alone: what they keep time for."""
        visitor = await self.entrance.visitor(request)
        agenda = await self.agenda(visitor.person)
        return self._page(
            "agenda.html", request, visitor, moments=agenda.told(), scope=scope_of(visitor, None)
        )

    async def give_agenda(self, request: web.Request) -> web.Response:
        visitor = await self.entrance.visitor(request)
        file = self.agenda.file(await self.agenda(visitor.person))
        headers = {"Content-Disposition": f'attachment; filename="{file.name}"'}
        return web.Response(body=file.data, content_type="text/calendar", charset="utf-8", headers=headers)

    async def show_themes(self, request: web.Request) -> web.Response:
        visitor = await self.entrance.visitor(request)
        view = await self.themes(visitor, _team(request), with_model=False)
        return self._page("themes.html", request, visitor, view=view, scope=view.scope)

    async def ask_themes(self, request: web.Request) -> web.Response:
        """Has the model look, which takes a while and costs something: only when somebody pressed."""
        visitor = await self.entrance.visitor(request)
        await self.entrance.check(request)
        view = await self.themes(visitor, _team(request), with_model=True)
        return web.Response(status=303, headers={"Location": _path_of(view.scope.of, "/themes")})

    async def give_file(self, request: web.Request) -> web.Response:
        visitor = await self.entrance.visitor(request)
        name, quarter = request.match_info["file"], request.query.get("quarter", "")
        return await Files(self.wall).give(visitor, name, quarter)

    async def show_file(self, request: web.Request) -> web.Response:
        name = request.match_info["file"]
        if name not in _FILES:
            raise Refusal("page-gone")
        headers = {"Cache-Control": "public, max-age=31536000, immutable"}
        return web.Response(body=_content(name), content_type=_FILES[name], charset="utf-8", headers=headers)

    def _page(self, template: str, request: web.Request, visitor: Visitor, **values: Any) -> web.Response:  # noqa: ANN401 - what a template shows
        texts = texts_in(visitor.person.language)
        common = {
            "visitor": visitor,
            "mark": self.entrance.mark(request),
            "path_of": _path_of,
            "style": style_address(),
            "day_of": _dated(visitor, self.wall, texts),
            "stage_of": lambda item: screens.stage_of(item, texts),
        }
        return html(draw(template, texts, **common, **values))


def style_address() -> str:
    """With the mark of its content, so that a browser keeps it until it changes."""
    return f"{PREFIX}/static/wall.css?v={hashlib.sha256(_content('wall.css')).hexdigest()[:12]}"


@cache
def _content(name: str) -> bytes:
    return (_STATIC / name).read_bytes()


def _dated(visitor: Visitor, wall: ReadWall, texts: Texts) -> Any:  # noqa: ANN401 - a function for templates
    today = wall.clock.now().date()
    return lambda item: screens.day_of(item, visitor.person.timezone, today, texts)


def _path_of(team: TeamId | None, rest: str = "") -> str:
    return f"{PREFIX}/everything{rest}" if team is None else f"{PREFIX}/team/{team}{rest}"


def _team(request: web.Request) -> TeamId | None:
    team = request.match_info.get("team")
    return None if team is None else TeamId(_number(team))


def _number(text: str) -> int:
    """Refuses (`page-gone`) what is no number of ours."""
    if not (text.isascii() and text.isdecimal() and len(text) <= _DIGITS) or int(text) > _LARGEST_NUMBER:
        raise Refusal("page-gone")
    return int(text)
