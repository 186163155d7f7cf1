"""When Vita may come by itself: in a few words or by the form, for the person who says it alone."""

import pytest

from bot.cards.model import Form
from bot.domain.reach import Nudges
from bot.domain.team import Person
from bot.usecases.set_reach import days_in
from tests.fakes.house import ANNA, BRAM, House, buttons, dm_of, words


async def person(house: House) -> Person:
    found = await house.reads(lambda books: books.people.at(ANNA.account))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("ma di do", {1, 2, 4}),
        ("maandag, dinsdag en donderdag", {1, 2, 4}),
        ("ma t/m do", {1, 2, 3, 4}),
        ("ma-wo en vr", {1, 2, 3, 5}),
        ("Monday to Thursday".lower(), {1, 2, 3, 4}),
        ("tue, wed and fri", {2, 3, 5}),
        ("vr-ma", set()),
        ("soms", set()),
        ("", set()),
    ],
)
def test_the_days_that_are_named(typed: str, days: set[int]) -> None:
    assert days_in(typed) == days


async def test_words_behind_the_command_set_the_days_and_are_said_back(house: House) -> None:
    await house.begins_team()

    answer = await house.types("werkdagen", ANNA, "ma, di en do")

    assert (await person(house)).work_days == frozenset({1, 2, 4})
    assert words(answer).startswith("Je werkdagen: maandag, dinsdag, donderdag.")


async def test_one_word_says_how_often(house: House) -> None:
    await house.begins_team()

    answer = await house.types("vita", ANNA, "berichten licht")

    assert (await person(house)).nudges is Nudges.LIGHT
    assert "hoogstens één keer per week" in words(answer)


async def test_without_words_the_form_shows_what_holds(house: House) -> None:
    await house.begins_team()

    form = await house.types("berichten", ANNA)

    assert isinstance(form, Form)
    assert [field.initial for field in form.fields] == ["normal", ("1", "2", "3", "4", "5")]


async def test_a_week_without_days_is_asked_about(house: House) -> None:
    await house.begins_team()

    form = await house.does("set-reach", ANNA, nudges="off", days="")

    assert isinstance(form, Form)
    assert list(form.errors) == ["days"]
    assert (await person(house)).nudges is Nudges.NORMAL


async def test_it_is_found_on_ones_own_page_and_nobody_else_hears_of_it(house: House) -> None:
    await house.begins_team()
    await house.does("set-reach", ANNA, nudges="light", days="1,2")
    await house.settles()

    assert "set-reach" in buttons(await house.types("overzicht", ANNA))
    assert house.platform.said_in(dm_of(BRAM)) == []
