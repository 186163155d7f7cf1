"""Until when a pause lasts, in the words that people type. Today is Sunday 22 November 2026 unless a row says so."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.breaks import Break
from bot.usecases.day_words import Speaker
from bot.usecases.when import LONGEST, last_day

TODAY = date(2026, 11, 22)
WEDNESDAY = date(2026, 11, 25)
FRIDAY = date(2026, 11, 27)
BREAKS = (
    Break(date(2026, 2, 21), date(2026, 3, 1), "Voorjaarsvakantie"),
    Break(date(2026, 12, 19), date(2027, 1, 3), "Kerstvakantie"),
    Break(date(2026, 12, 25), date(2026, 12, 25), "Eerste kerstdag"),
    Break(date(2027, 2, 20), date(2027, 2, 28), "Voorjaarsvakantie"),
)


def last(typed: str, today: date = TODAY, language: str = "nl") -> str:
    found = last_day(typed, Speaker(today, language, BREAKS))
    return str(found) if found else ""


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("tot 6 januari", "2027-01-05"),
        ("Tot 6 januari 2027.", "2027-01-05"),
        ("tot woensdag 6 januari", "2027-01-05"),
        ("tot 6 jan", "2027-01-05"),
        ("tot en met 6 januari", "2027-01-06"),
        ("t/m 6 januari", "2027-01-06"),
        ("tm 6 jan", "2027-01-06"),
        ("6-1", "2027-01-05"),
        ("6/1/2027", "2027-01-05"),
        ("tot 6-1-27", "2027-01-05"),
        ("tot 2027-01-06", "2027-01-05"),
        ("tot de 6e", "2026-12-05"),
        ("tot 23 november", "2026-11-22"),
        ("tot maandag", "2026-11-22"),
        ("tot vrijdag a.s.", "2026-11-26"),
        ("tot komende vrijdag", "2026-11-26"),
        ("tot en met vrijdag", "2026-11-27"),
        ("tot zondag", "2026-11-28"),
        ("volgende maandag", "2026-11-22"),
        ("tot volgende week", "2026-11-22"),
        ("tot en met volgende week", "2026-11-29"),
        ("tot volgende week woensdag", "2026-11-24"),
        ("tot woensdag volgende week", "2026-11-24"),
        ("tot volgende maand", "2026-11-30"),
        ("tot februari", "2027-01-31"),
        ("tot en met januari", "2027-01-31"),
        ("tot week 50", "2026-12-06"),
        ("t/m week 1", "2027-01-10"),
        ("tot na het weekend", "2026-11-22"),
        ("morgen", "2026-11-22"),
        ("tot overmorgen", "2026-11-23"),
        ("tot en met vandaag", "2026-11-22"),
        ("een week", "2026-11-28"),
        ("1 week", "2026-11-28"),
        ("twee weken", "2026-12-05"),
        ("van twee weken", "2026-12-05"),
        ("voor 3 dagen", "2026-11-24"),
        ("tot over twee weken", "2026-12-05"),
        ("een maand", "2026-12-21"),
        ("tot de kerstvakantie", "2026-12-18"),
        ("tot na de kerstvakantie", "2027-01-03"),
        ("tot na de voorjaarsvakantie", "2027-02-28"),
        ("tot na eerste kerstdag", "2026-12-25"),
    ],
)
def test_dutch_words_have_a_day(typed: str, expected: str) -> None:
    assert last(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("until 6 January", "2027-01-05"),
        ("until January 6th, 2027", "2027-01-05"),
        ("until the 6th of January", "2027-01-05"),
        ("until Wednesday, 6 January", "2027-01-05"),
        ("through 6 January", "2027-01-06"),
        ("up to and including Friday", "2026-11-27"),
        ("until 25/12", "2026-12-24"),
        ("until 6/6/2027", "2027-06-05"),
        ("until Monday", "2026-11-22"),
        ("next Monday", "2026-11-22"),
        ("until Wednesday next week", "2026-11-24"),
        ("till the day after tomorrow", "2026-11-23"),
        ("two weeks", "2026-12-05"),
        ("for a week", "2026-11-28"),
        ("3 days", "2026-11-24"),
        ("until after the weekend", "2026-11-22"),
        ("until after the Christmas break", "2027-01-03"),
        ("until after the spring holidays", "2027-02-28"),
    ],
)
def test_english_words_have_a_day(typed: str, expected: str) -> None:
    assert last(typed, language="en") == expected


@pytest.mark.parametrize(
    ("typed", "today", "expected"),
    [
        ("tot vrijdag", WEDNESDAY, "2026-11-26"),
        ("tot maandag", WEDNESDAY, "2026-11-29"),
        ("volgende maandag", WEDNESDAY, "2026-11-29"),
        ("tot na het weekend", WEDNESDAY, "2026-11-29"),
        ("tot het weekend", WEDNESDAY, "2026-11-27"),
        ("tot vrijdag", FRIDAY, "2026-12-03"),
        ("tot volgende vrijdag", FRIDAY, "2026-12-03"),
        ("tot na de kerstvakantie", date(2026, 12, 30), "2027-01-03"),
        ("een maand", date(2027, 1, 31), "2027-02-27"),
        ("tot 29 februari", date(2028, 1, 10), "2028-02-28"),
    ],
)
def test_what_words_mean_hangs_on_the_day_they_are_said(typed: str, today: date, expected: str) -> None:
    assert last(typed, today) == expected


@pytest.mark.parametrize(
    ("typed", "today"),
    [
        ("tot volgende vrijdag", WEDNESDAY),  # this week's or next week's
        ("tot en met vrijdag", FRIDAY),  # today or a week from now
        ("tot vandaag", TODAY),
        ("tot 20 november", TODAY),  # two days ago, or in a year
        ("tot 6/1/2026", TODAY),
        ("tot 6/1/2099", TODAY),
        ("tot 31 juni", TODAY),
        ("tot 29 februari", TODAY),
        ("tot dinsdag 6 januari", TODAY),  # that is a Wednesday
        ("volgende week", TODAY),  # from then on, or until then
        ("februari", TODAY),
        ("de kerstvakantie", TODAY),
        ("tot na de zomervakantie", TODAY),  # not in this calendar
        ("tot na kerst", TODAY),
        ("tot half december", TODAY),
        ("een paar dagen", TODAY),
        ("0 dagen", TODAY),
        ("900 weken", TODAY),
        ("tot week 60", TODAY),
        ("tot", TODAY),
        ("", TODAY),
        ("tot ik het zeg", TODAY),
    ],
)
def test_what_is_not_clear_or_past_is_asked(typed: str, today: date) -> None:
    assert last(typed, today) == ""


def test_in_english_figures_that_can_be_swapped_are_asked() -> None:
    assert last("until 6/1/2027", language="en") == ""


_WORDS = st.lists(
    st.sampled_from([
        "tot", "en met", "t/m", "na", "de", "het", "until", "after", "through", "the", "next", "volgende", "komende",
        "week", "weken", "weekend", "maand", "maandag", "Friday", "6", "31", "99", "0", "2027", "januari", "May",
        "6-1", "31/12", "2027-02-30", "een", "two", "dagen", "months", "kerstvakantie", "vandaag", "morgen", ",", ".",
    ]),
    max_size=6,
).map(" ".join)  # fmt: skip


@given(
    st.one_of(_WORDS, st.text(max_size=60)),
    st.dates(date(2026, 1, 1), date(2036, 12, 31)),
    st.sampled_from(["nl", "en"]),
)
@example("tot en met vandaag", date(2028, 2, 29), "nl")
def test_whatever_is_typed_the_day_is_never_past_nor_far(typed: str, today: date, language: str) -> None:
    found = last_day(typed, Speaker(today, language, BREAKS))

    assert found is None or today <= found <= today + LONGEST


@given(st.dates(date(2026, 1, 1), date(2036, 12, 31)), st.integers(1, 270))
def test_a_written_day_is_read_back_as_that_day(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)

    assert last(f"t/m {day.day}-{day.month}-{day.year}", today) == str(day)
