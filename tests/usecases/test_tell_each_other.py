"""Every fourth week professionals and managers tell each other how it went, and read it at the same moment."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.books import Books
from bot.cards.model import Form
from bot.domain.hearing import Member
from bot.domain.place import Place
from bot.domain.roles import Role
from bot.usecases import Answer
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, MIRA, House, buttons, dm_of, sample, words

MONDAY_NINE = datetime(2026, 6, 22, 7, 0, tzinfo=UTC)
FRIDAY_HALF_PAST_FIVE = MONDAY_NINE + timedelta(days=4, hours=8, minutes=30)


async def comes(house: House, moment: datetime) -> None:
    house.clock.move_to(moment - timedelta(hours=3))
    await house.core.catch_up()
    house.clock.move_to(moment)
    await house.core.catch_up()


@pytest.fixture
async def round_(house: House) -> House:
    """A team of three with a manager, on the Monday on which a round begins."""
    await house.begins_team()
    await house.has_a_manager()
    await comes(house, MONDAY_NINE)
    return house


async def tells(house: House, member: Member, changed: str, **more: str) -> Answer:
    answer = await house.does("give-account", member, step="1", changed=changed, **more)
    await house.core.catch_up()
    return answer


def heard(house: House, member: Member) -> str:
    return "\n".join(words(card) for card in house.platform.said_in(dm_of(member)))


async def reads(house: House, member: Member) -> str:
    return words(await house.types("overenweer", member))


async def test_both_sides_are_asked_the_same_by_the_same_moment(round_: House) -> None:
    anna, mira = heard(round_, ANNA), heard(round_, MIRA)

    assert "Deze week vertellen jij en Mira elkaar hoe het ging" in anna
    assert "Deze week vertellen jij en Team Noord elkaar hoe het ging" in mira
    assert all("Het kan tot vrijdag 26 juni, 17.30 uur." in said for said in (anna, mira))


async def test_both_fill_in_the_same_form_and_see_the_same_readers(round_: House) -> None:
    forms = [await round_.clicks("give-account", member, "1") for member in (ANNA, MIRA)]

    assert all(isinstance(form, Form) for form in forms)
    asked = [[field.label for field in form.fields] for form in forms if isinstance(form, Form)]
    assert asked[0] == asked[1]
    assert all("De 3 mensen van Team Noord, ook Mira" in words(form) for form in forms)


async def test_nobody_reads_anything_before_the_last_moment(round_: House) -> None:
    await tells(round_, ANNA, "Ik bel nu eerst.")
    await tells(round_, MIRA, "Ik was er elke dinsdag.")

    assert "Ik bel nu eerst." not in await reads(round_, MIRA)
    assert "Ik was er elke dinsdag." not in await reads(round_, ANNA)


async def test_at_the_last_moment_all_of_it_is_read_by_the_team_and_its_manager(round_: House) -> None:
    await tells(round_, ANNA, "Ik bel nu eerst.")
    await tells(round_, MIRA, "Ik was er elke dinsdag.", commits="Ik regel een telefoon.")

    await comes(round_, FRIDAY_HALF_PAST_FIVE)

    for member in (ANNA, BRAM, MIRA):
        told = await reads(round_, member)
        assert "Ik bel nu eerst." in told
        assert "Mira, leidinggevende" in told
    await comes(round_, MONDAY_NINE + timedelta(weeks=1))
    assert "Jullie teksten over de afgelopen weken staan nu naast elkaar." in heard(round_, BRAM) + heard(
        round_, MIRA
    )


async def test_whoever_told_nothing_is_nowhere_named(round_: House) -> None:
    await tells(round_, ANNA, "Ik bel nu eerst.")

    await comes(round_, FRIDAY_HALF_PAST_FIVE)

    told = await reads(round_, ANNA)
    assert ("Bram" in told, "Chris" in told, "Mira" in told) == (False, False, False)


async def test_a_round_in_which_nobody_told_anything_passes_in_silence(round_: House) -> None:
    before = len(round_.platform.posted)

    await round_.core.catch_up()
    round_.clock.move_to(FRIDAY_HALF_PAST_FIVE + timedelta(hours=1))
    await round_.core.rhythm.close_rounds()
    await round_.core.delivery.drain()

    assert len(round_.platform.posted) == before


async def test_it_is_shown_early_when_everybody_is_done(round_: House) -> None:
    for member in (ANNA, BRAM, CHRIS):
        await tells(round_, member, f"Van {member.name}.")
    early = "Van Anna." in await reads(round_, MIRA)

    await tells(round_, MIRA, "Van mij.")

    assert (early, "Van Anna." in await reads(round_, MIRA)) == (False, True)


async def test_after_the_last_moment_no_text_is_taken(round_: House) -> None:
    await comes(round_, FRIDAY_HALF_PAST_FIVE)

    answer = await tells(round_, ANNA, "Te laat.")

    assert words(answer) == "De teksten staan al naast elkaar. Over vier weken kan het weer."


async def test_somebody_from_outside_neither_tells_nor_reads(round_: House) -> None:
    dirk = sample("Dirk")
    await tells(round_, ANNA, "Ik bel nu eerst.")
    await comes(round_, FRIDAY_HALF_PAST_FIVE)

    assert "Ik bel nu eerst." not in await reads(round_, dirk)


async def test_somebody_from_outside_gets_no_form(round_: House) -> None:
    answer = await round_.clicks("give-account", sample("Dirk"), "1")

    assert words(answer) == "Dit is voor de mensen van dit team en hun leidinggevenden."


async def test_own_things_are_chosen_and_nothing_else_goes_along(round_: House) -> None:
    await round_.looks_back(ANNA, "De brief is te lang.")
    await round_.looks_back(ANNA, "Dit houd ik voor mij.")
    form = await round_.clicks("give-account", ANNA, "1")
    assert isinstance(form, Form)
    offered = next(field for field in form.fields if field.key == "items")

    await tells(round_, ANNA, "Ik bel.", items="insight:1")
    await comes(round_, FRIDAY_HALF_PAST_FIVE)

    told = await reads(round_, BRAM)
    assert "Dit houd ik voor mij." in repr(offered)
    assert ("De brief is te lang." in told, "Dit houd ik voor mij." in told) == (True, False)


async def test_an_empty_form_comes_back(round_: House) -> None:
    answer = await round_.does("give-account", ANNA, step="1", changed=" ")

    assert isinstance(answer, Form)
    assert list(answer.errors) == ["wanted"]


async def test_what_is_taken_back_is_not_shown(round_: House) -> None:
    await tells(round_, ANNA, "Ik bel nu eerst.")
    await round_.clicks("take-back-account", ANNA, "1")

    await comes(round_, FRIDAY_HALF_PAST_FIVE)

    assert "Ik bel nu eerst." not in await reads(round_, MIRA)


async def test_what_a_manager_commits_to_stands_on_the_wall_until_it_is_done(round_: House) -> None:
    await tells(round_, MIRA, "Ik was er.", commits="Ik regel een telefoon.")
    before = "Ik regel een telefoon." in words(await round_.types("muur", BRAM))
    await comes(round_, FRIDAY_HALF_PAST_FIVE)
    standing = "Mira: “Ik regel een telefoon.”" in words(await round_.types("muur", BRAM))

    settled = await round_.clicks("settle-commitment", MIRA, "1:done")

    assert words(settled) == "“Ik regel een telefoon.”: gedaan."
    assert (before, standing) == (False, True)
    assert "Ik regel een telefoon." not in words(await round_.types("muur", BRAM))


async def test_what_was_committed_to_is_asked_after_in_the_next_round(round_: House) -> None:
    await tells(round_, ANNA, "Ik bel.", commits="Ik bel elke dinsdag.")
    await comes(round_, FRIDAY_HALF_PAST_FIVE)
    for weeks in range(1, 4):
        await comes(round_, MONDAY_NINE + timedelta(weeks=weeks))

    await comes(round_, MONDAY_NINE + timedelta(weeks=4))

    said = round_.platform.said_in(dm_of(ANNA))
    invitation = next(card for card in reversed(said) if "settle-commitment" in buttons(card))
    assert "“Ik bel elke dinsdag.”, uiterlijk vrijdag 24 juli" in words(invitation)


async def test_in_a_pilot_there_is_no_round(house: House) -> None:
    await house.begins_team()
    await house.has_a_manager()
    await house.reads(_is_a_pilot)

    await comes(house, MONDAY_NINE)

    assert "elkaar hoe het ging" not in heard(house, ANNA) + heard(house, MIRA)


async def test_without_a_manager_the_administrator_hears_what_is_missing(house: House) -> None:
    await house.begins_team()
    await house.has_a_manager()
    await house.reads(_has_no_manager)

    await comes(house, MONDAY_NINE)

    assert "Er is nog geen leidinggevende." in heard(house, ANNA)
    assert "leidinggevende" not in heard(house, BRAM).partition("voordat je ermee werkt.")[2]


async def test_it_is_found_by_a_button_on_ones_own_page(round_: House) -> None:
    found = [
        "show-accounts" in buttons(await round_.clicks("show-overview", member))
        for member in (ANNA, sample("Dirk"))
    ]

    assert found == [True, False]


async def test_a_channel_hears_nothing_of_it(round_: House) -> None:
    await tells(round_, ANNA, "Ik bel nu eerst.")
    await comes(round_, FRIDAY_HALF_PAST_FIVE)

    said: list[Place] = [
        posted.place for posted in round_.platform.posted if "Ik bel nu" in repr(posted.card)
    ]

    assert said == []


def _is_a_pilot(books: Books) -> None:
    team = books.teams.of_channel(CHANNEL)
    assert team is not None
    books.organisations.set_live(team.organisation_id, live=False)


def _has_no_manager(books: Books) -> None:
    mira, team = books.people.at(MIRA.account), books.teams.of_channel(CHANNEL)
    assert mira is not None
    assert team is not None
    books.people.revoke(mira.organisation_id, mira.id, Role.MANAGER, team.id)
