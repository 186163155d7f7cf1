"""Nobody can ask the model faster than a person thinks, and nothing of how fast they asked is left anywhere."""

from datetime import UTC, datetime, timedelta

from bot.domain.ids import PersonId
from bot.usecases.brake import TURNS, WINDOW, Brake

NOW = datetime(2026, 6, 8, 8, 0, tzinfo=UTC)
ANNA, BRAM = PersonId(1), PersonId(2)


def braked() -> Brake:
    """A brake that Anna used up at `NOW`."""
    brake = Brake()
    for _ in range(TURNS):
        brake.lets(ANNA, NOW)
    return brake


def test_thirty_turns_in_ten_minutes_go_through_and_not_one_more() -> None:
    brake = Brake()

    let = [brake.lets(ANNA, NOW + timedelta(seconds=10 * number)) for number in range(TURNS + 1)]

    assert let == [True] * TURNS + [False]


def test_the_window_slides() -> None:
    brake = braked()

    let = (brake.lets(ANNA, NOW + WINDOW - timedelta(seconds=1)), brake.lets(ANNA, NOW + WINDOW))

    assert let == (False, True)


def test_one_person_does_not_brake_another() -> None:
    assert braked().lets(BRAM, NOW)


def test_a_clock_that_is_put_back_does_not_leave_the_brake_on() -> None:
    assert braked().lets(ANNA, NOW - timedelta(days=1))


def test_people_whose_window_has_passed_are_forgotten() -> None:
    brake = Brake()
    for number in range(1000):
        brake.lets(PersonId(number), NOW)

    brake.lets(BRAM, NOW + WINDOW)

    assert list(brake.lately) == [BRAM]


def test_nothing_of_it_is_told_when_it_is_written_down() -> None:
    assert "lately" not in repr(braked())
