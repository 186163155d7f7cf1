"""Somebody who changes a prompt file reads on the page what is wrong with it, also while nobody says anything."""

from pathlib import Path

from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.playground.authoring import Authoring
from bot.playground.feed import Faulty, Feed
from prompts import LivingLibrary

WRONG = "---\npurpose: Iets.\n---\nKort.\n"


async def test_a_faulty_file_is_found_while_the_page_is_served(tmp_path: Path) -> None:
    feed = Feed()
    ours = Authoring(feed)
    library = LivingLibrary(tmp_path, tell=ours.tell)
    app = web.Application()
    app.cleanup_ctx.append(ours.watching(library.look))
    file = tmp_path / "doen" / "nl.md"

    with feed.subscribe() as news:
        async with TestServer(app):
            file.parent.mkdir()
            file.write_text(WRONG, encoding="utf-8")
            told = await news.get()

    assert told == Faulty(ours.fault)
    assert ours.fault.startswith(f"{file}: ")
