"""Whether what waits is taken up: a Vita that does not run, or whose workers stopped, sends nothing."""

import asyncio
from datetime import UTC, datetime

from bot.console.doctor.finding import Finding, ok, warn
from bot.ports import StoreUnavailable
from bot.settings import HouseSettings
from storage import Backlog, backlog, is_migrated


async def waiting(settings: HouseSettings) -> list[Finding]:
    """Says nothing of a database that is not there or not at this version: another check does."""
    try:
        if not await asyncio.to_thread(is_migrated, settings.database):
            return []
        return _judged(await asyncio.to_thread(backlog, settings.database, datetime.now(UTC)))
    except StoreUnavailable:
        return []


def _judged(found: Backlog) -> list[Finding]:
    if found.since is None:
        at_work = "" if found.workers is None else f" Workers that gave a sign of life: {found.workers}."
        return ok(f"Work: nothing waits too long.{at_work}")
    what = (
        f"Since {found.since:%Y-%m-%d %H:%M}Z wait {found.sends} messages to be sent and "
        f"{found.turns} to be answered"
    )
    if found.workers == 0:
        return warn(f"{what}, and no worker gives a sign of life.", "Start `vita run`.")
    if found.workers is None:
        return warn(f"{what}.", "Is `vita run` running? Start it, or start it again.")
    return warn(
        f"{what}, although {found.workers} workers give a sign of life.",
        "`vita deliveries --state pending` shows which; the log of `vita run` says why. Start it again.",
    )
