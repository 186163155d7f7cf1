"""What a team finds out together stands on its wall from the moment it began, without who takes part."""

from tests.fakes.house import ANNA, BRAM, CHANNEL, House, words
from tests.pages.served import served
from tests.test_visibility_matrix import DIRK, SOUTH

TEXTS = {
    "title": "Wat vragen we dubbel",
    "task": "Houd het twee weken bij.",
    "roles": "Wie telt\nWie schrijft",
    "product": "Een lijst van dubbele vragen.",
    "question": "Wat stellen we nog één keer?",
}


async def test_it_comes_when_the_team_said_yes_and_tells_what_came_of_it(house: House) -> None:
    await house.begins_team()
    await _offers(house)
    offered = await _wall_of(house)
    for member in (ANNA, BRAM):
        await house.does("join-assignment", member, step="1", role="none")
    await house.clicks("begin-assignment", ANNA, "1")
    running = await _wall_of(house)
    await house.does("finish-assignment", ANNA, step="1", result="Vijf vragen.", learned="Minder vragen.")
    done = await _wall_of(house)

    assert TEXTS["title"] not in offered
    assert (TEXTS["product"] in running, "Vijf vragen." in done) == (True, True)
    assert f"“{TEXTS['title']}” is af: Vijf vragen." in words(
        await house.clicks("show-wall", BRAM, place=CHANNEL)
    )


async def test_another_team_does_not_see_it(house: House) -> None:
    await house.begins_team()
    await house.core.use_cases.perform("start-team", house.act(DIRK, SOUTH))
    await _offers(house)
    for member in (ANNA, BRAM):
        await house.does("join-assignment", member, step="1", role="none")
    await house.clicks("begin-assignment", ANNA, "1")
    async with served(house) as pages:
        await pages.lets_in(DIRK)

        assert TEXTS["title"] not in await pages.gets("/wall/everything")


async def _offers(house: House) -> None:
    await house.does("make-assignment", ANNA, source="other", about="Dubbele vragen", weeks="1", goal="none")
    await house.does("offer-assignment", ANNA, step="new", weeks="1", **TEXTS)


async def _wall_of(house: House) -> str:
    async with served(house) as pages:
        await pages.lets_in(ANNA)
        return await pages.gets("/wall/team/1")
