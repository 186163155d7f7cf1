"""`vita team import FILE`: makes the teams of a table, all of them or none."""

import argparse
import sys
from functools import partial
from pathlib import Path
from typing import TextIO

from bot.app import Core
from bot.console.ready import errand
from bot.console.refused import Refused
from bot.console.team_rows import Check, TeamRows
from bot.settings import Settings
from bot.usecases.add_team import check_zone
from bot.usecases.import_teams import ImportTeams

_STEPS = 20


async def run(settings: Settings, asked: argparse.Namespace) -> int:
    """Rows that are wrong are named on standard error, and then nothing is made."""
    content = _content(Path(asked.file))
    async with errand(settings) as core:
        teams, bad = TeamRows(_checks(core)).read(content)
        if bad:
            print("\n".join(map(str, bad)), file=sys.stderr)
            rows = len({row.number for row in bad})
            print(f"Nothing was made. Rows with a fault: {rows}.", file=sys.stderr)
            return 1
        done = await ImportTeams(core.store, core.add_team)(teams, partial(show, sys.stderr, len(teams)))
    print(f"Teams made: {done.made}; there already: {done.skipped}. Nothing was posted.")
    if any(team.channel.network == "teams" for team in teams):
        print("On Teams they wait until Vita is installed in them.")
    return 0


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused(f"{path} cannot be read ({error.strerror}).") from error


def _checks(core: Core) -> dict[str, Check]:
    """What only the house knows: its zones, its cycles, the regions whose holidays it has."""
    add = core.add_team
    year = add.clock.now().year
    return {
        "timezone": _unless_empty(check_zone),
        "region": _unless_empty(lambda region: add.free_days.free(region, (year,))),
        "cycle": _unless_empty(lambda key: add.cycles.parse(add.cycles.source(key))),
    }


def _unless_empty(check: Check) -> Check:
    """An empty value takes the default."""
    return lambda value: check(value) if value else None


def show(screen: TextIO, total: int, done: int) -> None:
    """A bar that grows in its place; where there is no screen, a line at each twentieth."""
    if screen.isatty():
        bar = "=" * (done * _STEPS // total)
        print(
            f"\r  [{bar:<{_STEPS}}] {done} of {total}",
            end="" if done < total else "\n",
            file=screen,
            flush=True,
        )
    elif done == total or done % max(total // _STEPS, 1) == 0:
        print(f"  {done} of {total}", file=screen, flush=True)
