"""What `/vita` lists: everything that is open for this person, each with the button that takes it up."""

from datetime import timedelta

import pytest

from bot.domain.roles import Role
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, words
from tests.scheduler.test_manners import gives_role
from tests.usecases.test_calling import FRIDAY_THREE, MONDAY_NINE, NEXT_MONDAY, comes


@pytest.fixture
async def week(house: House) -> House:
    await house.begins_team()
    await comes(house, MONDAY_NINE)
    return house


async def opened(house: House) -> tuple[str, list[str]]:
    """What stands before the list of what one can do, and the buttons there."""
    card = await house.types("vita", ANNA)
    return words(card).split("Wat wil je doen?")[0], buttons(card)


async def test_with_nothing_open_it_says_so(week: House) -> None:
    said, offered = await opened(week)

    assert said == "Er staat niets open. Er is ook niets in te halen.\n"
    assert offered == ["set-question", "propose", "explain"]


async def test_the_question_that_runs_can_be_noted_with(week: House) -> None:
    await week.asks(ANNA, "Waarom bellen mensen?")

    said, offered = await opened(week)

    assert "Je leervraag: “Waarom bellen mensen?”" in said
    assert offered[0] == "take-note"


async def test_once_the_week_looks_back_so_can_the_person(week: House) -> None:
    await week.asks(ANNA, "Waarom bellen mensen?")
    await comes(week, FRIDAY_THREE)

    said, offered = await opened(week)
    await week.looks_back(ANNA)
    after, _ = await opened(week)

    assert "Terugkijken kan nog op “Waarom bellen mensen?”" in said
    assert offered[0] == "look-back"
    assert "Terugkijken kan nog" not in after


async def test_what_was_left_open_last_week_is_there_with_both_ways_on(week: House) -> None:
    await week.asks(ANNA, "Waarom bellen mensen?")
    await comes(week, FRIDAY_THREE)
    await comes(week, NEXT_MONDAY)

    _, offered = await opened(week)

    assert offered[:2] == ["look-back", "take-carried"]


async def test_a_proposal_that_waits_for_somebody_stands_first_and_for_nobody_else(week: House) -> None:
    await gives_role(week, ANNA, Role.VALIDATOR)
    await week.asks(ANNA)
    await week.proposes(BRAM, "Bel eerst")

    said, offered = await opened(week)
    other = await week.types("vita", BRAM)

    assert said.splitlines()[1] == "Om te bekijken: het voorstel “Bel eerst”"
    assert offered[:2] == ["read-proposal", "take-note"]
    assert "Om te bekijken" not in words(other)


async def test_own_requests_and_drafts_are_taken_up_or_closed_there(week: House) -> None:
    await week.asks(ANNA, "Waarom bellen mensen?", who="team")
    await week.clicks("ask-for-help", ANNA, "question:1")
    await week.does("propose", ANNA, step="what", title="Bel eerst", about="Iets.", kind="renew")

    said, offered = await opened(week)

    assert "Je vroeg je team: “Waarom bellen mensen?”" in said
    assert offered[:3] == ["take-note", "propose", "close-help-request"]


async def test_in_the_channel_the_same_is_shown_to_the_person_alone(week: House) -> None:
    await week.asks(ANNA, "Waarom bellen mensen?")
    before = len(week.platform.posted)

    card = await week.types("vita", ANNA, place=CHANNEL)

    assert "Waarom bellen mensen?" in words(card)
    assert len(week.platform.posted) == before


async def test_after_a_week_without_a_look_back_nothing_is_called_late(week: House) -> None:
    await week.asks(ANNA)
    week.clock.pass_(timedelta(weeks=5))

    said, _ = await opened(week)

    assert not any(word in said.lower() for word in ("te laat", "gemist", "nog steeds"))
