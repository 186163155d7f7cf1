"""The organisation's own days go before the public holidays."""

from datetime import date
from pathlib import Path

import pytest

from scheduler.calendar import PublicHolidays
from scheduler.own_calendar import BrokenCalendar, own_calendar

OWN = """
free: {2026-05-15: Brugdag}
worked: [2026-04-27]
quiet_weeks: {2026-W31: Zomerstop}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "calendar.yaml").write_text(OWN, encoding="utf-8")
    return tmp_path


def test_a_day_of_ones_own_is_free(folder: Path) -> None:
    assert own_calendar(folder).free("NL", (2026,))[date(2026, 5, 15)] == "Brugdag"


def test_a_public_holiday_can_be_worked_on(folder: Path) -> None:
    assert date(2026, 4, 27) not in own_calendar(folder).free("NL", (2026,))


def test_a_quiet_week_is_free_from_monday_to_sunday(folder: Path) -> None:
    free = own_calendar(folder).free("NL", (2026,))

    assert [day for day, name in free.items() if name == "Zomerstop"] == [
        date(2026, 7, 27 + n) if n < 5 else date(2026, 8, n - 4) for n in range(7)
    ]


def test_the_other_public_holidays_stay(folder: Path) -> None:
    assert own_calendar(folder).free("NL", (2026,))[date(2026, 12, 25)] == "Eerste kerstdag"


def test_school_holidays_are_quiet_on_request(tmp_path: Path) -> None:
    (tmp_path / "calendar.yaml").write_text("school_holidays: NL-Noord", encoding="utf-8")

    free = own_calendar(tmp_path).free("NL", (2026,))

    assert free[date(2026, 7, 20)] == "Zomervakantie"


def test_without_a_file_the_public_holidays_count(tmp_path: Path) -> None:
    assert own_calendar(tmp_path).free("NL", (2026,)) == PublicHolidays().free("NL", (2026,))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("vrij: {}", "calendar.yaml: vrij: "),
        ("free: {morgen: Brugdag}", "calendar.yaml: free.morgen"),
        ("quiet_weeks: {week 31: rust}", "calendar.yaml: quiet_weeks: expected weeks like 2026-W31"),
        ("school_holidays: Nergens", "calendar.yaml: school_holidays: expected a region like NL-Noord"),
        ("free: [", "calendar.yaml: no valid YAML"),
    ],
)
def test_a_wrong_file_says_where_it_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "calendar.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(BrokenCalendar) as fault:
        own_calendar(tmp_path)

    assert str(fault.value).startswith(said)
