"""What was proposed during a pause is announced when it ends, once."""

from datetime import timedelta

from bot.domain.team import Team
from tests.fakes.house import ANNA, CHANNEL, House, words


async def pauses(house: House, team: Team) -> None:
    await house.reads(lambda books: books.teams.set_paused(team.organisation_id, team.id, paused=True))


async def test_what_was_proposed_during_a_pause_is_announced_when_it_ends(house: House) -> None:
    team = await house.begins_team()
    await pauses(house, team)
    await house.proposes(ANNA, "Bel eerst")
    await house.settles()
    during = house.platform.said_in(CHANNEL)

    await house.core.resume_team(team)
    await house.settles()

    assert during == []
    assert ["“Bel eerst”" in words(card) for card in house.platform.said_in(CHANNEL)] == [True]


async def test_what_was_announced_before_the_pause_is_not_announced_again(house: House) -> None:
    team = await house.begins_team()
    await house.proposes(ANNA, "Bel eerst")
    await house.settles()
    await pauses(house, team)

    await house.core.resume_team(team)
    await house.settles()

    assert len(house.platform.said_in(CHANNEL)) == 1


async def test_a_pause_that_ends_before_its_announcement_was_skipped_announces_once(house: House) -> None:
    team = await house.begins_team()
    await pauses(house, team)
    await house.proposes(ANNA, "Bel eerst")

    await house.core.resume_team(team)
    await house.settles()

    assert len(house.platform.said_in(CHANNEL)) == 1


async def test_a_second_pause_announces_nothing_twice(house: House) -> None:
    team = await house.begins_team()
    await pauses(house, team)
    await house.proposes(ANNA, "Bel eerst")
    await house.settles()
    for _ in range(2):
        await house.core.resume_team(team)
        await house.settles()
        house.clock.pass_(timedelta(minutes=1))
        await pauses(house, team)

    assert len(house.platform.said_in(CHANNEL)) == 1


async def test_what_was_taken_back_during_the_pause_is_not_announced(house: House) -> None:
    team = await house.begins_team()
    await pauses(house, team)
    await house.proposes(ANNA, "Bel eerst")
    await house.settles()
    await house.clicks("withdraw-proposal", ANNA, "1")

    await house.core.resume_team(team)
    await house.settles()

    assert house.platform.said_in(CHANNEL) == []
