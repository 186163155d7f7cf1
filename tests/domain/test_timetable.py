"""Working days, moments and terms, over holidays, both clock changes and New Year."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.timetable import (
    Anchor,
    Calendar,
    IsoWeek,
    Rule,
    WorkPattern,
    days_from,
    first_from,
    following,
    local_day,
    lost_days,
    moment,
    occurrence,
    working_days,
)
from scheduler.calendar import PublicHolidays

AMSTERDAM = "Europe/Amsterdam"
OFFICE = WorkPattern()
DUTCH = Calendar(PublicHolidays().free("NL", (2026, 2027)))
NOTHING_FREE = Calendar()
KICKOFF = Rule("kickoff", Anchor.FIRST, time(9, 0), grace_days=1)
REFLECTION = Rule("reflection", Anchor.LAST, time(15, 0))


def local(when: datetime, zone: str = AMSTERDAM) -> str:
    return f"{when.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("monday", "first"),
    [
        (date(2026, 4, 6), date(2026, 4, 7)),
        (date(2026, 4, 27), date(2026, 4, 28)),
        (date(2026, 5, 25), date(2026, 5, 26)),
        (date(2027, 3, 29), date(2027, 3, 30)),
        (date(2027, 5, 17), date(2027, 5, 18)),
    ],
)
def test_a_free_monday_moves_the_kickoff_to_tuesday(monday: date, first: date) -> None:
    kickoff = occurrence(KICKOFF, IsoWeek.of(monday), OFFICE, DUTCH, AMSTERDAM)

    assert local(kickoff.due) == f"{first} 09:00"


def test_at_christmas_the_week_ends_on_thursday() -> None:
    reflection = occurrence(REFLECTION, IsoWeek(2026, 52), OFFICE, DUTCH, AMSTERDAM)

    assert local(reflection.due) == "2026-12-24 15:00"


def test_new_years_day_2027_ends_week_53_of_2026_on_thursday() -> None:
    reflection = occurrence(REFLECTION, IsoWeek(2026, 53), OFFICE, DUTCH, AMSTERDAM)

    assert (reflection.key, local(reflection.due)) == ("reflection:2026-W53", "2026-12-31 15:00")


def test_good_friday_is_a_working_day() -> None:
    reflection = occurrence(REFLECTION, IsoWeek.of(date(2026, 4, 3)), OFFICE, DUTCH, AMSTERDAM)

    assert local(reflection.due) == "2026-04-03 15:00"


def test_liberation_day_2026_is_a_working_day() -> None:
    days = working_days(IsoWeek.of(date(2026, 5, 5)), OFFICE, DUTCH)

    assert date(2026, 5, 5) in days


def test_the_lost_days_of_a_short_week_have_names() -> None:
    lost = lost_days(IsoWeek.of(date(2026, 4, 27)), OFFICE, DUTCH)

    assert lost == ("Koningsdag",)


def test_a_single_working_day_carries_both() -> None:
    thursdays = WorkPattern(frozenset({4}))

    kickoff = occurrence(KICKOFF, IsoWeek(2026, 24), thursdays, DUTCH, AMSTERDAM)
    reflection = occurrence(REFLECTION, IsoWeek(2026, 24), thursdays, DUTCH, AMSTERDAM)

    assert (local(kickoff.due), local(reflection.due)) == ("2026-06-11 09:00", "2026-06-11 15:00")


def test_a_week_without_working_days_is_skipped_as_free() -> None:
    mondays = WorkPattern(frozenset({1}))

    kickoff = occurrence(KICKOFF, IsoWeek.of(date(2026, 4, 27)), mondays, DUTCH, AMSTERDAM)

    assert (kickoff.key, kickoff.skipped) == ("kickoff:2026-W18", "free")


@pytest.mark.parametrize(
    ("week", "utc_hour"),
    [(IsoWeek(2026, 13), 8), (IsoWeek(2026, 14), 7), (IsoWeek(2026, 43), 7), (IsoWeek(2026, 44), 8)],
)
def test_nine_oclock_stays_nine_oclock_over_both_clock_changes(week: IsoWeek, utc_hour: int) -> None:
    kickoff = occurrence(KICKOFF, week, OFFICE, NOTHING_FREE, AMSTERDAM)

    assert (kickoff.due.hour, local(kickoff.due)) == (utc_hour, f"{week.monday} 09:00")


def test_a_time_in_the_spring_gap_comes_an_hour_later() -> None:
    when = moment(date(2026, 3, 29), time(2, 30), AMSTERDAM)

    assert local(when) == "2026-03-29 03:30"


def test_a_time_that_the_autumn_has_twice_is_the_first_of_the_two() -> None:
    when = moment(date(2026, 10, 25), time(2, 30), AMSTERDAM)

    assert when == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (date(2026, 12, 31), "2026-W53"),
        (date(2027, 1, 3), "2026-W53"),
        (date(2027, 1, 4), "2027-W01"),
        (date(2024, 12, 30), "2025-W01"),
    ],
)
def test_a_day_around_new_year_belongs_to_its_iso_week(day: date, key: str) -> None:
    assert IsoWeek.of(day).key == key


def test_after_week_53_comes_week_1() -> None:
    coming = following(KICKOFF, IsoWeek(2026, 53), OFFICE, DUTCH, AMSTERDAM)

    assert (coming.key, local(coming.due)) == ("kickoff:2027-W01", "2027-01-04 09:00")


def test_a_week_is_read_back_from_its_key() -> None:
    assert IsoWeek.parse("2026-W53") == IsoWeek(2026, 53)


@pytest.mark.parametrize("key", ["", "2026", "2026-W54", "2026-W00", "week 3", "2025-W53"])
def test_a_key_that_is_no_week_is_an_error(key: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the type is the contract, the words are Python's
        IsoWeek.parse(key)


def test_a_week_has_seven_days_from_monday_on() -> None:
    days = IsoWeek(2026, 24).days

    assert (days[0], days[-1], len(days)) == (date(2026, 6, 8), date(2026, 6, 14), 7)


def test_a_late_kickoff_is_worth_sending_until_the_second_working_day_ends() -> None:
    kickoff = occurrence(KICKOFF, IsoWeek(2026, 24), OFFICE, DUTCH, AMSTERDAM)

    assert local(kickoff.until) == "2026-06-09 17:30"


def test_a_late_reflection_is_worth_sending_until_its_own_day_ends() -> None:
    reflection = occurrence(REFLECTION, IsoWeek(2026, 24), OFFICE, DUTCH, AMSTERDAM)

    assert local(reflection.until) == "2026-06-12 17:30"


def test_a_moment_after_working_hours_is_worth_sending_at_that_moment() -> None:
    evening = Rule("reflection", Anchor.LAST, time(20, 0))

    reflection = occurrence(evening, IsoWeek(2026, 24), OFFICE, DUTCH, AMSTERDAM)

    assert reflection.until == reflection.due


def test_an_offset_never_leaves_the_week() -> None:
    far = Rule("kickoff", Anchor.FIRST, time(9, 0), offset=4)
    two_days = WorkPattern(frozenset({1, 2}))

    kickoff = occurrence(far, IsoWeek(2026, 24), two_days, DUTCH, AMSTERDAM)

    assert local(kickoff.due) == "2026-06-09 09:00"


def test_the_first_from_monday_morning_is_this_weeks() -> None:
    now = datetime(2026, 6, 8, 6, 0, tzinfo=UTC)

    assert first_from(KICKOFF, now, OFFICE, DUTCH, AMSTERDAM).key == "kickoff:2026-W24"


def test_the_first_from_a_passed_moment_is_next_weeks() -> None:
    now = datetime(2026, 6, 8, 7, 1, tzinfo=UTC)

    assert first_from(KICKOFF, now, OFFICE, DUTCH, AMSTERDAM).key == "kickoff:2026-W25"


def test_the_first_from_a_free_week_is_next_weeks() -> None:
    mondays = WorkPattern(frozenset({1}))
    now = datetime(2026, 4, 26, 23, 0, tzinfo=UTC)

    assert first_from(KICKOFF, now, mondays, DUTCH, AMSTERDAM).key == "kickoff:2026-W19"


def test_late_in_the_evening_in_utc_it_is_tomorrow_in_auckland() -> None:
    assert local_day(datetime(2026, 6, 7, 22, 0, tzinfo=UTC), "Pacific/Auckland") == date(2026, 6, 8)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 6, 8), 5, date(2026, 6, 15)),
        (date(2026, 6, 12), 1, date(2026, 6, 15)),
        (date(2026, 6, 13), 1, date(2026, 6, 15)),
        (date(2026, 12, 24), 1, date(2026, 12, 28)),
        (date(2026, 4, 23), 3, date(2026, 4, 29)),
        (date(2026, 6, 8), 0, date(2026, 6, 8)),
    ],
)
def test_a_term_counts_working_days(start: date, count: int, end: date) -> None:
    assert days_from(start, count, OFFICE, DUTCH) == end


def test_a_week_later_is_seven_days_later() -> None:
    assert IsoWeek(2026, 24).plus(1).monday - IsoWeek(2026, 24).monday == timedelta(days=7)
