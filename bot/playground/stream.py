"""The stream of news to an open page, as Server-Sent Events: only what its person may read."""

import asyncio
import json
from typing import Any, assert_never

from aiohttp import ClientConnectionResetError, web

from bot.playground import render
from bot.playground.feed import Cleared, Faulty, Feed, Moved, News, Subscription, Thinking
from bot.playground.posting import Posting
from bot.playground.samples import SamplePerson, readers_of

HEARTBEAT_S = 15.0
"""A line without news now and then shows us that the page has gone."""


async def stream(request: web.Request, feed: Feed, by: SamplePerson) -> web.StreamResponse:
    """Runs until the page leaves or the server stops."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    with feed.subscribe() as subscription:
        await response.prepare(request)
        try:
            await response.write(b": welcome\n\n")
            while (line := await _next_line(subscription, by)) is not None:
                await response.write(line)
        except ClientConnectionResetError:
            return response  # the page was closed: nobody is left to tell
    return response


async def _next_line(subscription: Subscription, by: SamplePerson) -> bytes | None:
    try:
        news = await asyncio.wait_for(subscription.get(), HEARTBEAT_S)
    except TimeoutError:
        return b": still here\n\n"
    if news is None:
        return None
    told = _told(news, by)
    return f"data: {json.dumps(told)}\n\n".encode() if told else b": for somebody else\n\n"


def _told(news: News, by: SamplePerson) -> dict[str, Any] | None:
    """The news as the page reads it; None when it is not for this person."""
    match news:
        case Posting():
            return {"is": "message", "message": render.message(news)} if news.is_visible_to(by.key) else None
        case Thinking():
            told = {"is": "thinking", "channel": news.channel, "on": news.is_on}
            return told if by in readers_of(news.channel) else None
        case Moved():
            return {"is": "moved", "now": news.now.isoformat(), "onTheWay": news.is_on_the_way}
        case Cleared():
            return {"is": "cleared"}
        case Faulty():
            return {"is": "fault", "fault": news.fault}
        case _:
            assert_never(news)
