"""What came too late: it is told to those who look after the team, rides along, and belongs to its own week."""

from datetime import datetime, timedelta

from bot.books import Books
from bot.domain.roles import Role
from bot.domain.team import Team
from bot.domain.timetable import IsoWeek
from bot.ports import Purpose
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, words
from tests.usecases.test_calling import FRIDAY_THREE, MONDAY_NINE, NEXT_MONDAY, comes

HOUR = timedelta(hours=1)


async def misses(house: House, moment: datetime, late: timedelta) -> None:
    """Vita is away from before the moment until so much later; then a working day begins."""
    house.clock.move_to(moment + late)
    await house.core.catch_up()
    house.clock.move_to(NEXT_MONDAY - HOUR)
    await house.core.catch_up()


async def told(house: House) -> list[str]:
    """What was said of it to people by themselves, in order."""
    cards = [posted.card for posted in house.platform.posted if posted.place.is_dm]
    return [words(card) for card in cards if "kwam niet" in words(card)]


async def looked_back(house: House, team: Team, week: int) -> int:
    """How many people of the team looked back on this week."""

    def work(books: Books) -> int:
        found = books.weeks.of_team(team.organisation_id, team.id, IsoWeek(2026, week))
        assert found is not None
        return len(books.insights.owners(team.organisation_id, team.id, found.id))

    return await house.reads(work)


async def test_whoever_looks_after_the_team_hears_of_a_look_back_that_did_not_come(house: House) -> None:
    await house.begins_team()
    await comes(house, MONDAY_NINE)

    await misses(house, FRIDAY_THREE, 5 * HOUR)

    assert [said.splitlines()[-2] for said in await told(house)] == [
        "De terugblik van Team Noord kwam niet. Die had er vrijdag om 15.00 uur moeten staan. Hij gaat mee met de volgende start."
    ]


async def test_a_process_guide_hears_it_rather_than_the_administrator(house: House) -> None:
    team = await house.begins_team()
    guide = await house.reads(lambda books: books.people.at(BRAM.account))
    assert guide is not None
    await house.core.store.transact(
        Purpose.SET_UP, lambda books: books.people.grant(team.organisation_id, guide.id, Role.PROCESS_GUIDE)
    )
    await comes(house, MONDAY_NINE)

    await misses(house, FRIDAY_THREE, 5 * HOUR)

    late = [row for row in await house.deliveries() if row.topic == "late"]
    assert [row.channel for row in late] == ["D-U-Bram"]


async def test_a_look_back_that_did_not_come_rides_on_the_next_kickoff(house: House) -> None:
    await house.begins_team()
    await comes(house, MONDAY_NINE)
    await misses(house, FRIDAY_THREE, 5 * HOUR)

    await comes(house, NEXT_MONDAY)

    kickoff = house.platform.said_in(CHANNEL)[-1]
    assert "De terugblik van vorige week kwam niet door." in words(kickoff)
    assert buttons(kickoff) == ["set-question", "look-back"]


async def test_a_week_that_was_looked_back_on_in_time_leaves_nothing_behind(house: House) -> None:
    await house.begins_team()
    for moment in (MONDAY_NINE, FRIDAY_THREE, NEXT_MONDAY):
        await comes(house, moment)

    assert buttons(house.platform.said_in(CHANNEL)[-1]) == ["set-question", "spar"]


async def test_a_late_answer_belongs_to_the_week_of_its_question(house: House) -> None:
    team = await house.begins_team()
    await comes(house, MONDAY_NINE)
    await house.asks(ANNA)
    await comes(house, FRIDAY_THREE)
    await comes(house, NEXT_MONDAY)

    await house.looks_back(ANNA)

    assert (await looked_back(house, team, 24), await looked_back(house, team, 25)) == (1, 0)


async def test_after_the_next_look_back_an_answer_belongs_to_that_week(house: House) -> None:
    team = await house.begins_team()
    await comes(house, MONDAY_NINE)
    await house.asks(ANNA)
    for moment in (FRIDAY_THREE, NEXT_MONDAY, FRIDAY_THREE + timedelta(days=7)):
        await comes(house, moment)

    await house.looks_back(ANNA)

    assert await looked_back(house, team, 25) == 1


async def test_what_the_team_shared_is_looked_back_on_together(house: House) -> None:
    await house.begins_team()
    await comes(house, MONDAY_NINE)
    await house.asks(BRAM, "Wie leest de brief?", who="team")

    await comes(house, FRIDAY_THREE)

    invitation = house.platform.said_in(CHANNEL)[-1]
    assert "Bram vroeg: “Wie leest de brief?”" in words(invitation)
    assert buttons(invitation) == ["look-back", "pick-method"]


async def test_the_review_begins_in_a_thread_of_its_own(house: House) -> None:
    await house.begins_team()
    await comes(house, MONDAY_NINE)
    await house.asks(BRAM, "Wie leest de brief?", who="team")
    await comes(house, FRIDAY_THREE)

    await house.clicks("pick-method", ANNA, "aar", CHANNEL)
    await house.settles()

    asked = house.platform.posted[-1]
    assert asked.place == CHANNEL.in_thread("m1")
