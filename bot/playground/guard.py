"""Who may call: a page on this machine, and nobody else; and what it reads when something is wrong.

The Host header must name loopback, or a site could rebind its own name to this machine. A POST must be JSON,
which no other site's page can send without asking first, and nobody answers that question here.
"""

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

from aiohttp import web
from yarl import URL

from bot import failures
from bot.playground import render
from bot.playground.payloads import BadInput, language
from bot.texts import texts_in

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Lets good requests through and answers every other one with a sentence."""
    try:
        _admit(request)
        return await handler(request)
    except BadInput as bad:
        words = texts_in(language(request))(f"playground-{bad.key}", **bad.values)
        return web.json_response({"error": words}, status=bad.status)
    except web.HTTPRequestEntityTooLarge:
        words = texts_in(language(request))("playground-error-large")
        return web.json_response({"error": words}, status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    except web.HTTPException:
        raise
    except Exception as error:  # noqa: BLE001 - the page middleware, one of the five places
        return web.json_response({"card": _failure(error, request)}, status=HTTPStatus.INTERNAL_SERVER_ERROR)


async def add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """Before any response leaves, streams too."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)


def _admit(request: web.Request) -> None:
    if not _is_loopback(f"http://{request.host}"):
        raise BadInput("error-host", HTTPStatus.FORBIDDEN)
    if request.method != "POST":
        return
    is_form_of_ours = request.path.startswith("/wall/")  # the pages check their own forms
    if request.content_type != "application/json" and not is_form_of_ours:
        raise BadInput("error-type", HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    origin = request.headers.get("Origin")
    if origin is not None and not _is_loopback(origin):
        raise BadInput("error-host", HTTPStatus.FORBIDDEN)


def _is_loopback(address: str) -> bool:
    try:
        return URL(address).host in _LOOPBACK
    except ValueError:
        return False


def _failure(error: Exception, request: web.Request) -> dict[str, Any]:
    return render.card(failures.card_for(error, language(request)))
