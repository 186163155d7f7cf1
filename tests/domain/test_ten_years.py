"""Ten years of a team's weeks, as the tick goes through them, in forty zones; in all there are with `make soak`.

Whatever a team works and whichever days are free: each week comes exactly once or is skipped with a reason,
never on a free day and never outside working hours.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.breaks import quiet_week, with_breaks
from bot.domain.timetable import (
    Anchor,
    Calendar,
    IsoWeek,
    Occurrence,
    Rule,
    WorkPattern,
    first_from,
    following,
    working_days,
)

FIRST_DAY = date(2026, 11, 22)
DAYS = 3660
END = IsoWeek.of(FIRST_DAY + timedelta(days=DAYS - 7))

ZONES = (
    "Africa/Abidjan", "Africa/Cairo", "Africa/Casablanca", "Africa/El_Aaiun", "Africa/Johannesburg",
    "America/Argentina/Ushuaia", "America/Asuncion", "America/Caracas", "America/Havana", "America/Los_Angeles",
    "America/Miquelon", "America/New_York", "America/Nuuk", "America/Phoenix", "America/Santiago",
    "America/Scoresbysund", "America/St_Johns", "Antarctica/Troll", "Asia/Beirut", "Asia/Gaza", "Asia/Jerusalem",
    "Asia/Kathmandu", "Asia/Kolkata", "Asia/Pyongyang", "Asia/Tehran", "Asia/Yangon", "Atlantic/Azores",
    "Australia/Adelaide", "Australia/Eucla", "Australia/Lord_Howe", "Europe/Amsterdam", "Europe/Chisinau",
    "Europe/Dublin", "Europe/Istanbul", "Pacific/Apia", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Kiritimati",
    "Pacific/Marquesas", "UTC",
)  # fmt: skip
"""Half hours and quarters, winter time in summer, the month of fasting, both edges of the date line."""


@dataclass(frozen=True)
class Team:
    """A rule, and the life of the team that it is for."""

    rule: Rule
    pattern: WorkPattern
    calendar: Calendar
    begins: datetime


@st.composite
def teams(draw: st.DrawFn) -> Team:
    starts = draw(
        st.integers(4, 21)
    )  # at night a clock may skip the very time; test_timetable says what then
    ends = draw(st.integers(starts + 1, 22))
    pattern = WorkPattern(
        draw(st.frozensets(st.integers(1, 7), min_size=1)), time(starts, 30), time(ends, 15)
    )
    at = time(draw(st.integers(starts + 1, ends)), draw(st.sampled_from([0, 10, 15])))
    rule = Rule(
        draw(st.sampled_from(["kickoff", "reflection"])), draw(st.sampled_from(Anchor)), at,
        draw(st.integers(-4, 4)), draw(st.sampled_from([1, 1, 1, 2, 4])), draw(st.integers(0, 2)),
    )  # fmt: skip
    begins = datetime(2026, 11, 22, tzinfo=UTC) + timedelta(hours=draw(st.integers(0, 24 * 14)))
    return Team(rule, pattern, draw(calendars()), begins)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """From no free day at all to hardly any other, without a pattern, and some weeks that are wholly free."""
    square, step, often = (
        draw(st.integers(1, 100)),
        draw(st.integers(0, 100)),
        draw(st.sampled_from([0, 3, 20, 90])),
    )
    numbers = range(FIRST_DAY.toordinal(), FIRST_DAY.toordinal() + DAYS)
    scattered = {date.fromordinal(n): "vrij" for n in numbers if (n * n * square + n * step) % 101 < often}
    quiet = draw(st.frozensets(st.integers(1, 53), max_size=8))
    weeks = {IsoWeek.of(date.fromordinal(n)) for n in numbers}
    return with_breaks(
        Calendar(scattered), [quiet_week(week, "rust") for week in weeks if week.week in quiet]
    )


def lived(team: Team, zone: str) -> list[Occurrence]:
    """Every occurrence in ten years, one after the other, as the tick makes them."""
    found = [first_from(team.rule, team.begins, team.pattern, team.calendar, zone)]
    while found[-1].week < END:
        found.append(following(team.rule, found[-1].week, team.pattern, team.calendar, zone))
    return found


def holds(team: Team, zone: str) -> None:
    found = lived(team, zone)

    weeks = [one.week for one in found]
    assert weeks == [weeks[0].plus(n * team.rule.every_n_weeks) for n in range(len(weeks))]
    assert len({one.key for one in found}) == len(found)
    assert all(earlier.due < later.due for earlier, later in pairwise(found))
    for one in found:
        days = working_days(one.week, team.pattern, team.calendar)
        assert one.skipped == ("" if days else "free"), one
        assert one.skipped or _is_at_work(one, team, days, zone), one


def _is_at_work(one: Occurrence, team: Team, days: tuple[date, ...], zone: str) -> bool:
    """At its own wall time on a working day, and worth sending until the hours of a working day are over at most."""
    due, until = (moment.astimezone(ZoneInfo(zone)) for moment in (one.due, one.until))
    on_their_days = {due.date(), until.date()} <= set(days) and not team.calendar.is_free(due.date())
    in_hours = team.pattern.starts <= due.time() <= until.time() <= team.pattern.ends
    return on_their_days and in_hours and due.time() == team.rule.at and due <= until


def test_the_odd_zones_are_forty() -> None:
    assert len(set(ZONES) & available_timezones()) == 40


@pytest.mark.parametrize("zone", ZONES)
@settings(max_examples=4)
@given(team=teams())
def test_ten_years_come_week_by_week(zone: str, team: Team) -> None:
    holds(team, zone)


@pytest.mark.soak
@pytest.mark.parametrize("zone", sorted(available_timezones()))
@settings(max_examples=20)
@given(team=teams())
def test_ten_years_come_week_by_week_everywhere(zone: str, team: Team) -> None:
    holds(team, zone)
