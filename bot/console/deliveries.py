"""`vita deliveries`: what was sent, what was not, and why; without any content."""

import argparse

from bot.console.ready import errand
from bot.ports import Purpose
from bot.settings import Settings


async def run(settings: Settings, asked: argparse.Namespace) -> int:
    async with errand(settings) as core:
        rows = await core.store.transact(
            Purpose.OPERATE, lambda books: books.outbox.deliveries(None, asked.limit)
        )
    if not rows:
        print("Nothing was sent yet, and nothing waits.")
    for row in rows:
        print(
            f"{row.id:>7}  {row.due:%Y-%m-%d %H:%M}Z  {row.state:<8} {row.category:<12} "
            f"{row.topic or '-':<12} {row.network}:{row.channel}  {row.occurrence} {row.reason}".rstrip()
        )
    return 0
