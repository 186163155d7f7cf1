"""`vita export`: the submitted proposals and the circle in figures, without names of people.

What was not shared, or was taken back, is not in it. Whoever runs it gets all shared proposals one by one, so
that its figures need no suppression. `proposals` gathers, `lines` writes JSON and CSV, `report` one readable page.
"""

import argparse
import sys
from pathlib import Path

from bot.books import Books
from bot.console.export import lines, report
from bot.console.export.proposals import Exported, exported
from bot.console.ready import SystemClock, errand
from bot.console.refused import Refused
from bot.ports import Purpose
from bot.settings import Settings
from bot.texts import texts_in


async def run(settings: Settings, asked: argparse.Namespace) -> int:
    def work(books: Books) -> list[Exported]:
        organisations = sorted({team.organisation_id for team in books.teams.all()})
        return [exported(books, organisation) for organisation in organisations]

    async with errand(settings) as core:
        found = await core.store.transact(Purpose.OPERATE, work)
    texts = texts_in(settings.house.language)
    match asked.format:
        case "csv":
            written = lines.as_csv(found)
        case "report":
            written = report.page(found, SystemClock().now().date(), texts)
        case _:
            written = lines.as_json(found)
    _write(written, asked.output)
    return 0


def _write(written: str, file: str) -> None:
    if not file:
        sys.stdout.write(written)
        return
    try:
        Path(file).write_text(written, encoding="utf-8", newline="")
    except OSError as error:
        raise Refused(f"{file} cannot be written: {error.strerror}.") from error
