"""Every fourth week the look back asks about oneself and AI; what is answered is one's own and stays so."""

from datetime import timedelta

import pytest

from bot.cards.model import Form
from bot.domain.insight import Insight
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Visibility
from bot.usecases import Answer
from bot.usecases.craft_check import is_craft_week
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, words

ANSWERS = {
    "without": "Een brief in gewone taal.",
    "handed": "",
    "learned": "Hij raadt als hij het niet weet.",
}


@pytest.fixture
def craft(house: House) -> House:
    """The same house, two weeks later: in a week with a craft check."""
    house.clock.pass_(timedelta(weeks=2))
    return house


async def recalls(house: House) -> Answer:
    return await house.does("look-back", ANNA, step="recall", recalled="Iets met de brief.")


async def insights(house: House) -> list[Insight]:
    """Anna's, newest first."""
    person = await house.reads(lambda books: books.people.at(ANNA.account))
    assert person is not None
    viewer = await house.reads(lambda books: books.people.viewer(person, in_private=True))
    return list(await house.reads(lambda books: books.insights.own(viewer)))


@pytest.mark.parametrize(
    "weeks", [("2026-W26", "2026-W30"), ("2026-W50", "2027-W01"), ("2026-W22", "2026-W26")]
)
def test_there_are_always_four_weeks_between_two_craft_checks(weeks: tuple[str, str]) -> None:
    first, second = map(IsoWeek.parse, weeks)

    between = [first.plus(number) for number in range(5)]
    assert (between[-1], [is_craft_week(week) for week in between]) == (
        second,
        [True, False, False, False, True],
    )


async def test_in_an_ordinary_week_the_pair_follows_the_recall(house: House) -> None:
    form = await recalls(house)

    assert isinstance(form, Form)
    assert form.value == "pair"


async def test_in_a_craft_week_three_questions_come_first_and_none_has_to_be_answered(craft: House) -> None:
    form = await recalls(craft)

    assert isinstance(form, Form)
    assert (form.value, [field.label for field in form.fields]) == (
        "craft",
        [
            "Wat kun je nu zelf, ook als de AI uit staat?",
            "Wat liet je met opzet aan de AI over?",
            "Wat leerde je over AI zelf?",
        ],
    )
    assert "Alleen jij ziet dit" in words(form)


async def test_after_the_craft_check_the_recall_is_still_there(craft: House) -> None:
    await craft.asks(ANNA)
    await recalls(craft)

    form = await craft.does("look-back", ANNA, step="craft", **ANSWERS)

    assert isinstance(form, Form)
    assert (form.value, "En dit schreef je net:\nIets met de brief." in words(form)) == ("pair", True)


async def test_what_is_answered_is_kept_with_its_question_and_private(craft: House) -> None:
    await craft.begins_team()
    await recalls(craft)
    await craft.does("look-back", ANNA, step="craft", **ANSWERS)

    await craft.does("look-back", ANNA, step="pair", now="De brief is te lang.", who="team")

    pair, *notes = await insights(craft)
    assert (pair.now, pair.envelope.visibility) == ("De brief is te lang.", Visibility.TEAM)
    assert [(note.recalled, note.now, note.envelope.visibility) for note in notes] == [
        ("Wat leerde je over AI zelf?", "Hij raadt als hij het niet weet.", Visibility.PRIVATE),
        ("Wat kun je nu zelf, ook als de AI uit staat?", "Een brief in gewone taal.", Visibility.PRIVATE),
    ]


async def test_no_colleague_sees_any_of_it(craft: House) -> None:
    await craft.begins_team()
    await recalls(craft)
    await craft.does("look-back", ANNA, step="craft", **ANSWERS)
    await craft.does("look-back", ANNA, step="pair", now="De brief is te lang.", who="team")

    wall = await craft.clicks("show-wall", BRAM, place=CHANNEL)

    assert ("De brief is te lang." in words(wall), "Een brief in gewone taal." in words(wall)) == (
        True,
        False,
    )


async def test_nothing_is_kept_before_the_last_step(craft: House) -> None:
    await recalls(craft)

    await craft.does("look-back", ANNA, step="craft", **ANSWERS)

    assert await insights(craft) == []


async def test_a_craft_check_that_stays_empty_leaves_nothing(craft: House) -> None:
    await recalls(craft)
    await craft.does("look-back", ANNA, step="craft", without=" ", handed="", learned="")

    await craft.does("look-back", ANNA, step="pair", now="De brief is te lang.", who="private")

    assert [insight.now for insight in await insights(craft)] == ["De brief is te lang."]


async def test_next_time_the_pair_is_asked_for_and_not_the_craft_check(craft: House) -> None:
    await recalls(craft)
    await craft.does("look-back", ANNA, step="craft", **ANSWERS)
    await craft.does("look-back", ANNA, step="pair", now="De brief is te lang.", who="private")
    craft.clock.pass_(timedelta(weeks=1))

    form = await recalls(craft)

    assert "Dit schreef je vorige week:\nDe brief is te lang." in words(form)


async def test_a_craft_step_without_the_step_before_it_begins_anew(craft: House) -> None:
    answer = await craft.does("look-back", ANNA, step="craft", **ANSWERS)

    assert words(answer).startswith("Wat je invulde is al verstuurd of verlopen.")
