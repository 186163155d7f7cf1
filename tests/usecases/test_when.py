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
    Break(date(2027, 3, 28), date(2027, 3, 28), "Eerste paasdag"),
    Break(date(2027, 3, 29), date(2027, 3, 29), "Tweede paasdag"),
    Break(date(2027, 5, 6), date(2027, 5, 6), "Hemelvaartsdag"),
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
    ("typed", "expected"),
    [
        ("tot 6 januari", "2027-01-05"),
        ("tot en met vrijdag", "2026-11-27"),
        ("twee weken", "2026-12-08"),
        ("volgende maandag", "2026-11-29"),
        ("tot half februari", "2027-02-14"),
        ("overmorgen", "2026-11-26"),
        ("tot kerst", "2026-12-24"),
        ("tot na kerst", "2026-12-26"),
        ("tot en met kerst", "2026-12-26"),
        ("3 dagen", "2026-11-27"),
        ("tot 06-01", "2027-01-05"),
        ("tot 6/1", "2027-01-05"),
        ("tot 6.1", "2027-01-05"),
        ("morgen", "2026-11-25"),
        ("vandaag", "2026-11-25"),
        ("de rest van de week", "2026-11-29"),
        ("rest van de week", "2026-11-29"),
        ("deze week", "2026-11-29"),
        ("de hele week", "2026-11-29"),
        ("de rest van de dag", "2026-11-25"),
        ("tot volgende week", "2026-11-29"),
        ("tot en met volgende week", "2026-12-06"),
        ("tot maandag", "2026-11-29"),
        ("tot aanstaande maandag", "2026-11-29"),
        ("tot ma", "2026-11-29"),
        ("t/m 3 dec", "2026-12-03"),
        ("tm 3 dec.", "2026-12-03"),
        ("tot 15 dec. 2026", "2026-12-14"),
        ("tot do 3 december", "2026-12-02"),
        ("tot dinsdag 1/12", "2026-11-30"),
        ("tot volgende week maandag", "2026-11-29"),
        ("tot over een week", "2026-12-01"),
        ("een weekje", "2026-12-01"),
        ("14 dagen", "2026-12-08"),
        ("2 wk", "2026-12-08"),
        ("2w", "2026-12-08"),
        ("een dag", "2026-11-25"),
        ("een maand", "2026-12-24"),
        ("een half jaar", "2027-05-24"),
        ("een kwartaal", "2027-02-24"),
        ("half jaar", "2027-05-24"),
        ("een jaar", "2027-11-24"),
        ("tot 1 jan", "2026-12-31"),
        ("tot nieuwjaar", "2026-12-31"),
        ("tot na nieuwjaar", "2027-01-01"),
        ("tot na oud en nieuw", "2027-01-01"),
        ("tot sinterklaas", "2026-12-04"),
        ("tot na pasen", "2027-03-29"),
        ("tot hemelvaart", "2027-05-05"),
        ("tot na het weekend", "2026-11-29"),
        ("tot het weekend", "2026-11-27"),
        ("tot eind van de week", "2026-11-29"),
        ("tot het einde van de week", "2026-11-29"),
        ("tot eind volgende week", "2026-12-06"),
        ("tot eind november", "2026-11-30"),
        ("tot het eind van de maand", "2026-11-30"),
        ("tot eind dit jaar", "2026-12-31"),
        ("tot volgend jaar", "2026-12-31"),
        ("tot begin januari", "2026-12-31"),
        ("tot januari", "2026-12-31"),
        ("tot medio januari", "2027-01-14"),
        ("tot week 2", "2027-01-10"),
        ("t/m wk 2", "2027-01-17"),
        ("t/m week 48", "2026-11-29"),
        ("ik ben weg tot 6 januari", "2027-01-05"),
        ("ben met vakantie tot maandag", "2026-11-29"),
        ("ik ben op vakantie tot en met 6 januari", "2027-01-06"),
        ("vrij tot 6 jan", "2027-01-05"),
        ("tot maandag graag", "2026-11-29"),
        ("tot 6 januari aub", "2027-01-05"),
        ("6 januari weer terug", "2027-01-05"),
        ("terug op 6 januari", "2027-01-05"),
        ("ik ben maandag weer terug", "2026-11-29"),
        ("tot 1 mei volgend jaar", "2027-04-30"),
        ("tot na de kerstvakantie", "2027-01-03"),
        ("tot het eind van de kerstvakantie", "2027-01-03"),
        ("tot en met volgende week vrijdag", "2026-12-04"),
        ("t/m volgende week vr", "2026-12-04"),
        ("tot morgenochtend", "2026-11-25"),
        ("vrijdag", "2026-11-26"),
    ],
)
def test_what_people_type_on_a_wednesday_is_understood(typed: str, expected: str) -> None:
    assert last(typed, WEDNESDAY) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("until 6 January", "2027-01-05"),
        ("until Jan 6", "2027-01-05"),
        ("through Friday", "2026-11-27"),
        ("thru Friday", "2026-11-27"),
        ("two weeks", "2026-12-08"),
        ("a fortnight", "2026-12-08"),
        ("next Monday", "2026-11-29"),
        ("until mid February", "2027-02-14"),
        ("until mid-February", "2027-02-14"),
        ("the day after tomorrow", "2026-11-26"),
        ("until Christmas", "2026-12-24"),
        ("until after Christmas", "2026-12-26"),
        ("until Xmas", "2026-12-24"),
        ("3 days", "2026-11-27"),
        ("tomorrow", "2026-11-25"),
        ("today", "2026-11-25"),
        ("the rest of the week", "2026-11-29"),
        ("rest of the week", "2026-11-29"),
        ("for the rest of the day", "2026-11-25"),
        ("this week", "2026-11-29"),
        ("all week", "2026-11-29"),
        ("until next week", "2026-11-29"),
        ("until Mon", "2026-11-29"),
        ("back on Monday", "2026-11-29"),
        ("I'm away until Monday", "2026-11-29"),
        ("I’m on holiday until 6 January", "2027-01-05"),
        ("on leave until 6 Jan please", "2027-01-05"),
        ("I'll be back on 6 January", "2027-01-05"),
        ("until the end of the week", "2026-11-29"),
        ("until end of the month", "2026-11-30"),
        ("until the end of November", "2026-11-30"),
        ("until the end of the year", "2026-12-31"),
        ("until next year", "2026-12-31"),
        ("until early January", "2026-12-31"),
        ("until January", "2026-12-31"),
        ("until new year's day", "2026-12-31"),
        ("until Easter", "2027-03-27"),
        ("until after Easter", "2027-03-29"),
        ("half a year", "2027-05-24"),
        ("a quarter", "2027-02-24"),
        ("until week 2", "2027-01-10"),
        ("until 13/1/2027", "2027-01-12"),
        ("until 1 May next year", "2027-04-30"),
        ("until after the weekend", "2026-11-29"),
        ("til Friday", "2026-11-26"),
        ("up to 6 January", "2027-01-05"),
    ],
)
def test_the_same_in_english(typed: str, expected: str) -> None:
    assert last(typed, WEDNESDAY, "en") == expected


@pytest.mark.parametrize("typed", [
    "tot na de vakantie",
    "volgende week",
    "tot zo",
    "ik ben vrijdag vrij",
    "vanaf maandag",
    "1 t/m 5 december",
    "van 1 tot 5 december",
    "een paar dagen",
    "tot nader order",
    "tot vanmiddag",
    "een uur",
    "tot de zomer",
    "tot de feestdagen",
    "tot 20 november",
    "anderhalve week",
    "tot zes januari",
    "tot ik beter ben",
    "until after the holidays",
    "next week",
    "until further notice",
    "a couple of days",
    "from Monday",
    "an hour",
])  # fmt: skip
def test_what_says_no_day_is_asked(typed: str) -> None:
    assert (last(typed, WEDNESDAY), last(typed, WEDNESDAY, "en")) == ("", "")


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
