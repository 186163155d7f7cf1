"""Two organisations with the same names, channels and ids of people: nothing of the one is found by the other."""

from functools import partial

import pytest

from bot.books import Books
from bot.domain.frame import Goal
from bot.domain.hearing import Member
from bot.domain.place import Account, Place
from bot.domain.roles import Role
from bot.ports import Purpose
from tests.fakes.clock import MONDAY_MORNING
from tests.fakes.house import ANNA, CHANNEL, House, dm_of, words
from tests.test_visibility_matrix import DOORS

OTHER = "T2"
OF_A_PROPOSAL = ("read-proposal", "proposal-changes", "edit-proposal", "join-proposal", "think-along")
MARKS = {"T1": "kanarie-een", OTHER: "kanarie-twee"}


def in_workspace(member: Member, workspace: str) -> Member:
    account = Account(member.account.network, workspace, member.account.account)
    return Member(account, member.name, member.language, member.timezone)


def of(place: Place, workspace: str) -> Place:
    return Place(place.network, workspace, place.channel, place.kind)


@pytest.fixture
async def twins(house: House) -> House:
    """The same people do the same in both, with other words."""
    for workspace, mark in MARKS.items():
        anna, channel = in_workspace(ANNA, workspace), of(CHANNEL, workspace)
        dm = of(dm_of(ANNA), workspace)
        perform = house.core.use_cases.perform
        await perform("start-team", house.act(anna, channel, text="Team Noord"))
        sends = partial(_sends, house, anna, dm)
        await sends("set-question", "", text=f"{mark}-vraag", thought="Iets.", goal="none", who="team")
        await sends("take-note", "", tried=f"{mark}-notitie")
        await perform("propose", house.act(anna, dm))
        await sends("propose", "what", title=f"{mark}-voorstel", about="Iets.", kind="improve")
        await sends("propose", "together", together="Samen.", learning="Iets.")
        await sends("propose", "yield", flags="social", goal="none")
        await sends("propose", "place", domains="execute", coauthors="")
        await sends("propose", "submit")
        await house.core.store.transact(Purpose.SET_UP, partial(_more, member=anna, mark=mark))
        await house.hears(anna, f"{mark}-gesprek", dm)
        await house.settles()
    return house


async def _sends(
    house: House, member: Member, where: Place, action: str, step: str, /, **answers: str
) -> None:
    await house.core.use_cases.perform(action, house.act(member, where, value=step, answers=answers))


def _more(books: Books, member: Member, mark: str) -> None:
    person = books.people.at(member.account)
    assert person is not None
    books.memory.add(person.organisation_id, person.id, f"{mark}-onthouden", MONDAY_MORNING)
    books.frames.add_version(person.organisation_id, (Goal("g1", f"{mark}-doel"),), None, MONDAY_MORNING)
    for role in Role:
        books.people.grant(person.organisation_id, person.id, role)


@pytest.mark.parametrize("workspace", MARKS)
async def test_no_door_shows_anything_of_the_other_whatever_the_role(twins: House, workspace: str) -> None:
    anna, other = in_workspace(ANNA, workspace), next(mark for key, mark in MARKS.items() if key != workspace)
    places = (of(dm_of(ANNA), workspace), of(CHANNEL, workspace))
    pressed = [(door, "") for door in DOORS]
    pressed += [(door, str(number)) for door in OF_A_PROPOSAL for number in range(1, 5)]
    seen = [
        await twins.core.use_cases.perform(door, twins.act(anna, place, value=value))
        for place in places
        for door, value in pressed
    ]
    shown = "\n".join(f"{words(answer)} {answer!r}" for answer in seen)

    assert MARKS[workspace] in shown
    assert other not in shown


@pytest.mark.parametrize("workspace", MARKS)
async def test_nothing_is_said_in_a_channel_or_dm_of_the_other(twins: House, workspace: str) -> None:
    other = next(mark for key, mark in MARKS.items() if key != workspace)
    said = [repr(posted.card) for posted in twins.platform.posted if posted.place.workspace == workspace]

    assert said
    assert [card for card in said if other in card] == []


async def test_the_model_learns_nothing_of_the_other(twins: House) -> None:
    for turn in twins.sparring.heard:
        assert len({mark for mark in MARKS.values() if mark in repr(turn)}) <= 1


async def test_somebody_gets_only_what_their_own_organisation_keeps_about_them(twins: House) -> None:
    def kept(books: Books, workspace: str) -> str:
        person = books.people.at(in_workspace(ANNA, workspace).account)
        assert person is not None
        return repr(books.personal_data.of(books.people.viewer(person, in_private=True)))

    first = await twins.reads(lambda books: kept(books, "T1"))
    second = await twins.reads(lambda books: kept(books, OTHER))

    assert (MARKS["T1"] in first, MARKS[OTHER] in first) == (True, False)
    assert (MARKS["T1"] in second, MARKS[OTHER] in second) == (False, True)


async def test_erasing_in_the_one_leaves_the_other_whole(twins: House) -> None:
    await twins.core.use_cases.perform("erase-my-data", twins.act(ANNA, dm_of(ANNA), value="yes"))

    there = in_workspace(ANNA, OTHER)
    kept = await twins.core.use_cases.perform("my-data", twins.act(there, of(dm_of(ANNA), OTHER)))
    assert f"{MARKS[OTHER]}-vraag" in words(kept)
    assert f"{MARKS[OTHER]}-notitie" in words(kept)
