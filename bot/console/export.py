"""`vita export`: the submitted proposals and the circle in figures, of everything or of a quarter."""

import argparse

from bot.books import Books
from bot.cards import kept as in_words
from bot.console.known import known
from bot.console.output import write
from bot.console.ready import SystemClock, errand
from bot.console.refused import Refused
from bot.domain.quarter import Quarter
from bot.domain.team import Person
from bot.domain.trail import OPEN
from bot.domain.visibility import Viewer
from bot.pages.drawing import draw
from bot.pages.export import lines, report
from bot.pages.export.proposals import Exported, exported
from bot.ports import Purpose
from bot.settings import Settings
from bot.texts import texts_in
from bot.usecases.take_along import all_of, as_json


async def run(settings: Settings, asked: argparse.Namespace) -> int:
    if asked.person:
        return await _of_person(settings, asked)
    quarter = _quarter(asked.quarter)

    def work(books: Books) -> list[Exported]:
        organisations = sorted({team.organisation_id for team in books.teams.all()})
        return [exported(books, organisation, quarter=quarter) for organisation in organisations]

    async with errand(settings) as core:
        found = await core.store.transact(Purpose.OPERATE, work)
    texts = texts_in(settings.house.language)
    match asked.format:
        case "csv":
            written = lines.as_csv(found)
        case "report":
            written = report.page(found, SystemClock().now().date(), texts, asked.quarter)
        case _:
            written = lines.as_json(found)
    write(written, asked.output)
    return 0


async def _of_person(settings: Settings, asked: argparse.Namespace) -> int:
    """All that is kept about one person, to hand to that person: as JSON, or with `report` as a page."""
    async with errand(settings) as core:

        def whose(books: Books) -> tuple[Person, Viewer]:
            person = known(books, asked.person)
            books.audit.note(person.organisation_id, None, OPEN, f"person:{person.id}", SystemClock().now())
            return person, books.people.viewer(person, in_private=True)

        person, viewer = await core.store.transact(Purpose.DATA_RIGHTS, whose)
        kept = await all_of(core.store, viewer)
    if asked.format == "csv":
        raise Refused("What is kept about a person comes as --format json or --format report.")
    if asked.format == "json":
        write(as_json(kept), asked.output)
        return 0
    texts = texts_in(person.language)
    write(
        draw(
            "mine_alone.html", texts, css=report.STYLE, kinds=in_words.readable(kept, texts, person.timezone)
        ),
        asked.output,
    )
    return 0


def _quarter(key: str) -> Quarter | None:
    try:
        return Quarter.parse(key) if key else None
    except ValueError as error:
        raise Refused(f"{key[:20]} is no quarter; an example is 2026-Q2.") from error
