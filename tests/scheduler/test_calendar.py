"""Public and school holidays, with their names."""

from datetime import date

import pytest

from bot.domain.errors import Refusal
from scheduler.calendar import PublicHolidays, SchoolHolidays


def test_dutch_holidays_have_dutch_names() -> None:
    free = PublicHolidays().free("NL", (2026,))

    assert free[date(2026, 4, 27)] == "Koningsdag"


def test_good_friday_is_not_among_them() -> None:
    assert date(2026, 4, 3) not in PublicHolidays().free("NL", (2026,))


def test_a_part_of_a_country_has_its_own() -> None:
    bavarian = PublicHolidays().free("DE-BY", (2026,))

    assert date(2026, 1, 6) in bavarian


def test_several_years_come_together() -> None:
    free = PublicHolidays().free("NL", (2025, 2026))

    assert {day.year for day in free} == {2025, 2026}


@pytest.mark.parametrize("region", ["XX", "NL-Oost", "nederland", "", "-"])
def test_a_region_that_there_is_not_is_refused(region: str) -> None:
    with pytest.raises(Refusal) as refused:
        PublicHolidays().free(region, (2026,))

    assert (refused.value.code, refused.value.values) == ("region-unknown", {"region": region})


# --- school holidays --------------------------------------------------------------------------------------


def named(region: str, name: str) -> list[tuple[date, date]]:
    return [
        (one.first, one.last) for one in SchoolHolidays().breaks(region, (2026, 2027)) if one.name == name
    ]


@pytest.mark.parametrize(
    ("region", "first", "last"),
    [
        ("NL-Noord", date(2026, 10, 10), date(2026, 10, 18)),
        ("NL-Midden", date(2026, 10, 17), date(2026, 10, 25)),
        ("NL-Zuid", date(2026, 10, 17), date(2026, 10, 25)),
    ],
)
def test_each_part_has_its_own_autumn_break(region: str, first: date, last: date) -> None:
    assert named(region, "Herfstvakantie")[0] == (first, last)


def test_christmas_is_one_break_over_new_year() -> None:
    assert (date(2026, 12, 19), date(2027, 1, 3)) in named("NL-Noord", "Kerstvakantie")


def test_without_a_part_only_what_all_parts_share_is_known() -> None:
    shared = {one.name for one in SchoolHolidays().breaks("NL", (2026,))}

    assert shared == {"Kerstvakantie", "Meivakantie"}


@pytest.mark.parametrize("region", ["BE", "DE-BY", ""])
def test_elsewhere_no_school_holidays_are_known(region: str) -> None:
    assert SchoolHolidays().breaks(region, (2026,)) == ()


def test_an_unknown_part_is_taken_for_the_whole_country() -> None:
    assert SchoolHolidays().breaks("NL-Oost", (2026,)) == SchoolHolidays().breaks("NL", (2026,))


def test_a_part_with_school_holidays_keeps_its_public_ones() -> None:
    assert PublicHolidays().free("NL-Zuid", (2026,)) == PublicHolidays().free("NL", (2026,))
