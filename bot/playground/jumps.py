"""Where the clock can go in one click: the next kickoff, the next look back, tomorrow."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.timetable import Anchor, Calendar, Rule, WorkPattern, first_from, local_day, moment
from bot.playground.samples import ZONE
from bot.ports import FreeDays
from bot.texts import Texts

_KICKOFF = Rule("kickoff", Anchor.FIRST, time(9))
_LOOK_BACK = Rule("reflection", Anchor.LAST, time(15))


@dataclass(frozen=True, slots=True)
class Jump:
    name: str
    to: datetime
    label: str


def jumps(now: datetime, free_days: FreeDays, texts: Texts) -> tuple[Jump, ...]:
    """In the order in which they come."""
    today = local_day(now, ZONE)
    calendar = Calendar(_free(free_days, today))
    soon = now + timedelta(minutes=1)
    tomorrow = moment(today + timedelta(days=1), now.astimezone(ZoneInfo(ZONE)).time(), ZONE)
    moments = {
        rule.kind: first_from(rule, soon, WorkPattern(), calendar, ZONE).due
        for rule in (_KICKOFF, _LOOK_BACK)
    }
    found = [Jump(name, to, _label(to, today, texts)) for name, to in moments.items()]
    found.append(Jump("tomorrow", tomorrow, texts("playground-clock-tomorrow")))
    return tuple(sorted(found, key=lambda jump: jump.to))


def _free(free_days: FreeDays, today: date) -> Mapping[date, str]:
    return free_days.free("NL", (today.year, today.year + 1))


def _label(to: datetime, today: date, texts: Texts) -> str:
    day = texts.day(local_day(to, ZONE), today)
    local = to.astimezone(ZoneInfo(ZONE))
    clock = f"{local:%H.%M}".lstrip("0") if texts.language == "nl" else f"{local:%H:%M}"
    return texts("playground-clock-go", day=day, clock=clock)
