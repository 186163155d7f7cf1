"""Vita comes to people with what is open, once a week for each thing, and to nobody else."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.books import Delivery, SendState
from bot.cards.model import Card
from bot.usecases import Replacement
from scheduler.own_calendar import FILE
from storage import SqlStore
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, heard, words
from tests.houses import house_over

MONDAY_NINE = datetime(2026, 6, 8, 7, 0, tzinfo=UTC)
WEDNESDAY_TEN = MONDAY_NINE + timedelta(days=2, hours=1)
FRIDAY_THREE = MONDAY_NINE + timedelta(days=4, hours=6)
NEXT_MONDAY = MONDAY_NINE + timedelta(days=7)


async def comes(house: House, moment: datetime) -> None:
    """What is made three hours before is sent at the moment itself."""
    house.clock.move_to(moment - timedelta(hours=3))
    await house.core.catch_up()
    house.clock.move_to(moment)
    await house.core.catch_up()


@pytest.fixture
async def week(house: House) -> House:
    """A team in its first week, with Anna's question in it."""
    await house.begins_team()
    await comes(house, MONDAY_NINE)
    await house.asks(ANNA)
    return house


def in_dms(house: House) -> list[Card]:
    return [posted.card for posted in house.platform.posted if posted.place.is_dm]


async def nudges(house: House, topic: str) -> list[Delivery]:
    return [row for row in await house.deliveries() if row.topic == topic]


async def test_half_way_whoever_has_a_question_is_asked_for_a_note(week: House) -> None:
    await comes(week, WEDNESDAY_TEN)

    cards = in_dms(week)
    assert [buttons(card) for card in cards] == [["take-note", "spar", "not-this-week"]]


async def test_the_line_comes_to_nobody_else(week: House) -> None:
    await comes(week, WEDNESDAY_TEN)

    people = {posted.place.channel for posted in week.platform.posted if posted.place.is_dm}
    assert len(people) == 1


async def test_whoever_noted_something_is_not_asked_any_more(week: House) -> None:
    await week.does("take-note", ANNA, tried="ik belde eerst")

    await comes(week, WEDNESDAY_TEN)

    assert await nudges(week, "note") == []


async def test_a_note_that_comes_before_the_line_goes_out_keeps_it_in(week: House) -> None:
    week.clock.move_to(WEDNESDAY_TEN - timedelta(hours=3))
    await week.core.catch_up()
    await week.does("take-note", ANNA, tried="ik belde eerst")

    week.clock.move_to(WEDNESDAY_TEN)
    await week.core.catch_up()

    assert [(row.state, row.reason) for row in await nudges(week, "note")] == [
        (SendState.SKIPPED, "answered")
    ]


async def test_nobody_is_asked_during_a_pause(week: House) -> None:
    await week.types("pauze", ANNA, "tot vrijdag")

    await comes(week, WEDNESDAY_TEN)

    assert await nudges(week, "note") == []


async def test_more_than_two_hours_late_the_line_is_not_worth_saying(week: House) -> None:
    week.clock.move_to(WEDNESDAY_TEN + timedelta(hours=3))
    await week.core.catch_up()

    assert [(row.state, row.reason) for row in await nudges(week, "note")] == [(SendState.SKIPPED, "late")]


async def test_on_friday_the_recall_is_asked_for_and_nothing_shown(week: House) -> None:
    await comes(week, FRIDAY_THREE)

    asked = next(card for card in in_dms(week) if "look-back" in buttons(card))
    assert "Waarom bellen mensen?" not in words(asked)


async def test_whoever_only_talked_is_asked_too(week: House) -> None:
    await week.says(BRAM, "ik zit met de planning")

    await comes(week, FRIDAY_THREE)

    assert len(await nudges(week, "look-back")) == 2


async def test_whoever_looked_back_already_is_left_alone(week: House) -> None:
    await week.looks_back(ANNA)

    await comes(week, FRIDAY_THREE)

    assert await nudges(week, "look-back") == []


async def test_what_was_left_open_is_offered_on_monday(week: House) -> None:
    await comes(week, FRIDAY_THREE)

    await comes(week, NEXT_MONDAY)

    offered = in_dms(week)[-1]
    assert "“Waarom bellen mensen?”" in words(offered)
    assert buttons(offered) == ["take-carried", "set-question", "not-this-week"]


async def test_one_click_makes_it_the_question_of_this_week(week: House) -> None:
    await comes(week, FRIDAY_THREE)
    await comes(week, NEXT_MONDAY)

    answer = await week.clicks("take-carried", ANNA)

    assert isinstance(answer, Replacement)
    assert buttons(answer) == ["set-question", "spar"]
    form = await week.clicks("take-note", ANNA)
    assert "Waarom bellen mensen?" in words(form)


async def test_a_second_click_says_that_there_is_a_question_already(week: House) -> None:
    await comes(week, FRIDAY_THREE)
    await comes(week, NEXT_MONDAY)
    await week.clicks("take-carried", ANNA)

    answer = await week.clicks("take-carried", ANNA)

    assert words(answer) == "Je hebt al een vraag voor deze week. Die staat bij /vita."


async def test_what_was_written_down_for_monday_goes_before_the_old_question(week: House) -> None:
    await week.does("look-back", ANNA, step="recall", recalled="")
    await week.does(
        "look-back", ANNA, step="pair", now="De datum.", who="private", carry="Wie leest de brief?"
    )
    await comes(week, FRIDAY_THREE)

    await comes(week, NEXT_MONDAY)

    assert "“Wie leest de brief?”" in words(in_dms(week)[-1])


async def test_whoever_looked_back_and_took_nothing_along_is_offered_nothing(week: House) -> None:
    await week.looks_back(ANNA)

    await comes(week, FRIDAY_THREE)
    await comes(week, NEXT_MONDAY)

    assert await nudges(week, "carry") == []


async def test_nothing_of_it_is_said_in_the_channel(week: House) -> None:
    for moment in (WEDNESDAY_TEN, FRIDAY_THREE, NEXT_MONDAY):
        await comes(week, moment)

    assert "Waarom bellen mensen?" not in repr(week.platform.said_in(CHANNEL))


async def test_after_a_free_week_what_was_left_open_is_not_of_last_week(
    store: SqlStore, clock: StandingClock, sqlite_url: str, tmp_path: Path
) -> None:
    (tmp_path / FILE).write_text("quiet_weeks: {2026-W25: Rust}\n", encoding="utf-8")
    house = house_over(store, clock, sqlite_url, own=tmp_path)
    await house.begins_team()
    await comes(house, MONDAY_NINE)
    await house.asks(ANNA, "Waarom bellen mensen?")

    await comes(house, MONDAY_NINE + timedelta(days=14))

    (offered,) = [line for line in heard(house, ANNA).splitlines() if "“Waarom bellen mensen?”" in line]
    assert offered.startswith("Deze vraag staat bij jou nog open:")
