"""A team is set up in three short steps: who reads along, when it works, and who has which role."""

from datetime import time

import pytest

from bot.cards.model import Form, SelectField
from bot.domain.place import Readers
from bot.domain.roles import Role
from bot.domain.team import Team
from bot.usecases import Act, Answer, Replacement
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, House, buttons, words

WHAT = {"name": "Wijkteam Oost", "language": "nl", "zone": "Europe/Amsterdam"}
WHEN = {"days": "2,3,4", "starts": "09:00", "ends": "16:00", "cycle": "compact"}


@pytest.fixture
def there(house: House) -> House:
    """The channel has people in it, whom Vita does not know yet."""
    house.platform.people[CHANNEL.channel] = (ANNA, BRAM, CHRIS)
    return house


def act(house: House, step: str, answers: dict[str, str] | None) -> Act:
    return house.act(ANNA, CHANNEL, value=step, answers=answers)


async def sends(house: House, step: str, answers: dict[str, str] | None = None) -> Answer:
    return await house.core.use_cases.perform("set-up-team", act(house, step, answers))


async def sets_up(house: House, **roles: str) -> Answer:
    await sends(house, "")
    await sends(house, "what", WHAT)
    await sends(house, "when", WHEN)
    return await sends(house, "who", roles)


async def team_of(house: House) -> Team | None:
    return await house.reads(lambda books: books.teams.of_channel(CHANNEL))


def initial(form: Answer) -> dict[str, object]:
    assert isinstance(form, Form)
    return {one.key: one.initial for one in form.fields}


async def test_every_step_has_its_defaults(there: House) -> None:
    what = await sends(there, "")
    when = await sends(there, "what", WHAT)
    who = await sends(there, "when", WHEN)

    assert initial(what) == {"name": "", "language": "nl", "zone": "Europe/Amsterdam"}
    assert initial(when)["starts"] == "08:30"
    assert set(initial(who).values()) == {"later"}
    assert "In dit kanaal zitten 3 mensen." in words(who)


@pytest.mark.parametrize(
    ("readers", "said"), [(Readers.OPEN, "een open kanaal"), (Readers.PRIVATE, "een besloten kanaal")]
)
async def test_it_says_who_can_read_the_channel(house: House, readers: Readers, said: str) -> None:
    await house.core.use_cases.note_place(CHANNEL, readers=readers)

    assert said in words(await sends(house, ""))


async def test_a_channel_that_others_read_along_in_is_refused_before_anything_is_asked(house: House) -> None:
    await house.core.use_cases.note_place(CHANNEL, readers=Readers.EXTERNAL)

    assert not isinstance(await sends(house, ""), Form)


async def test_the_team_is_as_it_was_set_up(there: House) -> None:
    answer = await sets_up(there)

    team = await team_of(there)
    assert team is not None
    assert (team.name, team.cycle, team.pattern.days) == ("Wijkteam Oost", "compact", frozenset({2, 3, 4}))
    assert (team.pattern.starts, team.pattern.ends) == (time(9), time(16))
    assert isinstance(answer, Replacement)
    assert "start dinsdag 9 juni om 9.00 uur" in words(answer)
    assert "proef" in words(answer)


async def test_the_people_of_the_channel_are_the_team_and_get_their_roles(there: House) -> None:
    await sets_up(there, decider=BRAM.account.account, validator=CHRIS.account.account)

    team = await team_of(there)
    assert team is not None
    organisation = team.organisation_id
    members = await there.reads(lambda books: books.teams.members(organisation, team.id))
    deciders = await there.reads(lambda books: books.people.with_role(organisation, Role.DECIDER, team.id))
    validators = await there.reads(lambda books: books.people.with_role(organisation, Role.VALIDATOR))
    assert {person.name for person in members} == {"Anna", "Bram", "Chris"}
    assert ([one.name for one in deciders], [one.name for one in validators]) == (["Bram"], ["Chris"])


