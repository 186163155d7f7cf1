"""`vita cycle check FILE`: says what is wrong with a week cycle and where, or what it is and when it happens."""

import argparse
import sys
from datetime import date
from pathlib import Path

from bot import llm
from bot.console.chosen import defaults_of
from bot.console.coming_weeks import coming_weeks
from bot.console.ready import SystemClock
from bot.console.refused import Refused
from bot.cycles import BrokenCycle, fault_at, parse
from bot.domain.cycle import Cycle
from bot.domain.timetable import Calendar, local_day
from bot.ports import FreeDays
from bot.settings import Settings
from scheduler.own_calendar import own_calendar


async def check(settings: Settings, asked: argparse.Namespace) -> int:
    path = Path(asked.file)
    source = _read(path)
    try:
        cycle = parse(source, name=path.name)
        await _check_templates(cycle, source, path.name, settings.house.own_dir)
    except BrokenCycle as broken:
        for fault in broken.faults:
            print(f"{broken.name}: {fault}", file=sys.stderr)
        return 1
    title = cycle.titles[settings.house.language]
    print(f"{path.name}: in order. {title}, version {cycle.version}, {len(cycle.phases)} phases.\n")
    defaults = defaults_of(settings.house)
    today = local_day(SystemClock().now(), defaults.timezone)
    print(f"The coming four weeks of a team in {defaults.region}, {defaults.timezone} time:\n")
    free_days = own_calendar(settings.house.own_dir)
    print("\n".join(coming_weeks(cycle, today, _calendar(free_days, defaults.region, today))))
    return 0


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{path}: cannot be read as UTF-8 text ({type(error).__name__})") from error


async def _check_templates(cycle: Cycle, source: str, name: str, own: Path | None) -> None:
    """Raises `BrokenCycle` for the phases whose words are not there in every language."""
    found = []
    for n, phase in enumerate(cycle.phases):
        try:
            await llm.build(own_prompts=own / "prompts" if own else None, phases=(phase.template,)).aclose()
        except ValueError as error:  # a PromptFault, which only bot.llm may import
            found.append(fault_at(source, ("phases", n, "template"), str(error)))
    if found:
        raise BrokenCycle(name, found)


def _calendar(free_days: FreeDays, region: str, today: date) -> Calendar:
    return Calendar(free_days.free(region, (today.year - 1, today.year, today.year + 1)))
