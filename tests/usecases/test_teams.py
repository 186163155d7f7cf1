"""A team begins, people come and go, Vita is welcomed once, and a channel of others is left alone."""

import pytest

from bot.domain.errors import Refusal
from bot.domain.place import Place, PlaceKind, Readers
from bot.domain.roles import Role
from bot.usecases import Replacement
from bot.usecases.add_team import NewTeam
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, dm_of, words


async def administrators(house: House) -> list[str]:
    organisation = await house.reads(lambda books: books.organisations.at("slack", "T1"))
    assert organisation is not None
    people = await house.reads(lambda books: books.people.with_role(organisation.id, Role.ADMINISTRATOR))
    return [person.name for person in people]


async def members(house: House) -> list[str]:
    team = await house.reads(lambda books: books.teams.of_channel(CHANNEL))
    assert team is not None
    people = await house.reads(lambda books: books.teams.members(team.organisation_id, team.id))
    return sorted(person.name for person in people)


# --- beginning --------------------------------------------------------------------------------------------


async def test_whoever_begins_the_first_team_becomes_administrator(house: House) -> None:
    answer = await house.core.use_cases.perform("start-team", house.act(ANNA, CHANNEL))

    assert isinstance(answer, Replacement)
    assert await administrators(house) == ["Anna"]
    assert "Je bent nu beheerder van Vita in T1." in words(answer)


async def test_whoever_begins_the_second_team_does_not(house: House) -> None:
    await house.begins_team()
    south = Place("slack", "T1", "C2", PlaceKind.CHANNEL)

    answer = await house.core.use_cases.perform("start-team", house.act(BRAM, south))

    assert await administrators(house) == ["Anna"]
    assert "beheerder" not in words(answer)


async def test_a_team_begins_with_its_first_working_day_at_nine(house: House) -> None:
    answer = await house.core.use_cases.perform("start-team", house.act(ANNA, CHANNEL))

    assert "De eerste week start maandag 8 juni om 9.00 uur" in words(answer)


async def test_a_channel_has_one_team(house: House) -> None:
    await house.begins_team()

    answer = await house.core.use_cases.perform("start-team", house.act(BRAM, CHANNEL))

    assert words(answer) == "Dit kanaal heeft al een team. Er is niets veranderd."


