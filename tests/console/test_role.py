"""`vita role list`: who holds which role, in the organisation and in one team."""

from bot.books import Books
from bot.console.role import held
from bot.domain.hearing import Member
from bot.domain.roles import Role
from tests.fakes.house import ANNA, BRAM, CHANNEL, House


async def test_roles_of_one_team_are_listed_with_its_name(house: House) -> None:
    await house.begins_team()
    await house.reads(lambda books: _give(books, BRAM, Role.DECIDER, in_team=True))
    await house.reads(lambda books: _give(books, ANNA, Role.VALIDATOR, in_team=False))

    lines = [" ".join(line.split()) for line in await house.reads(held)]

    assert lines == ["validator Anna", "decider Bram (Team Noord)", "administrator Anna"]


def _give(books: Books, member: Member, role: Role, *, in_team: bool) -> None:
    person, team = books.people.at(member.account), books.teams.of_channel(CHANNEL)
    assert person is not None
    assert team is not None
    books.people.grant(person.organisation_id, person.id, role, team.id if in_team else None)