async def test_nobody_from_elsewhere_gets_a_role(there: House) -> None:
    await sets_up(there, decider="U-elders")

    team = await team_of(there)
    assert team is not None
    deciders = await there.reads(
        lambda books: books.people.with_role(team.organisation_id, Role.DECIDER, team.id)
    )
    assert deciders == []


async def test_where_the_network_does_not_name_its_people_roles_come_later(house: House) -> None:
    await sends(house, "")
    await sends(house, "what", WHAT)
    who = await sends(house, "when", WHEN)
    assert isinstance(who, Form)

    assert "Ik weet nog niet wie er in dit kanaal zit." in words(who)
    assert [len(one.options) for one in who.fields if isinstance(one, SelectField)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("step", "answers", "field"),
    [
        ("what", {**WHAT, "zone": "Europa/Amsterdam"}, "zone"),
        ("what", {**WHAT, "name": " "}, "name"),
        ("when", {**WHEN, "days": ""}, "days"),
        ("when", {**WHEN, "days": "9"}, "days"),
    ],
)
async def test_what_is_wrong_stands_at_its_field(
    there: House, step: str, answers: dict[str, str], field: str
) -> None:
    form = await sends(there, step, answers)

    assert isinstance(form, Form)
    assert list(form.errors) == [field]
    assert await team_of(there) is None


async def test_a_step_that_was_finished_is_offered_again(there: House) -> None:
    await sends(there, "")
    await sends(there, "what", WHAT)
    await sends(there, "when", WHEN)

    again = await sends(there, "")
    assert initial(again)["name"] == "Wijkteam Oost"
    assert initial(await sends(there, "what", WHAT))["cycle"] == "compact"


async def test_a_form_sent_twice_begins_one_team(there: House) -> None:
    await sets_up(there)
    again = await sends(there, "who", {})

    assert not isinstance(again, Replacement)


# --- the people, without the form -------------------------------------------------------------------------


async def test_with_the_defaults_too_the_people_of_the_channel_are_the_team(there: House) -> None:
    team = await there.begins_team()
    there.platform.people[CHANNEL.channel] = (ANNA, BRAM)
    await there.core.members.newcomers()

    members = await there.reads(lambda books: books.teams.members(team.organisation_id, team.id))
    assert {person.name for person in members} == {"Anna", "Bram"}


async def test_when_a_network_names_nobody_everybody_stays(house: House) -> None:
    team = await house.begins_team()
    await house.core.members.of(team)

    members = await house.reads(lambda books: books.teams.members(team.organisation_id, team.id))
    assert {person.name for person in members} == {"Anna", "Bram", "Chris"}


async def test_every_night_the_people_are_compared_once(there: House) -> None:
    team = await there.begins_team()
    there.core.members.fresh.clear()
    there.platform.people[CHANNEL.channel] = (ANNA,)
    by_day = there.clock.now()
    await there.core.members()
    after_the_day = await there.reads(lambda books: books.teams.members(team.organisation_id, team.id))
    there.clock.move_to(by_day.replace(hour=1, minute=30))
    await there.core.members()
    there.platform.people[CHANNEL.channel] = (ANNA, BRAM)
    await there.core.members()

    at_night = await there.reads(lambda books: books.teams.members(team.organisation_id, team.id))
    assert (len(after_the_day), [person.name for person in at_night]) == (3, ["Anna"])


# --- the test message -------------------------------------------------------------------------------------


async def test_an_administrator_sends_a_test_message(house: House) -> None:
    started = await house.core.use_cases.perform("start-team", house.act(ANNA, CHANNEL))
    answer = await house.clicks("test-post", ANNA, place=CHANNEL)
    await house.settles()

    assert "test-post" in buttons(started)
    assert words(answer) == "Het proefbericht staat in het kanaal."
    assert words(house.platform.said_in(CHANNEL)[-1]).startswith("Dit is een proefbericht.")


async def test_nobody_else_does(house: House) -> None:
    await house.begins_team()
    await house.clicks("test-post", BRAM, place=CHANNEL)
    await house.settles()

    assert house.platform.said_in(CHANNEL) == []
