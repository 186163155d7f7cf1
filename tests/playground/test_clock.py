"""The clock that moves forward, past what is due on the way."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.playground.clock import FURTHEST, CannotMove, MovableClock
from tests.playground.ground import SUNDAY

HOUR = timedelta(hours=1)


@pytest.fixture
def clock(tmp_path: Path) -> MovableClock:
    return _clock(tmp_path)


def _clock(folder: Path, real: datetime = SUNDAY) -> MovableClock:
    return MovableClock(folder / "clock.json", real=lambda: real)


async def test_it_goes_where_it_is_told(clock: MovableClock) -> None:
    await clock.move_to(SUNDAY + HOUR)

    assert clock.now() == SUNDAY + HOUR


async def test_a_restart_keeps_the_distance_to_real_time(clock: MovableClock, tmp_path: Path) -> None:
    await clock.move_to(SUNDAY + HOUR)

    again = _clock(tmp_path, real=SUNDAY + 2 * HOUR)

    assert again.now() == SUNDAY + 3 * HOUR


async def test_it_never_goes_back(clock: MovableClock) -> None:
    with pytest.raises(CannotMove, match="past"):
        await clock.move_to(SUNDAY)


async def test_it_goes_no_further_than_half_a_year_at_once(clock: MovableClock) -> None:
    with pytest.raises(CannotMove, match="far"):
        await clock.move_to(SUNDAY + FURTHEST + HOUR)


async def test_what_is_due_on_the_way_happens_at_its_own_time_and_in_order(clock: MovableClock) -> None:
    due = [SUNDAY + 2 * HOUR, SUNDAY + 5 * HOUR, SUNDAY + 9 * HOUR]
    seen: list[datetime] = []

    async def next_due() -> datetime | None:
        return due[0]

    async def on_move(now: datetime) -> None:
        seen.append(now)
        if now in due:
            due.remove(now)

    clock.follow(next_due, on_move)
    await clock.move_to(SUNDAY + 6 * HOUR)

    assert seen == [SUNDAY + 2 * HOUR, SUNDAY + 5 * HOUR, SUNDAY + 6 * HOUR]


async def test_something_due_that_never_gets_done_does_not_hold_the_clock(clock: MovableClock) -> None:
    async def next_due() -> datetime | None:
        return SUNDAY + HOUR

    steps: list[datetime] = []

    async def on_move(now: datetime) -> None:
        steps.append(now)

    clock.follow(next_due, on_move)
    await clock.move_to(SUNDAY + 3 * HOUR)

    assert steps == [SUNDAY + HOUR, SUNDAY + 3 * HOUR]


async def test_what_is_due_already_happens_before_the_clock_moves(clock: MovableClock) -> None:
    due = [SUNDAY, SUNDAY + 2 * HOUR]
    seen: list[datetime] = []

    async def next_due() -> datetime | None:
        return due[0] if due else None

    async def on_move(now: datetime) -> None:
        seen.append(now)
        due[:] = [moment for moment in due if moment > now]

    clock.follow(next_due, on_move)
    await clock.move_to(SUNDAY + 3 * HOUR)

    assert seen == [SUNDAY, SUNDAY + 2 * HOUR, SUNDAY + 3 * HOUR]


async def test_a_reset_is_back_at_real_time(clock: MovableClock) -> None:
    await clock.move_to(SUNDAY + HOUR)

    clock.reset()

    assert clock.now() == SUNDAY


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"offset_s": "morgen"}', '{"offset_s": 1e300}'])
def test_a_damaged_file_is_real_time(tmp_path: Path, damage: str) -> None:
    (tmp_path / "clock.json").write_text(damage)

    clock = _clock(tmp_path)

    assert clock.now() == SUNDAY