async def test_a_team_begins_in_a_channel_only(house: House) -> None:
    answer = await house.core.use_cases.perform("start-team", house.act(ANNA, dm_of(ANNA)))

    assert words(answer) == "Dit kan alleen in een kanaal."


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (NewTeam(CHANNEL, "Noord", timezone="Europe/Rotterdam"), "timezone-unknown"),
        (NewTeam(CHANNEL, "Noord", timezone="../../etc/passwd"), "timezone-unknown"),
        (NewTeam(CHANNEL, "Noord", cycle="weekend"), "cycle-unknown"),
    ],
)
async def test_a_team_that_cannot_be_made_leaves_nothing_behind(
    house: House, new: NewTeam, code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        await house.core.add_team(new)

    assert refused.value.code == code
    assert await house.reads(lambda books: books.teams.all()) == []


async def test_a_team_by_the_command_line_posts_nothing(house: House) -> None:
    await house.adds_team()

    await house.settles()

    assert house.platform.posted == []


# --- people -----------------------------------------------------------------------------------------------


async def test_membership_follows_the_channel(house: House) -> None:
    await house.begins_team()

    await house.core.use_cases.meet(CHANNEL, BRAM, joined=False)

    assert await members(house) == ["Anna", "Chris"]


async def test_in_a_channel_without_a_team_nobody_is_remembered(house: House) -> None:
    await house.core.use_cases.meet(CHANNEL, BRAM, joined=True)

    assert await house.reads(lambda books: books.people.at(BRAM.account)) is None


async def test_somebody_unknown_who_leaves_is_not_remembered(house: House) -> None:
    await house.adds_team()

    await house.core.use_cases.meet(CHANNEL, BRAM, joined=False)

    assert await house.reads(lambda books: books.people.at(BRAM.account)) is None


# --- welcome ----------------------------------------------------------------------------------------------


async def test_vita_introduces_itself_where_it_is_invited_and_offers_to_begin(house: House) -> None:
    await house.core.use_cases.welcome(CHANNEL, ANNA, "Voorbeeld")
    await house.settles()

    cards = house.platform.said_in(CHANNEL)
    assert len(cards) == 1
    assert words(cards[0]).startswith("Ik ben Vita: een computerprogramma")
    assert buttons(cards[0]) == ["start-team", "set-up-team", "explain"]


async def test_a_second_invitation_says_nothing(house: House) -> None:
    await house.core.use_cases.welcome(CHANNEL, ANNA, "Voorbeeld")
    await house.core.use_cases.welcome(CHANNEL, ANNA, "Voorbeeld")

    await house.settles()

    assert len(house.platform.said_in(CHANNEL)) == 1


async def test_in_a_channel_that_others_read_vita_says_only_that(house: House) -> None:
    await house.core.use_cases.note_place(CHANNEL, readers=Readers.EXTERNAL)

    await house.core.use_cases.welcome(CHANNEL, ANNA, "Voorbeeld")
    await house.settles()

    assert [words(card).split(".")[0] for card in house.platform.said_in(CHANNEL)] == [
        "In dit kanaal lezen mensen van een andere organisatie mee"
    ]


async def test_in_a_channel_that_others_read_no_team_begins(house: House) -> None:
    await house.core.use_cases.note_place(CHANNEL, readers=Readers.EXTERNAL)

    answer = await house.core.use_cases.perform("start-team", house.act(ANNA, CHANNEL))

    assert words(answer).startswith("In dit kanaal lezen mensen van een andere organisatie mee.")


async def test_a_channel_that_vita_left_gets_nothing_more(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)
    await house.core.use_cases.note_place.removed(CHANNEL)

    await house.settles()

    rows = await house.deliveries()
    assert (house.platform.posted, [row.reason for row in rows]) == ([], ["removed"])


# --- commands and buttons ---------------------------------------------------------------------------------


async def test_an_unknown_command_gets_the_nearest_that_there_is(house: House) -> None:
    answer = await house.types("vita", ANNA, "voorstle")

    assert (
        words(answer)
        == "“/vita voorstle” ken ik niet als opdracht. Er is niets verstuurd. Het dichtst erbij: /voorstel."
    )
    assert buttons(answer) == ["open-command", "show-home"]


async def test_a_command_like_nothing_at_all_gets_everything_that_there_is(house: House) -> None:
    answer = await house.types("vita", ANNA, "qqqqqq")

    assert buttons(answer) == ["show-home"]


async def test_the_nearest_command_opens_from_its_button(house: House) -> None:
    answer = await house.clicks("open-command", ANNA, "leervraag")

    assert words(answer).startswith("Leervraag")


@pytest.mark.parametrize(("name", "value"), [("open-command", "dansen"), ("dansen", ""), ("", "")])
async def test_a_button_that_no_longer_exists_says_so(house: House, name: str, value: str) -> None:
    answer = await house.clicks(name, ANNA, value)

    assert words(answer).startswith("Deze knop is van een oudere versie.")


async def test_thinking_along_from_a_channel_goes_on_in_the_dm(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen?")

    answer = await house.clicks("spar", ANNA, place=CHANNEL)
    await house.settles()

    dm = house.platform.said_in(dm_of(ANNA))
    assert words(answer) == "Ik heb je een privébericht gestuurd. Daar denk ik mee."
    assert (len(dm), house.platform.said_in(CHANNEL)) == (1, [])
    assert "Je vraag was: “Waarom bellen mensen?”" in words(dm[0])


async def test_a_first_dm_that_vita_sends_says_first_what_it_is(house: House) -> None:
    await house.begins_team()
    await house.clicks("spar", ANNA, place=CHANNEL)
    await house.settles()

    answers = await house.says(ANNA, "de brieven zijn onduidelijk")

    assert words(house.platform.said_in(dm_of(ANNA))[0]).startswith("Hoi Anna, ik ben Vita")
    assert [words(answer).split("\n")[0] for answer in answers] == ["Antwoord 1."]


async def test_how_vita_works_is_told_without_a_model_when_there_is_none(house: House) -> None:
    answer = await house.clicks("explain", ANNA)

    assert "Er gaat geen tekst naar een AI-model." in words(answer)
