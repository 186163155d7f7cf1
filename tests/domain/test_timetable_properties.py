"""What holds for any pattern of work, any zone and any week."""

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reach import Reach
from bot.domain.timetable import (
    Anchor,
    Calendar,
    IsoWeek,
    Occurrence,
    Rule,
    WorkPattern,
    daily,
    days_from,
    following,
    occurrence,
    working_days,
)

ZONES = st.sampled_from([
    "Europe/Amsterdam", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Apia",
    "America/Caracas", "Australia/Lord_Howe", "UTC",
])  # fmt: skip
DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))
WEEKS = DAYS.map(IsoWeek.of)
PATTERNS = st.frozensets(st.integers(1, 7), min_size=1).map(WorkPattern)
CALENDARS = st.frozensets(DAYS, max_size=40).map(lambda days: Calendar(dict.fromkeys(days, "vrij")))
RULES = st.builds(
    Rule,
    st.sampled_from(["kickoff", "reflection"]),
    st.sampled_from(Anchor),
    st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    st.integers(-4, 4),
    st.integers(1, 4),
    st.integers(0, 2),
)


def run(rule: Rule, week: IsoWeek, pattern: WorkPattern, calendar: Calendar, zone: str) -> list[Occurrence]:
    """Sixty occurrences one after the other, as the tick makes them."""
    found = [occurrence(rule, week, pattern, calendar, zone)]
    for _ in range(59):
        found.append(following(rule, found[-1].week, pattern, calendar, zone))
    return found


@given(RULES, WEEKS, PATTERNS, CALENDARS, ZONES)
def test_no_two_occurrences_of_a_rule_share_a_key_or_a_moment(
    rule: Rule, week: IsoWeek, pattern: WorkPattern, calendar: Calendar, zone: str
) -> None:
    found = run(rule, week, pattern, calendar, zone)

    assert len({one.key for one in found}) == len(found)
    assert all(earlier.due < later.due for earlier, later in pairwise(found))


@given(RULES, WEEKS, PATTERNS, CALENDARS, CALENDARS, ZONES, ZONES)
def test_moving_a_holiday_a_zone_or_a_time_never_makes_a_second_one_of_a_week(
    rule: Rule,
    week: IsoWeek,
    pattern: WorkPattern,
    calendar: Calendar,
    other: Calendar,
    zone: str,
    elsewhere: str,
) -> None:
    before = occurrence(rule, week, pattern, calendar, zone)
    moved = occurrence(Rule(rule.kind, Anchor.LAST, time(12, 0)), week, WorkPattern(), other, elsewhere)

    assert before.key == moved.key


@given(RULES, WEEKS, PATTERNS, CALENDARS, ZONES)
def test_what_happens_falls_on_a_working_day_of_its_own_week(
    rule: Rule, week: IsoWeek, pattern: WorkPattern, calendar: Calendar, zone: str
) -> None:
    happens = occurrence(rule, week, pattern, calendar, zone)
    days = working_days(week, pattern, calendar)

    assert happens.skipped == ("" if days else "free")
    assert happens.until >= happens.due
    assert not days or happens.due.astimezone(ZoneInfo(zone)).date() in days


@given(DAYS, st.integers(1, 30), CALENDARS)
def test_a_term_ends_on_a_working_day_with_that_many_before_it(
    start: date, count: int, calendar: Calendar
) -> None:
    pattern = WorkPattern()

    end = days_from(start, count, pattern, calendar)

    between = [date.fromordinal(n) for n in range(start.toordinal() + 1, end.toordinal() + 1)]
    worked = [day for day in between if day.isoweekday() in pattern.days and not calendar.is_free(day)]
    assert (len(worked), worked[-1]) == (count, end)


@given(PATTERNS, PATTERNS, CALENDARS, WEEKS, ZONES, ZONES, st.dates(date(2024, 1, 1), date(2032, 12, 31)))
def test_one_moment_of_the_week_at_most_is_somebodys_own_and_it_is_their_last_one_at_work(
    team: WorkPattern, own: WorkPattern, calendar: Calendar, week: IsoWeek, zone: str, home: str, away: date
) -> None:
    begins = occurrence(Rule("kickoff", Anchor.FIRST, time(9)), week, team, calendar, zone)
    ends = occurrence(Rule("reflecteren", Anchor.LAST, time(15)), week, team, calendar, zone)
    days = daily(begins.due, ends.due, zone)
    reach = Reach(replace(team, days=own.days), calendar, home, away)

    chosen = reach.last_open(days)

    local = [day.astimezone(ZoneInfo(home)) for day in days]
    at_work = [
        at
        for at in local
        if at.isoweekday() in own.days and at.date() not in calendar.free and at.date() > away
        and team.starts <= at.time() < team.ends
    ]  # fmt: skip
    assert chosen == (at_work[-1] if at_work else None)
    assert days[-1] == ends.due
    assert all(begins.due <= earlier < later for earlier, later in pairwise(days))
    assert len({day.astimezone(ZoneInfo(zone)).date() for day in days}) == len(days)


@given(WEEKS, ZONES, st.integers(0, 6))
def test_the_days_of_a_rule_are_all_of_them_at_the_same_wall_time(
    week: IsoWeek, zone: str, count: int
) -> None:
    team = WorkPattern(frozenset(range(1, 8)))
    rule = Rule("reflecteren", Anchor.FIRST, time(15), count)
    due = occurrence(rule, week, team, Calendar(), zone).due
    begins = occurrence(Rule("kickoff", Anchor.FIRST, time(9)), week, team, Calendar(), zone).due

    days = [day.astimezone(ZoneInfo(zone)) for day in daily(begins, due, zone)]

    assert [day.date() for day in days] == [week.monday + timedelta(days=n) for n in range(count + 1)]
    assert {day.time() for day in days} == {time(15)}
