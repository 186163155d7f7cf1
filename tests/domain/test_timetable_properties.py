"""What holds for any pattern of work, any zone and any week."""

from datetime import date, time
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.timetable import (
    Anchor,
    Calendar,
    IsoWeek,
    Occurrence,
    Rule,
    WorkPattern,
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
