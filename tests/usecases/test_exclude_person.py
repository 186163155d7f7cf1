"""Who looks after a team takes one person out of it, who stays in the channel; and in again."""

import sqlite3

import pytest

from bot.books import Books
from bot.cards.model import Card, Form, SelectField, TextField
from bot.domain.hearing import Member
from bot.domain.proposal import Stage
from bot.domain.roles import Role
from bot.domain.team import Person
from bot.domain.visibility import Viewer
from bot.usecases import Answer
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, House, buttons, heard, hears, sample, words


async def number_of(house: House, member: Member) -> str:
    person = await house.reads(lambda books: books.people.at(member.account))
    assert person is not None
    return str(person.id)


async def takes_out(house: House, who: Member = BRAM, by: Member = ANNA) -> Answer:
    return await house.does("exclude-person", by, step=f"sure:{await number_of(house, who)}")


async def takes_in(house: House, who: Member = BRAM, by: Member = ANNA) -> Answer:
    return await house.clicks("include-person", by, await number_of(house, who))


async def members(house: House) -> list[str]:
    def look(books: Books) -> list[str]:
        (team,) = books.teams.all()
        return [person.name for person in books.teams.members(team.organisation_id, team.id)]

    return await house.reads(look)


async def grants(house: House, who: Member, role: Role, *, in_team: bool = False) -> None:
    def give(books: Books) -> None:
        (team,) = books.teams.all()
        person = books.people.at(who.account)
        assert person is not None
        books.people.grant(team.organisation_id, person.id, role, team.id if in_team else None)

    await house.reads(give)


async def test_the_form_offers_the_others_and_then_asks_whether_it_is_meant(house: House) -> None:
    await house.begins_team()

    form = await house.clicks("exclude-person", ANNA)
    sure = await house.does("exclude-person", ANNA, who=await number_of(house, BRAM))

    assert isinstance(form, Form)
    (who,) = form.fields
    assert isinstance(who, SelectField)
    assert [option.label for option in who.options] == ["Bram", "Chris"]
    assert "Haal je Bram uit Team Noord?" in words(sure)
    assert await members(house) == ["Anna", "Bram", "Chris"]


async def test_whoever_is_taken_out_stays_out_whatever_the_channel_says(house: House) -> None:
    team = await house.begins_team()
    house.platform.people[CHANNEL.channel] = (ANNA, BRAM, CHRIS)
    await takes_out(house)

    await house.core.use_cases.meet(CHANNEL, BRAM, joined=True)
    await house.core.members.of(team)
    await house.core.use_cases.meet(CHANNEL, BRAM, joined=False)
    await house.core.use_cases.meet(CHANNEL, BRAM, joined=True)
    await house.clicks("show-home", BRAM, place=CHANNEL)

    assert await members(house) == ["Anna", "Chris"]


async def test_the_person_hears_who_did_it_and_that_all_of_it_stays_theirs(house: House) -> None:
    await house.begins_team()
    await house.asks(BRAM, "Waarom bellen mensen?")
    await house.proposes(BRAM)

    await takes_out(house)
    (said,) = await hears(house, BRAM)

    assert "Je doet niet meer mee met Vita in Team Noord. Anna heeft dat ingesteld." in said
    assert "Waarom bellen mensen?" in words(await house.clicks("my-data", BRAM))
    stages = await house.reads(lambda books: [one.stage for one in books.proposals.own(_viewer(books, BRAM))])
    assert stages == [Stage.SUBMITTED]


def _viewer(books: Books, member: Member) -> Viewer:
    person = books.people.at(member.account)
    assert person is not None
    return books.people.viewer(person, in_private=True)


