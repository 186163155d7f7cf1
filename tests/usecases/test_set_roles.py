"""An administrator gives and takes back roles from a form in chat; the person hears it."""

from datetime import timedelta

from bot.books import Books
from bot.cards.model import Form, SelectField
from bot.domain.hearing import Member
from bot.domain.place import Account
from bot.domain.roles import Role
from bot.usecases import Answer
from tests.fakes.house import ANNA, BRAM, CHRIS, House, dm_of, words


async def number_of(house: House, member: Member) -> str:
    person = await house.reads(lambda books: books.people.at(member.account))
    assert person is not None
    return str(person.id)


async def changes(house: House, by: Member, who: Member, role: Role, change: str = "grant") -> Answer:
    answer = await house.does("set-roles", by, who=await number_of(house, who), role=role, change=change)
    await house.settles()
    return answer


async def holders(house: House, role: Role) -> list[str]:
    team = (await house.reads(lambda books: books.teams.all()))[0]
    held = await house.reads(lambda books: books.people.with_role(team.organisation_id, role, team.id))
    return [person.name for person in held]


async def test_the_form_offers_the_members_and_the_roles(house: House) -> None:
    await house.begins_team()

    answer = await house.clicks("set-roles", ANNA)

    assert isinstance(answer, Form)
    assert [field.key for field in answer.fields] == ["who", "role", "change"]


async def test_in_a_team_of_three_hundred_anybody_can_be_given_a_role(house: House) -> None:
    team = await house.begins_team()

    def joins(books: Books) -> None:
        for number in range(1, 298):
            account = Account("slack", "T1", f"U9{number:03}")
            one = books.people.meet(
                team.organisation_id, Member(account, f"Voorbeeld {number:03}"), language="nl", timezone="UTC"
            )
            books.people.join(team.organisation_id, one.id, team.id)

    await house.reads(joins)
    form = await house.clicks("set-roles", ANNA)
    assert isinstance(form, Form)
    (who,) = (field for field in form.fields if field.key == "who")
    assert isinstance(who, SelectField)
    last = next(option for option in who.options if option.label == "Voorbeeld 287")
    await house.does("set-roles", ANNA, who=last.value, role=Role.DECIDER, change="grant")

    assert len(who.options) == 300
    assert await holders(house, Role.DECIDER) == ["Voorbeeld 287"]


async def test_a_role_that_is_given_holds_and_the_person_hears_it(house: House) -> None:
    await house.begins_team()

    answer = await changes(house, ANNA, BRAM, Role.DECIDER)

    assert await holders(house, Role.DECIDER) == ["Bram"]
    assert words(answer).startswith("Bram heeft nu deze rol: beslist.")
    heard = words(house.platform.said_in(dm_of(BRAM))[-1])
    assert "Anna gaf je een rol in Team Noord: beslist." in heard


async def test_a_role_that_is_taken_back_no_longer_holds_and_the_person_hears_it(house: House) -> None:
    await house.begins_team()
    await changes(house, ANNA, BRAM, Role.VALIDATOR)

    house.clock.pass_(timedelta(days=1))
    await changes(house, ANNA, BRAM, Role.VALIDATOR, "revoke")

    assert await holders(house, Role.VALIDATOR) == []
    assert words(house.platform.said_in(dm_of(BRAM))[-1]) == (
        "Anna nam een rol terug in Team Noord: bekijkt voorstellen."
    )


async def test_giving_a_role_twice_is_told_once(house: House) -> None:
    await house.begins_team()
    await changes(house, ANNA, BRAM, Role.VALIDATOR)

    await changes(house, ANNA, BRAM, Role.VALIDATOR)

    said = [words(card) for card in house.platform.said_in(dm_of(BRAM))]
    assert len([text for text in said if "Anna gaf je een rol" in text]) == 1


async def test_whoever_is_no_administrator_gives_no_role(house: House) -> None:
    await house.begins_team()

    answer = await changes(house, BRAM, CHRIS, Role.DECIDER)

    assert not isinstance(answer, Form)
    assert await holders(house, Role.DECIDER) == []


async def test_the_last_administrator_stays(house: House) -> None:
    await house.begins_team()

    answer = await changes(house, ANNA, ANNA, Role.ADMINISTRATOR, "revoke")

    assert words(answer).startswith("Er moet een beheerder overblijven.")
    assert await holders(house, Role.ADMINISTRATOR) == ["Anna"]


async def test_somebody_who_is_not_in_the_team_cannot_be_chosen(house: House) -> None:
    await house.begins_team()

    answer = await house.does("set-roles", ANNA, who="999", role=Role.DECIDER, change="grant")

    assert isinstance(answer, Form)
    assert list(answer.errors) == ["who"]
