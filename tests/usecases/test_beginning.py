"""A conversation takes its phase, and how the AI takes part, from where it began."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.cycle import AiMode
from bot.domain.dialogue import DialogueState, Gate, Move
from bot.domain.place import Place
from tests.fakes.house import ANNA, BRAM, CHANNEL, House

MONDAY_NINE = datetime(2026, 6, 8, 7, 0, tzinfo=UTC)
FRIDAY_THREE = datetime(2026, 6, 12, 13, 0, tzinfo=UTC)
WEDNESDAY_TEN = datetime(2026, 6, 10, 8, 0, tzinfo=UTC)


@pytest.fixture
async def week(house: House) -> House:
    """A team whose week began at nine this morning."""
    await house.begins_team()
    house.clock.move_to(MONDAY_NINE)
    await house.core.catch_up()
    return house


def newest_thread(house: House) -> Place:
    """The thread below what Vita posted last in the channel."""
    posted = [posted for posted in house.platform.posted if posted.place == CHANNEL]
    return CHANNEL.in_thread(posted[-1].message)


def heard(house: House) -> DialogueState:
    """What the sparring partner was told last of where the talk stands."""
    return house.sparring.heard[-1].state


async def test_a_reply_below_the_kickoff_belongs_to_the_start_of_the_week(week: House) -> None:
    await week.says(ANNA, "hoe krijgen we minder telefoon", newest_thread(week), mentions=True)

    assert (heard(week).phase, heard(week).mode) == ("richten", AiMode.ASK_FIRST)


async def test_a_reply_below_the_reflection_looks_back_with_its_own_method(week: House) -> None:
    week.clock.move_to(FRIDAY_THREE)
    await week.core.catch_up()

    await week.says(ANNA, "we belden eerst", newest_thread(week), mentions=True)

    assert (heard(week).phase, heard(week).method) == ("reflecteren", "korthagen")


async def test_a_thread_stays_in_the_phase_in_which_it_began(week: House) -> None:
    thread = newest_thread(week)
    await week.says(ANNA, "hoe krijgen we minder telefoon", thread, mentions=True)
    week.clock.move_to(FRIDAY_THREE)

    await week.says(BRAM, "en vandaag?", thread, mentions=True)

    assert heard(week).phase == "richten"


async def test_any_other_thread_is_sparring(week: House) -> None:
    await week.says(ANNA, "denk mee over de telefoon", CHANNEL.in_thread("1700.1"), mentions=True)

    assert heard(week).phase == "sparren"


async def test_an_answer_to_a_line_of_vitas_own_belongs_to_the_phase_that_asked(week: House) -> None:
    await week.asks(ANNA)
    week.clock.move_to(WEDNESDAY_TEN)
    await week.core.catch_up()

    await week.says(ANNA, "gisteren heb ik eerst gebeld")

    assert (heard(week).phase, heard(week).mode) == ("doen", AiMode.OFF)


async def test_what_is_said_before_vita_asks_anything_is_sparring(week: House) -> None:
    await week.says(ANNA, "denk mee over de telefoon")

    assert heard(week).phase == "sparren"


async def test_thinking_along_from_the_kickoff_is_about_the_question_of_the_week(week: House) -> None:
    await week.says(ANNA, "hoi")
    root = newest_thread(week)
    click = replace(week.act(ANNA, CHANNEL), message=root.thread)
    await week.core.use_cases.perform("spar", click)

    await week.says(ANNA, "minder telefoon")

    assert heard(week).phase == "richten"


async def test_thinking_along_from_another_button_begins_anew(week: House) -> None:
    await week.says(ANNA, "denk mee over de telefoon")
    await week.says(ANNA, "we bellen te laat")

    await week.clicks("spar", ANNA)
    await week.says(ANNA, "nu over de balie")

    assert (heard(week).turn, heard(week).move, heard(week).gate) == (1, Move.ASK, Gate.CLOSED)


async def test_after_a_night_a_message_is_a_new_question_and_asked_about_first(week: House) -> None:
    await week.says(ANNA, "denk mee over de telefoon")
    await week.says(ANNA, "we bellen te laat")
    week.clock.pass_(timedelta(hours=13))

    await week.says(ANNA, "en nu de balie")

    assert (heard(week).move, heard(week).gate) == (Move.ASK, Gate.CLOSED)


async def test_within_the_day_the_talk_goes_on(week: House) -> None:
    await week.says(ANNA, "denk mee over de telefoon")
    week.clock.pass_(timedelta(hours=5))

    await week.says(ANNA, "we bellen te laat")

    assert (heard(week).move, heard(week).gate) == (Move.NUDGE, Gate.OPEN)


async def test_a_method_picked_below_the_reflection_is_part_of_looking_back(week: House) -> None:
    week.clock.move_to(FRIDAY_THREE)
    await week.core.catch_up()
    thread = newest_thread(week)
    await week.clicks("pick-method", ANNA, "aar", thread)

    await week.says(ANNA, "we wilden minder mailen", thread, mentions=True)

    assert (heard(week).phase, heard(week).method) == ("reflecteren", "aar")