async def test_what_the_team_shares_is_not_theirs_to_see_any_more(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Wat helpt om half acht?", who="team")
    before = words(await house.clicks("show-wall", BRAM))

    await takes_out(house)

    assert "Wat helpt om half acht?" in before
    assert "Wat helpt om half acht?" not in words(await house.clicks("show-wall", BRAM))
    refused = words(await house.clicks("show-wall", BRAM, place=CHANNEL))
    assert "Wat helpt om half acht?" not in refused


async def test_in_the_channel_of_the_team_they_read_why_it_does_not_go(house: House) -> None:
    await house.begins_team()
    await takes_out(house)

    answer = await house.clicks("set-roles", BRAM, place=CHANNEL)
    await grants(house, BRAM, Role.ADMINISTRATOR)
    refused = await house.clicks("set-roles", BRAM, place=CHANNEL)

    assert not isinstance(answer, Form)
    assert words(refused).startswith("Je doet in dit team niet mee met Vita.")


async def test_undone_the_person_takes_part_again_and_hears_it(house: House) -> None:
    await house.begins_team()
    done = await takes_out(house)

    answer = await takes_in(house)
    (said,) = await hears(house, BRAM)

    assert "include-person" in buttons(done)
    assert await members(house) == ["Anna", "Bram", "Chris"]
    assert "Bram doet weer mee in Team Noord." in words(answer)
    assert "Je doet weer mee met Vita in Team Noord." in said


async def test_roles_in_the_team_end_with_it_and_are_named_before(house: House) -> None:
    await house.begins_team()
    await grants(house, BRAM, Role.DECIDER, in_team=True)

    sure = await house.does("exclude-person", ANNA, who=await number_of(house, BRAM))
    await takes_out(house)
    (said,) = await hears(house, ANNA)

    assert "Deze rollen stoppen: beslist." in words(sure)
    assert "In Team Noord is nu niemand meer: beslist." in said or "beslist" in said


@pytest.mark.parametrize("door", ["show-people", "exclude-person"])
async def test_only_who_looks_after_the_team_opens_it(house: House, door: str) -> None:
    await house.begins_team()

    answer = await house.clicks(door, BRAM)
    await grants(house, BRAM, Role.PROCESS_GUIDE)

    assert words(answer).startswith("Dit kan een beheerder doen, of wie de week begeleidt.")
    assert not words(await house.clicks(door, BRAM)).startswith("Dit kan")


async def test_an_administrator_is_taken_out_by_another_only(house: House) -> None:
    await house.begins_team()
    await grants(house, BRAM, Role.PROCESS_GUIDE)
    await grants(house, CHRIS, Role.ADMINISTRATOR)

    refused = await takes_out(house, CHRIS, by=BRAM)
    done = await takes_out(house, CHRIS, by=ANNA)

    assert "beheerder" in words(refused)
    assert "Chris doet niet meer mee in Team Noord." in words(done)


async def test_the_list_names_everybody_and_has_a_way_back_for_who_is_out(house: House) -> None:
    await house.begins_team()
    await takes_out(house)

    card = await house.clicks("show-people", ANNA)

    assert isinstance(card, Card)
    assert "Anna, Chris" in words(card)
    assert buttons(card) == ["exclude-person", "include-person"]
    assert "show-people" in buttons(await house.clicks("show-overview", ANNA))
    assert words(await house.types("vita", ANNA, "mensen")) == words(card)


async def test_in_a_large_team_one_writes_the_name(house: House) -> None:
    await house.begins_team()
    many = [sample(f"Collega {number:03d}") for number in range(100)]
    await house.reads(lambda books: [_joins(books, one) for one in many])

    form = await house.clicks("exclude-person", ANNA)
    wrong = await house.does("exclude-person", ANNA, who="Niemand")
    sure = await house.does("exclude-person", ANNA, who="collega 042")

    assert isinstance(form, Form)
    assert isinstance(form.fields[0], TextField)
    assert isinstance(wrong, Form)
    assert wrong.errors == {"who": "Ik vind niemand met die naam in dit team."}
    assert "Haal je Collega 042 uit Team Noord?" in words(sure)


def _joins(books: Books, member: Member) -> Person:
    (team,) = books.teams.all()
    person = books.people.meet(team.organisation_id, member, language="nl", timezone="UTC")
    books.people.join(team.organisation_id, person.id, team.id)
    return person


async def test_both_are_in_the_trail_of_whom_they_concern(house: House) -> None:
    await house.begins_team()
    await takes_out(house)
    await takes_in(house)

    trail = words(await house.clicks("show-trail", BRAM))

    assert "Anna haalde Bram uit een team" in trail
    assert "Anna nam Bram weer op in een team" in trail


async def test_who_is_out_is_no_member_in_any_count_and_goes_when_erased(house: House) -> None:
    team = await house.begins_team()
    await takes_out(house)
    counted = await house.reads(lambda books: books.people.in_teams(team.organisation_id, 30))
    person = await house.reads(lambda books: books.people.at(BRAM.account))
    assert person is not None

    await house.does("erase-my-data", BRAM, sure="yes")
    await house.reads(
        lambda books: books.personal_data.erase(team.organisation_id, person.id, house.clock.now())
    )

    assert counted == 2
    with sqlite3.connect(house.file) as file:
        rows = file.execute("SELECT count(*) FROM membership WHERE person_id = ?", (person.id,)).fetchone()
    assert rows == (0,)


async def test_who_is_out_and_leaves_the_channel_is_erased_like_anybody(house: House) -> None:
    team = await house.begins_team()
    await takes_out(house)
    now = house.clock.now()
    still_there = await house.reads(lambda books: list(books.people.left(now, 5)))

    await house.core.use_cases.meet(CHANNEL, BRAM, joined=False)

    left = await house.reads(lambda books: [one.name for one in books.people.left(now, 5)])
    assert (still_there, left) == ([], ["Bram"])
    assert "Bram" not in heard(house, ANNA)
    assert team.name == "Team Noord"
