"""`vita export`: the submitted proposals and the circle in figures, of everything or of a quarter."""

import argparse

from bot.books import Books
from bot.console.output import write
from bot.console.ready import SystemClock, errand
from bot.console.refused import Refused
from bot.domain.quarter import Quarter
from bot.pages.export import lines, report
from bot.pages.export.proposals import Exported, exported
from bot.ports import Purpose
from bot.settings import Settings
from bot.texts import texts_in


async def run(settings: Settings, asked: argparse.Namespace) -> int:
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


def _quarter(key: str) -> Quarter | None:
    try:
        return Quarter.parse(key) if key else None
    except ValueError as error:
        raise Refused(f"{key[:20]} is no quarter; an example is 2026-Q2.") from error
