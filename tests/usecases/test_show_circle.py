"""The circle in figures, as people see it."""

from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, sample, words
from tests.test_visibility_matrix import DIRK, SOUTH


async def test_a_team_sees_how_far_its_proposals_came(house: House) -> None:
    await house.begins_team(goals="Rust op dinsdag")
    await house.proposes(ANNA, goal="g1")

    shown = words(await house.types("cirkel", BRAM))

    assert "Ingediend: 1" in shown
    assert "Beantwoord: 0 van de 1 voorstellen kregen antwoord." in shown


async def test_one_proposal_of_another_team_is_not_told(house: House) -> None:
    await house.begins_team()
    await house.core.use_cases.perform("start-team", house.act(DIRK, SOUTH))
    await house.proposes(ANNA)

    shown = words(await house.types("cirkel", DIRK))

    assert "Ingediend" not in shown
    assert "Er is nog geen voorstel dat je kunt lezen." in shown


async def test_what_was_expected_of_a_goal_stands_beside_what_was_seen(house: House) -> None:
    await house.begins_team(goals="Rust op dinsdag")
    await house.does("describe-goal", ANNA, step="g1", questions="", soon="Twee uur zonder bel", later="")

    shown = words(await house.types("cirkel", BRAM))

    assert "Wat er snel te zien is: Twee uur zonder bel\nWat er te zien was: Nog niets." in shown


async def test_the_wall_leads_to_the_circle(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)

    wall = await house.clicks("show-wall", BRAM, place=CHANNEL)

    assert "De cirkel: wordt bekeken 1" in words(wall)
    assert "show-circle" in buttons(wall)


async def test_somebody_without_a_team_sees_an_empty_circle(house: House) -> None:
    shown = await house.types("cirkel", sample("Eva"))

    assert "Er is nog geen voorstel dat je kunt lezen." in words(shown)
