"""What was made hours before is looked at again between claim and send. A place that is gone has its tests in
`test_delivery`.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.books import SendState
from bot.domain.place import Readers
from scheduler.manners import Manners
from tests.fakes.calendar import SampleHolidays
from tests.fakes.house import ANNA, CHANNEL, House
from tests.usecases.test_calling import FRIDAY_THREE, MONDAY_NINE, NEXT_MONDAY, comes

NEXT_FRIDAY = FRIDAY_THREE + timedelta(days=7)
Meanwhile = Callable[[House], Awaitable[None]]


async def _is_answered(house: House) -> None:
    await house.looks_back(ANNA)


async def _is_paused(house: House) -> None:
    team = (await house.reads(lambda books: books.teams.all()))[0]
    await house.reads(lambda books: books.teams.set_paused(team.organisation_id, team.id, paused=True))


async def _goes_on(house: House) -> None:
    team = (await house.reads(lambda books: books.teams.all()))[0]
    await house.core.resume_team(team)


async def _is_removed(house: House) -> None:
    await house.core.use_cases.note_place.removed(CHANNEL)


async def _is_read_by_others(house: House) -> None:
    await house.core.use_cases.note_place(CHANNEL, readers=Readers.EXTERNAL)


async def _is_closed(house: House) -> None:
    closed = SampleHolidays()
    closed.closes(date(2026, 6, 12), days=1)
    claiming = replace(house.core.delivery.claiming, manners=Manners(closed))
    house.core = replace(house.core, delivery=replace(house.core.delivery, claiming=claiming))


@pytest.fixture
async def friday(house: House) -> House:
    """Three hours before the look back of a week in which Anna set a question: all of it lies ready."""
    await house.begins_team()
    await comes(house, MONDAY_NINE)
    await house.asks(ANNA)
    house.clock.move_to(FRIDAY_THREE - timedelta(hours=3))
    await house.core.catch_up()
    return house


@pytest.mark.parametrize(
    ("meanwhile", "channel", "anna"),
    [
        pytest.param(_is_answered, (SendState.SENT, ""), (SendState.SKIPPED, "answered"), id="answered"),
        pytest.param(_is_paused, (SendState.SKIPPED, "paused"), (SendState.SKIPPED, "paused"), id="paused"),
        pytest.param(_is_removed, (SendState.SKIPPED, "removed"), (SendState.SENT, ""), id="removed"),
        pytest.param(
            _is_read_by_others, (SendState.SKIPPED, "external"), (SendState.SENT, ""), id="read by others"
        ),
        pytest.param(_is_closed, (SendState.SKIPPED, "free"), (SendState.SKIPPED, "quiet"), id="closed"),
    ],
)
async def test_what_changed_meanwhile_is_seen_before_it_is_sent(
    friday: House, meanwhile: Meanwhile, channel: tuple[SendState, str], anna: tuple[SendState, str]
) -> None:
    await meanwhile(friday)

    friday.clock.move_to(FRIDAY_THREE)
    await friday.core.catch_up()

    ended = {row.topic: (row.state, row.reason) for row in await friday.deliveries()}
    assert (ended["reflection"], ended["look-back"]) == (channel, anna)


async def test_of_a_week_that_never_began_nobody_is_asked_anything(friday: House) -> None:
    friday.clock.move_to(NEXT_MONDAY - timedelta(hours=3))
    await friday.core.catch_up()
    await _is_paused(friday)
    friday.clock.move_to(NEXT_MONDAY)
    await friday.core.catch_up()
    await _goes_on(friday)
    await friday.asks(ANNA)

    friday.clock.move_to(NEXT_FRIDAY)
    await friday.core.catch_up()

    ended = [(row.state, row.reason) for row in await friday.deliveries() if row.topic == "look-back"]
    assert ended[-1] == (SendState.SKIPPED, "week skipped")
