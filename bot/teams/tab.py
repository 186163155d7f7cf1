"""The personal tab: the wall inside Teams, for whoever Teams says is looking.

Only Teams may frame it. Outside Teams it says where it belongs, and shows nothing of anybody.
"""

import logging
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Protocol

from aiohttp import web

from bot import failures
from bot.cards import home
from bot.domain.place import Account
from bot.teams.doors import Doors
from bot.teams.drawing import html_of
from bot.teams.keys import KeysUnavailable
from bot.teams.payloads import NETWORK
from bot.teams.sign_in import NotSignedIn, SignIn
from bot.texts import Texts, texts_in

PATH = "/teams/tab"
FRAMED_BY = (
    "https://teams.microsoft.com",
    "https://*.teams.microsoft.com",
    "https://*.cloud.microsoft",
    "https://*.microsoft365.com",
    "https://*.office.com",
)
"""Where Teams itself stands: the only pages that may show ours within them."""

_STATIC = Path(__file__).parent / "static"
_FILES = {"tab.css": "text/css", "tab.js": "text/javascript", "MicrosoftTeams.min.js": "text/javascript"}
# Teams' own script would read a list of hosts from Microsoft's address; without it, it uses the one that it brings.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    f"base-uri 'none'; form-action 'none'; frame-ancestors {' '.join(FRAMED_BY)}"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_log = logging.getLogger(__name__)


class Visits(Protocol):
    async def open_for(self, account: Account, /) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Tab:
    """`visits` opens sessions on the pages; `model` names the model that thinks along, empty without one."""

    doors: Doors
    sign_in: SignIn
    visits: Visits
    model: str = ""

    def serve(self, application: web.Application) -> None:
        application.router.add_get(PATH, self.page)
        application.router.add_get(f"{PATH}/privacy", self.privacy)
        application.router.add_post(f"{PATH}/session", self.session)
        application.router.add_get(f"{PATH}/{{file}}", self.file)

    async def page(self, request: web.Request) -> web.Response:
        texts = _texts_for(request)
        words = {name: texts(f"teams-tab-{name}") for name in ("looking", "outside", "stranger", "closed")}
        return _html(_filled("tab.html", texts, words))

    async def privacy(self, request: web.Request) -> web.Response:
        """What the store of apps asks an address for: who sees what, and how long it is kept."""
        texts = _texts_for(request)
        lines = html_of(home.how_i_work(self.model, texts))
        return _html(_filled("privacy.html", texts, {"title": "Vita"}).replace("{{lines}}", lines))

    async def file(self, request: web.Request) -> web.Response:
        name = request.match_info["file"]
        if name not in _FILES:
            raise web.HTTPNotFound
        headers = {**_HEADERS, "Cache-Control": "max-age=3600"}
        content = (_STATIC / name).read_bytes()
        return web.Response(body=content, content_type=_FILES[name], charset="utf-8", headers=headers)

    async def session(self, request: web.Request) -> web.Response:
        """A session on the pages for whoever Teams says is looking; an empty one for whom Vita never met."""
        try:
            visitor = await self.sign_in.visitor(request.headers.get("Authorization", ""))
        except NotSignedIn as refused:
            _log.warning("Somebody was not let into the tab: %s", refused)
            return web.Response(status=401, headers=_HEADERS)
        except KeysUnavailable:
            return web.Response(status=503, headers=_HEADERS)
        try:
            by = await self.doors.who_is(NETWORK, visitor.tenant, visitor.directory)
            session = await self.visits.open_for(by.account) if by else None
        except Exception as error:  # noqa: BLE001 - the edge of a page is one of the places where this is allowed
            failures.record(error, doing="tab")
            return web.Response(status=500, headers=_HEADERS)
        headers = {**_HEADERS, "Cache-Control": "no-store"}
        return web.json_response({"session": session or ""}, headers=headers)


def _filled(name: str, texts: Texts, words: dict[str, str]) -> str:
    page = (_STATIC / name).read_text(encoding="utf-8").replace('lang="nl"', f'lang="{texts.language}"')
    for key, value in words.items():
        page = page.replace(f"{{{{{key}}}}}", escape(value))
    return page


def _html(page: str, status: int = 200) -> web.Response:
    headers = {**_HEADERS, "Cache-Control": "no-store"}
    return web.Response(text=page, content_type="text/html", charset="utf-8", status=status, headers=headers)


def _texts_for(request: web.Request) -> Texts:
    """In the language of the browser, Dutch unless it asks for English."""
    wanted = request.headers.get("Accept-Language", "").lower()
    return texts_in("en" if wanted.startswith("en") else "nl")
