"""From pilot to use: who may, what it takes, what is said until then, and what the trail keeps (L21)."""

from datetime import date

import pytest

from bot.cards.model import Card, Form
from bot.domain.going_live import PILOT_PEOPLE, Council, GoingLive
from bot.domain.team import Team
from bot.usecases import Answer
from bot.usecases.add_team import NewTeam
from storage import SqlStore
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, House, dm_of, sample, words
from tests.houses import house_over

GIVEN = {
    "council": "consent",
    "on": "2026-05-28",
    "reference": "OR-brief 12",
    "assessment": "DPIA 7",
}
BANNER = "Proef: Vita wordt hier uitgeprobeerd."


@pytest.fixture
def keyed(store: SqlStore, clock: StandingClock, sqlite_url: str) -> House:
    """A house whose key comes from the settings."""
    return house_over(store, clock, sqlite_url, has_own_key=True)


async def goes_live(house: House, **changed: str) -> Answer:
    answer = await house.does("go-live", ANNA, **(GIVEN | changed))
    await house.settles()
    return answer


async def stated(house: House, team: Team) -> GoingLive | None:
    return await house.reads(lambda books: books.organisations.going_live(team.organisation_id))


async def is_live(house: House, team: Team) -> bool:
    return (await house.reads(lambda books: books.organisations.get(team.organisation_id))).live


async def test_going_live_keeps_who_when_and_what_it_rests_on(keyed: House) -> None:
    team = await keyed.begins_team()

    answer = await goes_live(keyed)

    kept = await stated(keyed, team)
    anna = await keyed.reads(lambda books: books.people.at(ANNA.account))
    assert anna is not None
    assert kept == GoingLive(
        Council.CONSENT, date(2026, 5, 28), "OR-brief 12", "DPIA 7", anna.id, keyed.clock.now()
    )
    assert await is_live(keyed, team)
    assert words(answer).startswith("Vita is in gebruik")


@pytest.mark.parametrize(
    ("field", "value"),
    [("council", ""), ("council", "ja"), ("on", ""), ("on", "morgen"), ("on", "2026-31-12"), ("on", "2099-01-01"),
     ("reference", " "), ("assessment", "")],
)  # fmt: skip
async def test_nothing_goes_live_while_something_is_missing(keyed: House, field: str, value: str) -> None:
    team = await keyed.begins_team()

    answer = await goes_live(keyed, **{field: value})

    assert isinstance(answer, Form)
    assert list(answer.errors) == [field]
    assert not await is_live(keyed, team)


async def test_a_house_whose_key_lies_beside_the_data_does_not_go_live(house: House) -> None:
    team = await house.begins_team()

    answer = await goes_live(house)

    assert "VITA_ENCRYPTION_KEY" in words(answer)
    assert not await is_live(house, team)


async def test_nobody_but_an_administrator_goes_live(keyed: House) -> None:
    team = await keyed.begins_team()

    answer = await keyed.does("go-live", BRAM, **GIVEN)

    assert isinstance(answer, Card)
    assert not await is_live(keyed, team)


async def test_every_message_to_the_team_says_that_it_is_a_pilot_until_it_is_none(keyed: House) -> None:
    await keyed.begins_team()
    await keyed.proposes(BRAM, "Bel eerst")
    await keyed.settles()
    before = words(keyed.platform.said_in(CHANNEL)[-1])

    await goes_live(keyed)
    await keyed.proposes(BRAM, "Schrijf korter")
    await keyed.settles()

    after = words(keyed.platform.said_in(CHANNEL)[-1])
    assert (BANNER in before, BANNER in after, "Schrijf korter" in after) == (True, False, True)


async def test_what_is_said_to_one_person_says_nothing_of_a_pilot(keyed: House) -> None:
    await keyed.begins_team()
    await keyed.proposes(BRAM)
    await keyed.says(BRAM, "denk mee")

    assert all(BANNER not in words(card) for card in keyed.platform.said_in(dm_of(BRAM)))


async def test_an_administrator_takes_it_back_after_being_asked(keyed: House) -> None:
    team = await keyed.begins_team()
    await goes_live(keyed)

    asked = await keyed.clicks("go-live", ANNA, "back")
    still = await is_live(keyed, team)
    await keyed.clicks("go-live", ANNA, "back-sure")

    assert "blijft gedeeld" in words(asked)
    assert (still, await is_live(keyed, team)) == (True, False)


async def test_a_pilot_that_is_full_takes_in_nobody_more(keyed: House) -> None:
    await keyed.begins_team()
    for number in range(PILOT_PEOPLE - 3):
        await keyed.core.use_cases.meet(CHANNEL, sample(f"Lid {number}"), joined=True)

    refused = await keyed.clicks("propose", sample("Een te veel"), place=CHANNEL)
    await goes_live(keyed)
    taken_in = await keyed.clicks("propose", sample("Een te veel"), place=CHANNEL)

    assert "hooguit 30 mensen" in words(refused)
    assert isinstance(taken_in, Form)


async def test_the_trail_tells_everybody_what_concerns_them_and_an_administrator_all(keyed: House) -> None:
    await keyed.begins_team()
    bram = await keyed.reads(lambda books: books.people.at(BRAM.account))
    assert bram is not None
    await keyed.does("set-roles", ANNA, who=str(bram.id), role="validator", change="grant")
    await goes_live(keyed)

    seen = {member.name: words(await keyed.types("logboek", member)) for member in (ANNA, BRAM, CHRIS)}

    granted, live = "Anna gaf Bram een rol: bekijkt voorstellen", "Anna nam Vita in gebruik"
    assert {name: (granted in said, live in said) for name, said in seen.items()} == {
        "Anna": (True, True), "Bram": (True, True), "Chris": (False, True),
    }  # fmt: skip


async def test_the_trail_tells_a_team_nothing_of_another_team(keyed: House) -> None:
    await keyed.begins_team()
    elsewhere = CHANNEL.__class__("slack", "T1", "C2", CHANNEL.kind)
    await keyed.core.add_team(NewTeam(elsewhere, "Team Zuid"))
    await keyed.clicks("set-deciding", ANNA)
    await keyed.does("set-deciding", ANNA, mode="consent", criteria="Helder")

    stranger = await keyed.types("logboek", sample("Dirk"))

    assert "nog niets ingesteld" in words(stranger)
