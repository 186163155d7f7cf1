"""Another name, or an account that is no more: what Vita knows of a person follows."""

from dataclasses import replace

from bot.domain.team import Team
from tests.fakes.house import ANNA, BRAM, House, sample


async def members(house: House, team: Team) -> set[str]:
    found = await house.reads(lambda books: books.teams.members(team.organisation_id, team.id))
    return {person.name for person in found}


async def test_another_name_is_the_name(house: House) -> None:
    team = await house.begins_team()
    await house.core.use_cases.update_person(replace(BRAM, name="Bram de Wit"))

    assert "Bram de Wit" in await members(house, team)


async def test_a_language_that_is_not_told_stays(house: House) -> None:
    await house.begins_team()
    await house.core.use_cases.update_person(replace(ANNA, language=""))

    anna = await house.reads(lambda books: books.people.at(ANNA.account))
    assert anna is not None
    assert anna.language == "nl"


async def test_whoever_left_is_in_no_team_and_what_they_made_stays(house: House) -> None:
    team = await house.begins_team()
    await house.asks(BRAM, who="team")
    await house.core.use_cases.update_person.deactivated(BRAM)

    assert "Bram" not in await members(house, team)
    bram = await house.reads(lambda books: books.people.at(BRAM.account))
    assert bram is not None


async def test_nobody_is_met_by_it(house: House) -> None:
    await house.begins_team()
    dana = sample("Dana")
    await house.core.use_cases.update_person(dana)
    await house.core.use_cases.update_person.deactivated(dana)

    assert await house.reads(lambda books: books.people.at(dana.account)) is None
