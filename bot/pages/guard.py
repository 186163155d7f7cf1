"""What goes out with every page, and a sentence for whatever goes wrong."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot import failures
from bot.domain.errors import Refusal
from bot.pages.drawing import draw
from bot.pages.entrance import NotIn, NotSentByUs, html, texts_for

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

PREFIX = "/wall"
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff",
    # Of our own site it names the site only: a link that works once stands in an address.
    "Referrer-Policy": "strict-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "no-store",
}


def guarded(handler: Handler, *, is_https: bool) -> Handler:
    async def answer(request: web.Request) -> web.StreamResponse:
        response = await _answered(handler, request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if is_https:
            response.headers["Strict-Transport-Security"] = "max-age=31536000"
        return response

    return answer


async def _answered(handler: Handler, request: web.Request) -> web.StreamResponse:
    try:
        return await handler(request)
    except NotIn:
        return html(draw("closed.html", texts_for(request), reason="none"), status=401)
    except NotSentByUs:
        return html(draw("closed.html", texts_for(request), reason="elsewhere"), status=403)
    except Refusal as said_no:
        card = failures.card_for(said_no, texts_for(request).language)
        return html(draw("trouble.html", texts_for(request), card=card), status=404)
    except web.HTTPException as answer:
        return web.Response(status=answer.status, headers=answer.headers, text=answer.text)
    except Exception as error:  # noqa: BLE001 - the page middleware is one of the places where this is allowed
        card = failures.card_for(error, texts_for(request).language)
        return html(draw("trouble.html", texts_for(request), card=card), status=500)
