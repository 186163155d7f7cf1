"""When Vita may come to somebody by itself, and how often. June 2026: the 8th is a Monday."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.reach import IN_CIRCLE, LOOK_BACK, TURN, Nudges, Reach, has_room
from bot.domain.timetable import Calendar, WorkPattern

OFFICE = Reach(WorkPattern(frozenset({1, 2, 4})), Calendar({date(2026, 6, 11): "Een vrije dag"}))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in June by the clock in Amsterdam."""
    return datetime(2026, 6, day, hour - 2, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        pytest.param(at(8, 9), at(8, 9), id="in the hours, at once"),
        pytest.param(at(8, 8), at(8, 8), id="as the day begins"),
        pytest.param(at(8, 7, 59), at(8, 8), id="early, as the day begins"),
        pytest.param(at(8, 17, 30), at(9, 8), id="as the day ends, the next day"),
        pytest.param(at(8, 23), at(9, 8), id="at night, the next day"),
        pytest.param(at(10, 12), at(15, 8), id="a day off, past a free day and the weekend"),
    ],
)
def test_it_waits_for_their_working_hours(now: datetime, opens: datetime) -> None:
    assert OFFICE.opens(now) == opens


def test_a_pause_lasts_through_its_last_day() -> None:
    away = Reach(OFFICE.pattern, OFFICE.calendar, away_until=date(2026, 6, 15))

    assert away.opens(at(8, 9)) == at(16, 8)


def test_the_hours_are_those_of_their_own_zone() -> None:
    far = Reach(OFFICE.pattern, OFFICE.calendar, "America/New_York")

    assert not far.is_open(at(8, 9))
    assert far.opens(at(8, 9)) == datetime(2026, 6, 8, 12, tzinfo=UTC)


def test_whoever_never_works_is_not_looked_for_without_end() -> None:
    assert Reach(WorkPattern(frozenset())).opens(at(8, 9)).year == 2027


@pytest.mark.parametrize(
    ("nudges", "topic", "asked", "fits"),
    [
        (Nudges.NORMAL, "carry", [], True),
        (Nudges.NORMAL, "note", ["carry"], True),
        (Nudges.NORMAL, "account", ["carry", "note"], False),
        (Nudges.NORMAL, LOOK_BACK, ["carry", "note"], True),
        (Nudges.NORMAL, "note", [LOOK_BACK, "carry"], True),
        (Nudges.NORMAL, LOOK_BACK, [TURN, TURN, TURN], False),
        (Nudges.LIGHT, "carry", [], False),
        (Nudges.LIGHT, LOOK_BACK, [], True),
        (Nudges.LIGHT, LOOK_BACK, [TURN], False),
        (Nudges.OFF, LOOK_BACK, [], False),
        (Nudges.NORMAL, IN_CIRCLE, ["carry"], True),
        (Nudges.NORMAL, IN_CIRCLE, ["carry", "note"], False),
        (Nudges.LIGHT, IN_CIRCLE, [], False),
    ],
)
def test_a_week_has_so_much_room(nudges: Nudges, topic: str, asked: list[str], *, fits: bool) -> None:
    assert has_room(nudges, topic, asked) is fits


@pytest.mark.parametrize(
    ("topic", "asked", "fits"),
    [
        ("carry", [], True),
        ("note", ["carry"], False),
        (IN_CIRCLE, ["carry"], True),
        (LOOK_BACK, ["carry", IN_CIRCLE], True),
        ("note", [IN_CIRCLE], True),
        ("note", [IN_CIRCLE, LOOK_BACK], True),
    ],
)
def test_a_turn_in_a_circle_that_waits_keeps_its_place_before_the_rest(
    topic: str, asked: list[str], *, fits: bool
) -> None:
    assert has_room(Nudges.NORMAL, topic, asked, circle_waits=True) is fits
