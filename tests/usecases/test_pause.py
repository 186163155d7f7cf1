"""A pause in words: behind a command, in a message, in the form. Today is Monday 8 June 2026."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.cards.model import Button, Buttons, Form, TextField
from bot.usecases import Answer
from tests.fakes.house import ANNA, CHANNEL, House, buttons, dm_of, sample, words
from tests.usecases.test_calling import FRIDAY_THREE, MONDAY_NINE, NEXT_MONDAY, comes

DORA = sample("Dora", "en")


async def paused_until(house: House) -> str:
    person = await house.reads(lambda books: books.people.at(ANNA.account))
    return str(person.paused_until) if person and person.paused_until else ""


def written(answer: Answer) -> tuple[str, bool]:
    """What stands in the field for a day, and whether there is a question at it."""
    assert isinstance(answer, Form)
    field = next(field for field in answer.fields if isinstance(field, TextField))
    return field.initial, field.key in answer.errors


async def test_the_words_behind_the_command_pause_at_once_and_the_day_is_said_back(house: House) -> None:
    answer = await house.types("pauze", ANNA, "tot 6 juli")

    assert await paused_until(house) == "2026-07-05"
    assert words(answer).startswith("Pauze tot en met zondag 5 juli.")
    assert buttons(answer) == ["lift-pause", "pause"]


async def test_the_words_behind_vita_work_too(house: House) -> None:
    await house.types("vita", ANNA, "pauze twee weken")

    assert await paused_until(house) == "2026-06-21"


async def test_the_calendar_knows_the_holidays_that_are_named(house: House) -> None:
    house.clock.move_to(datetime(2026, 12, 10, 9, 0, tzinfo=UTC))

    await house.types("pauze", ANNA, "tot na de kerstvakantie")

    assert await paused_until(house) == "2027-01-03"


async def test_a_holiday_that_differs_within_the_country_is_asked(house: House) -> None:
    answer = await house.types("pauze", ANNA, "tot na de zomervakantie")

    assert (written(answer), await paused_until(house)) == (("tot na de zomervakantie", True), "")


@pytest.mark.parametrize("typed", ["tot ooit", "tot 7 juni", "tot volgende vrijdag"])
async def test_words_without_a_clear_day_open_the_form_with_a_question(house: House, typed: str) -> None:
    answer = await house.types("pauze", ANNA, typed)

    assert (written(answer), await paused_until(house)) == ((typed, True), "")


async def test_without_words_the_form_opens_without_a_question(house: House) -> None:
    answer = await house.types("pauze", ANNA)

    assert written(answer) == ("", False)


async def test_a_sentence_gets_a_button_that_knows_until_when(house: House) -> None:
    said = await house.says(ANNA, "pauze tot maandag")
    block = said[-1].blocks[-1]
    assert isinstance(block, Buttons)
    assert [(button.action, button.value) for button in block.items] == [("pause", "tot maandag")]

    answer = await house.clicks("pause", ANNA, block.items[0].value)

    assert await paused_until(house) == "2026-06-14"
    assert words(answer).startswith("Pauze tot en met zondag 14 juni.")


async def test_a_wish_for_something_else_carries_no_words(house: House) -> None:
    said = await house.says(ANNA, "ik wil een voorstel indienen")

    assert said[-1].blocks[-1] == Buttons((Button("Maak voorstel", "propose"),))


async def test_a_day_that_was_written_in_the_form_goes_before_the_choice(house: House) -> None:
    await house.does("pause", ANNA, until="2026-06-15", day="t/m vrijdag 19 juni")

    assert await paused_until(house) == "2026-06-19"


async def test_a_day_in_the_form_that_is_not_clear_is_asked_again(house: House) -> None:
    answer = await house.does("pause", ANNA, until="2026-06-15", day="tot 31 juni")

    assert (written(answer), await paused_until(house)) == (("tot 31 juni", True), "")


@pytest.mark.parametrize("until", ["2026-06-08", "2020-01-01", "morgen", ""])
async def test_a_choice_of_a_form_that_stood_open_too_long_is_refused(house: House, until: str) -> None:
    answer = await house.does("pause", ANNA, until=until)

    assert words(answer).startswith("Wat je invulde is al verstuurd of verlopen.")
    assert await paused_until(house) == ""


async def test_whoever_reads_english_is_told_the_day_in_english(house: House) -> None:
    answer = await house.types("pause", DORA, "until 6 July")

    assert words(answer).startswith("Paused up to and including Sunday 5 July.")


async def test_until_today_is_known_by_the_persons_own_zone(house: House) -> None:
    house.clock.move_to(datetime(2026, 6, 8, 22, 30, tzinfo=UTC))

    await house.types("pauze", ANNA, "tot morgen", place=CHANNEL)

    assert await paused_until(house) == "2026-06-09"


# --- when it is over ------------------------------------------------------------------------------------------


async def said_on(house: House, *moments: datetime) -> list[str]:
    """What is said to Anna by then, at each of these moments."""
    for moment in moments:
        await comes(house, moment)
    return [words(card).splitlines()[-1] for card in house.platform.said_in(dm_of(ANNA))]


async def test_after_a_long_pause_one_line_says_that_there_is_nothing_to_catch_up_on(house: House) -> None:
    await house.begins_team()
    await comes(house, MONDAY_NINE)
    await house.asks(ANNA, "Waarom bellen mensen?")
    await house.types("pauze", ANNA, "twee weken")

    during = await said_on(house, FRIDAY_THREE, NEXT_MONDAY, NEXT_MONDAY + timedelta(days=4))
    await said_on(house, NEXT_MONDAY + timedelta(days=7))

    assert during == []
    back = [words(card) for card in house.platform.said_in(dm_of(ANNA)) if "Welkom terug" in words(card)]
    assert ["Welkom terug, Anna. Er is niets in te halen." in said for said in back] == [True]
    assert "Je laatste vraag was: “Waarom bellen mensen?”" in back[0]


async def test_a_pause_that_was_lifted_or_made_longer_is_not_welcomed_back_from(house: House) -> None:
    await house.begins_team()
    await comes(house, MONDAY_NINE)
    await house.types("pauze", ANNA, "een week")
    await house.types("pauze", ANNA, "twee weken")
    await house.clicks("lift-pause", ANNA)

    await said_on(house, NEXT_MONDAY, NEXT_MONDAY + timedelta(days=7))

    assert not any("Welkom terug" in words(card) for card in house.platform.said_in(dm_of(ANNA)))


async def test_a_short_pause_just_ends(house: House) -> None:
    await house.begins_team()
    await comes(house, MONDAY_NINE)
    await house.types("pauze", ANNA, "tot donderdag")

    await said_on(house, NEXT_MONDAY - timedelta(days=4))

    assert house.platform.said_in(dm_of(ANNA)) == []
