"""Coming in and going out: the page of a link, the cookie of a session, leaving.

A link is spent by a button, so that previews and mail scanners, which only look, do not spend it.
"""

from dataclasses import dataclass
from hmac import compare_digest
from urllib.parse import urlsplit

from aiohttp import web

from bot.domain.visit import SESSION_LASTS, mark_of
from bot.pages.drawing import draw
from bot.texts import Texts, texts_in
from bot.usecases.read_wall import Visitor
from bot.usecases.visit_pages import VisitPages

ROOMS = {"mine": "/wall/mine", "agenda": "/wall/agenda"}
"""Where a link can lead to instead of the wall."""

HEADER = "X-Vita-Session"


class NotIn(Exception):  # noqa: N818 - named for what is the case
    """Nobody is in: no session, or one that ended."""


class NotSentByUs(Exception):  # noqa: N818 - named for what is the case
    """A form that did not come from a page of ours."""


@dataclass(frozen=True, slots=True)
class Entrance:
    """`host` is where people reach the pages, when something stands in front of us; `is_https` says that people reach
    the pages by https, so that the cookie goes no other way.
    """

    visits: VisitPages
    host: str = ""
    is_https: bool = False

    @property
    def cookie(self) -> str:
        """With the prefix a browser takes it from this host alone, by https."""
        return "__Host-vita" if self.is_https else "vita"

    def session(self, request: web.Request) -> str:
        """Of the cookie; within Teams, where a cookie of ours does not come along, of a header."""
        return request.headers.get(HEADER) or request.cookies.get(self.cookie, "")

    async def visitor(self, request: web.Request) -> Visitor:
        """Raises `NotIn`."""
        found = await self.visits.visitor(self.session(request))
        if found is None:
            raise NotIn
        return found

    def mark(self, request: web.Request) -> str:
        """What every form of this session carries."""
        return mark_of(self.session(request))

    async def show(self, request: web.Request) -> web.Response:
        """Looks at nothing and spends nothing."""
        texts = texts_for(request)
        to = request.query.get("to", "")
        return html(draw("enter.html", texts, link=request.match_info["link"], to=to if to in ROOMS else ""))

    async def enter(self, request: web.Request) -> web.Response:
        self._check_origin(request)
        form = await request.post()
        session = await self.visits.enter(str(form.get("link", "")))
        if session is None:
            return html(draw("closed.html", texts_for(request), reason="spent"), status=410)
        await self.visits.leave(self.session(request))
        answer = web.Response(status=303, headers={"Location": ROOMS.get(str(form.get("to", "")), "/wall")})
        self.give(answer, session)
        return answer

    async def leave(self, request: web.Request) -> web.Response:
        await self.check(request)
        await self.visits.leave(self.session(request))
        answer = html(draw("closed.html", texts_for(request), reason="left"))
        answer.del_cookie(self.cookie, path="/", secure=self.is_https, httponly=True, samesite="Lax")
        return answer

    def give(self, response: web.Response, session: str) -> None:
        response.set_cookie(
            self.cookie,
            session,
            max_age=int(SESSION_LASTS.total_seconds()),
            path="/",
            secure=self.is_https,
            httponly=True,
            samesite="Lax",
        )

    async def check(self, request: web.Request) -> None:
        """Raises `NotSentByUs` for a form that no page of this session sent."""
        self._check_origin(request)
        mark = str((await request.post()).get("mark", ""))
        if not compare_digest(mark.encode(), self.mark(request).encode()):
            raise NotSentByUs

    def _check_origin(self, request: web.Request) -> None:
        """A browser says where a form was sent from; raises `NotSentByUs` for another site."""
        if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            raise NotSentByUs
        origin = request.headers.get("Origin")
        ours = {request.host, self.host} - {""}
        if origin is not None and urlsplit(origin).netloc not in ours:
            raise NotSentByUs


def texts_for(request: web.Request) -> Texts:
    """Of whoever is not in yet: the browser's language, Dutch unless it asks for English."""
    return texts_in("en" if request.headers.get("Accept-Language", "").lower().startswith("en") else "nl")


def html(page: str, status: int = 200) -> web.Response:
    return web.Response(text=page, content_type="text/html", charset="utf-8", status=status)
