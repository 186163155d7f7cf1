"""Breaks, and a calendar with them in it."""

from datetime import date, time

from bot.domain.breaks import Break, breaks_in, in_all, quiet_week, with_breaks
from bot.domain.timetable import Anchor, Calendar, IsoWeek, Rule, WorkPattern, occurrence

CHRISTMAS = Break(date(2026, 12, 19), date(2027, 1, 3), "Kerstvakantie")
KICKOFF = Rule("kickoff", Anchor.FIRST, time(9, 0))


def test_days_on_end_with_one_name_are_one_break_over_new_year() -> None:
    free = dict.fromkeys(CHRISTMAS.days, "Kerstvakantie")

    assert breaks_in(free) == (CHRISTMAS,)


def test_the_same_name_in_another_month_is_another_break() -> None:
    free = {date(2026, 1, 1): "Nieuwjaarsdag", date(2027, 1, 1): "Nieuwjaarsdag"}

    assert [one.first.year for one in breaks_in(free)] == [2026, 2027]


def test_a_neighbouring_day_with_another_name_is_another_break() -> None:
    free = {date(2026, 12, 25): "Eerste kerstdag", date(2026, 12, 26): "Tweede kerstdag"}

    assert [one.name for one in breaks_in(free)] == ["Eerste kerstdag", "Tweede kerstdag"]


def test_what_differs_between_the_parts_of_a_country_holds_for_none_of_it() -> None:
    north = Break(date(2026, 10, 10), date(2026, 10, 18), "Herfstvakantie")
    south = Break(date(2026, 10, 17), date(2026, 10, 25), "Herfstvakantie")

    assert in_all([(north, CHRISTMAS), (south, CHRISTMAS)]) == (CHRISTMAS,)


def test_a_country_without_known_parts_has_no_breaks() -> None:
    assert in_all([]) == ()


def test_a_quiet_week_makes_the_week_free() -> None:
    calendar = with_breaks(Calendar(), [quiet_week(IsoWeek(2026, 24), "Rustweek")])

    kickoff = occurrence(KICKOFF, IsoWeek(2026, 24), WorkPattern(), calendar, "Europe/Amsterdam")

    assert kickoff.skipped == "free"


def test_a_public_holiday_inside_a_break_keeps_its_name() -> None:
    calendar = with_breaks(Calendar({date(2026, 12, 25): "Eerste kerstdag"}), [CHRISTMAS])

    assert (calendar.free[date(2026, 12, 25)], calendar.free[date(2026, 12, 24)]) == (
        "Eerste kerstdag", "Kerstvakantie",
    )  # fmt: skip


def test_a_calendar_without_breaks_stays_as_it_was() -> None:
    calendar = Calendar({date(2026, 12, 25): "Eerste kerstdag"})

    assert with_breaks(calendar, ()) == calendar
