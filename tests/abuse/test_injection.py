"""What people write stays what they wrote: no mark-up, no call to everybody, no address that Vita goes and looks at."""

import asyncio
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bot.cards.model import Card, Choice, Choices, Facts, Note, Quote, Text
from bot.slack import render as slack
from bot.teams import render as teams
from bot.teams.fields import Surface
from tests.fakes.house import ANNA, CHANNEL, House
from tests.pages.served import Served

ROOT = Path(__file__).parents[2]
HOSTILE = (
    "<!channel> <!here> <!everyone> <@U012AB> <#C012|algemeen> <https://x.example|klik>",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "[klik](javascript:alert(1)) ![](https://x.example/pixel.png)",
    "<at>iedereen</at> {{alles}} ${huis} {% raw %}",
    "&lt;!channel&gt; &amp;lt;b&amp;gt;",
    "\u202etxet \u2066 \ue000vet\ue001",
)
GOES_OUT = {
    "bot/console/doctor/model.py", "bot/console/doctor/outside.py", "bot/slack/web.py", "bot/teams/connector.py",
    "bot/teams/keys.py",
}  # fmt: skip
"""The only files that open a connection of their own: to Slack, Teams and, for the doctor, the model and
ourselves; the client of the model opens its own, to an address from the settings."""

_CONNECTS = re.compile(
    r"ClientSession\(|httpx\.|urlopen\(|import requests|open_connection\(|AsyncWebClient\(|websockets?\.connect"
)


def carrying(words: str) -> Card:
    facts = Facts(((words, words),))
    return Card(words, (Text(words), Quote(words), Note(words), Choices((Choice(words, words),)), facts))


@pytest.mark.parametrize("words", HOSTILE)
def test_in_slack_nobody_is_called_and_nothing_becomes_a_link(words: str) -> None:
    sent = json.dumps(slack.blocks_of(carrying(words)), ensure_ascii=False)

    assert re.findall(r"<[!@#]|<https?:|<script|<img", sent) == []


@pytest.mark.parametrize("words", HOSTILE)
def test_in_teams_what_people_write_stands_where_no_mark_up_is_read(words: str) -> None:
    """Teams reads mark-up in every element but a run of text."""
    card = teams.adaptive_card(carrying(words), Surface.CHANNEL)

    elsewhere = {kind for kind, text in _texts(card) if text in words or words in text}
    assert elsewhere == {"TextRun"}


def _texts(element: object) -> Iterator[tuple[str, str]]:
    """Each text that a card shows, with the kind of element that shows it."""
    match element:
        case dict():
            shown = ("text", "title", "value", "label", "placeholder")
            yield from ((str(element.get("type")), element[key]) for key in shown if element.get(key))
            for part in element.values():
                yield from _texts(part)
        case list():
            for part in element:
                yield from _texts(part)


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("words", HOSTILE)
async def test_on_a_page_nothing_becomes_an_element(pages: Served, words: str) -> None:
    await pages.house.asks(ANNA, words, who="team")
    await pages.house.proposes(ANNA, words)
    await pages.house.settles()
    await pages.lets_in(ANNA)

    elements = _Elements()
    for path in ("/wall/team/1", "/wall/item/question/1", "/wall/item/proposal/1", "/wall/mine"):
        elements.feed(await pages.gets(path))

    ours = {tag for tag, one in elements.found if not str(one.get("src") or "").startswith("/wall/static/")}
    assert ours & {"script", "img", "at", "iframe", "object", "svg:script"} == set()
    assert [one for _, one in elements.found if any(name.startswith("on") for name in one)] == []
    assert [
        one for _, one in elements.found if str(one.get("href") or "").startswith(("javascript", "https://x"))
    ] == []


async def test_no_address_from_a_message_is_fetched(house: House) -> None:
    visited = []

    async def visit(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        visited.append(1)
        writer.close()

    listener = await asyncio.start_server(visit, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}/geheim"
    await house.begins_team()

    await house.says(ANNA, f"lees {address} eens")
    await house.says(ANNA, f"en <{address}|dit>", CHANNEL.in_thread("1.1"), mentions=True)
    await house.asks(ANNA, address, who="team")
    await house.proposes(ANNA, address)
    await house.does("take-note", ANNA, tried=address)
    await house.settles()
    await asyncio.sleep(0)

    listener.close()
    assert visited == []


def test_only_these_files_open_a_connection() -> None:
    found = {
        path.relative_to(ROOT).as_posix()
        for folder in ("bot", "prompts", "storage", "scheduler")
        for path in (ROOT / folder).rglob("*.py")
        if _CONNECTS.search(path.read_text("utf-8"))
    }

    assert found == GOES_OUT
