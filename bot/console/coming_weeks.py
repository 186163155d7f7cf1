"""The coming four weeks of a cycle as a table: a row a phase, a column a week, the day and time it opens."""

from collections.abc import Iterator
from datetime import date, datetime

from bot.domain.cycle import Cycle, Part, Phase
from bot.domain.timetable import Calendar, IsoWeek, Rule, WorkPattern, occurrence, working_days

WEEKS = 4
_NAME, _WIDTH = 30, 19
"""Characters, at least, of the column with the names; and of the others."""

_NAMES = {Part.START: "kickoff", Part.REFLECT: "reflection"}


def coming_weeks(cycle: Cycle, today: date, calendar: Calendar) -> Iterator[str]:
    """From the week on whose first working day is today or still to come; for an ordinary working week."""
    pattern = WorkPattern()
    this = IsoWeek.of(today)
    days = working_days(this, pattern, calendar)
    first = this if days and today <= days[0] else this.plus(1)
    weeks = [first.plus(n) for n in range(WEEKS)]
    names = {phase.key: _name(phase) for phase in cycle.phases}
    column = max(_NAME, *(len(name) + 2 for name in names.values()))
    yield _row("".ljust(column), [week.key for week in weeks])
    for phase in cycle.phases:
        cells = [_opens(phase, week, pattern, calendar) for week in weeks]
        yield _row(names[phase.key].ljust(column), cells)
    yield from _free(weeks, pattern, calendar)


def _row(name: str, cells: list[str]) -> str:
    return f"{name}{''.join(f'{cell:<{_WIDTH}}' for cell in cells)}".rstrip()


def _name(phase: Phase) -> str:
    """The moments in the team channel have a name; a rhythm that is not that of every week is said."""
    said = [_NAMES[phase.part]] if phase.part in _NAMES else []
    if phase.every_n_weeks > 1:
        said.append(f"1 in {phase.every_n_weeks} weeks")
    return f"{phase.key} ({', '.join(said)})" if said else phase.key


def _opens(phase: Phase, week: IsoWeek, pattern: WorkPattern, calendar: Calendar) -> str:
    if not phase.is_in(week):
        return "-"
    opens = phase.opens
    # In UTC, so that the wall time that comes back is the one that went in.
    this = occurrence(Rule(phase.key, opens.anchor, opens.at, opens.offset), week, pattern, calendar, "UTC")
    return "-" if this.skipped else _moment(this.due)


def _moment(opens: datetime) -> str:
    return f"{opens:%a %d %b %H:%M}"


def _free(weeks: list[IsoWeek], pattern: WorkPattern, calendar: Calendar) -> Iterator[str]:
    """The free days that make these weeks different."""
    days = (day for week in weeks for day in week.days)
    lost = [day for day in days if day.isoweekday() in pattern.days and calendar.is_free(day)]
    if lost:
        yield ""
        yield from (f"Free: {day:%a %d %b}, {calendar.free[day]}." for day in lost)
