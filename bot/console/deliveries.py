"""`vita deliveries`: what was sent, what was not, and why, without any content; and sending again what failed."""

import argparse
from datetime import UTC, datetime

from bot.books import Books, Delivery, SendState
from bot.console.ready import errand
from bot.console.refused import Refused, in_words
from bot.domain.errors import Refusal
from bot.domain.ids import OutboxId
from bot.ports import Purpose
from bot.settings import Settings
from bot.usecases.send_again import send_again

_A_PERSON_DECIDES = (SendState.FAILED, SendState.UNKNOWN)


async def run(settings: Settings, asked: argparse.Namespace) -> int:
    states = (SendState(asked.state),) if asked.state else ()
    async with errand(settings) as core:
        if asked.again:
            try:
                await core.store.transact(Purpose.OPERATE, lambda books: _again(books, OutboxId(asked.again)))
            except Refusal as refusal:
                raise Refused(in_words(refusal)) from refusal
            print(f"{asked.again} goes out again as soon as Vita runs.")
            return 0
        rows = await core.store.transact(
            Purpose.OPERATE, lambda books: books.outbox.deliveries(None, asked.limit, states=states)
        )
    print("\n".join(map(_line, rows)) or "Nothing was sent yet, and nothing waits.")
    if any(row.state in _A_PERSON_DECIDES for row in rows):
        print("\nWhat failed, or is unknown to have arrived, goes out again with --again NUMBER.")
    return 0


def _again(books: Books, row: OutboxId) -> None:
    outgoing = books.outbox.ended_badly(None, row)
    if outgoing is None:
        raise Refusal("send-again-gone")
    send_again(books, row, outgoing, outgoing.organisation_id, None, datetime.now(UTC))


def _line(row: Delivery) -> str:
    return (
        f"{row.id:>7}  {row.due:%Y-%m-%d %H:%M}Z  {row.state:<8} {row.category:<12} "
        f"{row.topic or '-':<12} {row.network}:{row.channel}  {row.occurrence} {row.reason}"
    ).rstrip()
