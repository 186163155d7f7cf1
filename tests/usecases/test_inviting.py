"""The invitation to propose in the channel, and what a start of the week says of proposals."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.books import SendState
from bot.cycles import CycleFiles
from bot.domain.roles import Role
from bot.wiring import Later
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, House, buttons, heard, words
from tests.scheduler.test_manners import gives_role
from tests.usecases.test_calling import FRIDAY_THREE, MONDAY_NINE, NEXT_MONDAY, comes

THURSDAY = MONDAY_NINE + timedelta(days=3, hours=1, minutes=30)
WEEK = timedelta(days=7)


@pytest.fixture
async def week(house: House) -> House:
    await house.begins_team()
    await comes(house, MONDAY_NINE)
    return house


async def invited(house: House) -> list[list[str]]:
    """The buttons of what the channel was invited to."""
    return [buttons(card) for card in house.platform.said_in(CHANNEL) if buttons(card)[:1] == ["propose"]]


async def test_what_was_shared_is_taken_up_on_the_day_before_the_last(week: House) -> None:
    await week.asks(BRAM, who="team")

    await comes(week, THURSDAY)

    assert await invited(week) == [["propose", "show-wall"]]


async def test_a_team_that_shares_nothing_is_invited_every_second_week(week: House) -> None:
    for n in range(1, 5):
        for moment in (MONDAY_NINE, THURSDAY, FRIDAY_THREE):
            await comes(week, moment + n * WEEK)

    assert len(await invited(week)) == 2


async def test_a_cycle_can_ask_it_in_private_of_whoever_had_a_question(house: House, tmp_path: Path) -> None:
    own = tmp_path / "cycles" / "standaard.yaml"
    own.parent.mkdir()
    before, phase, after = CycleFiles().source("standaard").partition("- key: voorstellen")
    own.write_text(before + phase + after.replace("audience: channel", "audience: dm", 1), encoding="utf-8")
    rhythm = house.core.rhythm
    rhythm = replace(rhythm, tick=replace(rhythm.tick, cycles=CycleFiles(tmp_path)))
    house.core = replace(house.core, later_rhythm=Later(lambda: rhythm))
    await house.begins_team()
    await comes(house, MONDAY_NINE)
    await house.asks(BRAM, who="team")

    await comes(house, THURSDAY)

    asked = {one.name: "Jullie zagen deze week iets." in heard(house, one) for one in (ANNA, BRAM, CHRIS)}
    assert asked == {"Anna": False, "Bram": True, "Chris": False}
    assert await invited(house) == []


async def test_in_a_week_with_a_proposal_nobody_is_invited(week: House) -> None:
    await week.asks(BRAM, who="team")
    await week.proposes(CHRIS)

    await comes(week, THURSDAY)

    assert await invited(week) == []


async def test_a_team_that_was_paused_meanwhile_is_not_invited(week: House) -> None:
    await week.asks(BRAM, who="team")
    week.clock.move_to(THURSDAY - timedelta(hours=3))
    await week.core.catch_up()
    team = (await week.reads(lambda books: books.teams.all()))[0]
    await week.reads(lambda books: books.teams.set_paused(team.organisation_id, team.id, paused=True))

    week.clock.move_to(THURSDAY)
    await week.core.catch_up()

    ended = [(row.state, row.reason) for row in await week.deliveries() if row.topic == "invite"]
    assert ended == [(SendState.SKIPPED, "paused")]


async def test_the_next_start_says_what_was_decided(week: House) -> None:
    await gives_role(week, BRAM, Role.VALIDATOR)
    await gives_role(week, CHRIS, Role.DECIDER)
    await week.proposes(ANNA, "Bel eerst")
    await week.does("look-at-proposal", BRAM, step="1")
    await week.does("pass-proposal", BRAM, step="1", reason="Helder genoeg om over te beslissen.")
    await week.does(
        "decide-proposal", CHRIS, step="1", answer="accept", reason="Dit scheelt iedereen een telefoontje."
    )

    await comes(week, NEXT_MONDAY)

    said = words(week.platform.said_in(CHANNEL)[-1])
    assert "Besloten: het voorstel “Bel eerst” kreeg een ja." in said
    assert "Nieuw op de muur" not in said
