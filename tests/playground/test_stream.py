"""What an open page hears at once."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientResponse

from bot.playground.samples import TEAM_CHANNEL
from tests.playground.doors import INVITATION, SAVED
from tests.playground.ground import PLANNER, RECEPTIONIST, TEAM, Ground, Page


@pytest.fixture
async def events(page: Page) -> AsyncIterator[ClientResponse]:
    """The open stream of the planner's page."""
    async with page.client.get("/api/events", params={"person": PLANNER}) as response:
        assert await response.content.readuntil(b"\n\n") == b": welcome\n\n"
        yield response


async def _next(events: ClientResponse) -> dict[str, Any]:
    while True:
        line = await events.content.readuntil(b"\n\n")
        if line.startswith(b"data: "):
            news: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
            return news


async def test_a_new_message_arrives(events: ClientResponse, ground: Ground) -> None:
    ground.chat.say(TEAM_CHANNEL, RECEPTIONIST, "De sleutel is terug")

    news = await _next(events)

    assert (news["is"], news["message"]["text"]) == ("message", "De sleutel is terug")


async def test_what_is_for_somebody_else_does_not(events: ClientResponse, ground: Ground) -> None:
    ground.chat.post(TEAM, SAVED, only_for=RECEPTIONIST)
    ground.chat.say("dm-receptionist", RECEPTIONIST, "Privé")
    ground.chat.post(TEAM, INVITATION)

    news = await _next(events)

    assert news["message"]["card"]["summary"] == [{"text": "De week begint", "strong": False}]


async def test_vita_thinks_from_the_moment_it_was_asked(events: ClientResponse, page: Page) -> None:
    await page.say("@Vita denk je mee?")

    said, thinking = await _next(events), await _next(events)

    assert said["is"] == "message"
    assert thinking == {"is": "thinking", "channel": TEAM_CHANNEL, "on": True}


async def test_vita_does_not_think_about_talk_between_colleagues(
    events: ClientResponse, page: Page, ground: Ground
) -> None:
    ground.doors.addressed = False
    await page.say("Koffie?")

    news = [await _next(events) for _ in range(3)]

    assert [told.get("on") for told in news] == [None, True, False]


async def test_a_moved_clock_and_a_new_beginning_are_told(events: ClientResponse, page: Page) -> None:
    await page.ask("clock", jump="kickoff")
    await page.ask("reset")

    news = [await _next(events) for _ in range(3)]

    assert [told["is"] for told in news] == ["moved", "cleared", "moved"]


async def test_a_page_that_left_is_forgotten(page: Page, ground: Ground) -> None:
    async with page.client.get("/api/events", params={"person": PLANNER}) as response:
        await response.content.readuntil(b"\n\n")
    for _ in range(200):
        ground.chat.say(TEAM_CHANNEL, RECEPTIONIST, "Is daar iemand?")
        await asyncio.sleep(0.005)

    assert ground.feed._open == set()


async def test_the_stream_ends_when_the_server_stops(events: ClientResponse, ground: Ground) -> None:
    ground.feed.close()

    assert await events.content.read() == b""


async def test_a_page_that_cannot_keep_up_is_let_go(ground: Ground) -> None:
    with ground.feed.subscribe() as slow:
        for _ in range(600):
            ground.chat.say(TEAM_CHANNEL, RECEPTIONIST, "Nog een")

        assert slow.qsize() == 501


async def test_what_is_wrong_with_a_prompt_file_arrives_and_stands_there_for_a_page_that_opens_later(
    events: ClientResponse, page: Page, ground: Ground
) -> None:
    ground.authoring.tell("sparren/nl.md: version: expected a number")

    assert await _next(events) == {"is": "fault", "fault": "sparren/nl.md: version: expected a number"}
    assert (await page.state())["fault"] == "sparren/nl.md: version: expected a number"
