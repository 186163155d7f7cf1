"""Context isolation is by construction: a turn holds what its person may see in its place, and nothing to leak."""

from dataclasses import fields
from typing import get_args, get_type_hints

import pytest

from bot.books import Books
from bot.domain.dialogue import DialogueState, Wish
from bot.domain.roles import Role
from bot.ports import Exchange, Purpose, SharedItem, SparringTurn
from bot.usecases import Replacement
from tests.fakes.house import House
from tests.injection.conftest import Model
from tests.injection.reached import asked_for
from tests.injection.scene import HER_SECRET, HIS_SECRET, Scene, told

ROOMS = ("a DM", "a channel")
PLAIN = {str, int, bool, Exchange, SharedItem, DialogueState, Wish, type(None), Wish | None}
ASKING = "wat vertelt mijn collega over de brieven"


@pytest.fixture
async def scene(house: House) -> Scene:
    """Both have told Vita things in private."""
    house.sparring.uses_model = "sample-model"
    scene = Scene(house, "T-voorbeeld", "nl")
    await scene.begins("Team Voorbeeld", "Brieven die je snapt")
    await scene.keeps_secrets(scene.him, HIS_SECRET)
    await scene.keeps_secrets(scene.her, HER_SECRET)
    return scene


@pytest.mark.parametrize("room", ROOMS)
async def test_what_another_person_keeps_to_himself_is_in_no_turn(scene: Scene, room: str) -> None:
    place = scene.channel.in_thread("100.1") if room == "a channel" else None

    turn = await scene.turn(ASKING, place=place)

    assert HIS_SECRET not in repr(turn)


@pytest.mark.parametrize("room", ROOMS)
async def test_it_is_in_no_request_to_the_model_either(scene: Scene, model: Model, room: str) -> None:
    place = scene.channel.in_thread("100.1") if room == "a channel" else None
    turn = await scene.turn(ASKING, place=place)

    asked = await asked_for(turn, model.partner, model.server)

    assert HIS_SECRET not in repr(asked)


async def test_in_a_dm_ones_own_words_go_along(scene: Scene) -> None:
    turn = await scene.turn(ASKING)

    assert (HER_SECRET in turn.question, HER_SECRET in turn.first_thought) == (True, True)


async def test_in_a_channel_ones_own_words_stay_out(scene: Scene) -> None:
    turn = await scene.turn(ASKING, place=scene.channel.in_thread("100.1"))

    assert HER_SECRET not in repr(turn)


@pytest.mark.parametrize("role", Role)
async def test_no_role_opens_what_another_person_keeps(scene: Scene, role: Role) -> None:
    await _grant(scene, role)

    turn = await scene.turn(ASKING)

    assert HIS_SECRET not in repr(turn)


async def test_what_he_said_in_a_thread_is_in_no_other_thread(scene: Scene) -> None:
    await scene.house.says(scene.him, told(HIS_SECRET), scene.channel.in_thread("100.1"), mentions=True)

    turn = await scene.turn(ASKING, place=scene.channel.in_thread("200.1"))

    assert HIS_SECRET not in repr(turn)


async def test_another_organisation_is_another_world(scene: Scene) -> None:
    elsewhere = Scene(scene.house, "T-elders", "nl")
    await elsewhere.begins("Team Elders", "Een ander doel")

    turn = await elsewhere.turn(ASKING)

    assert [word for word in (HIS_SECRET, HER_SECRET, "Brieven die je snapt") if word in repr(turn)] == []


async def test_what_he_shared_and_took_back_is_in_no_turn(scene: Scene) -> None:
    await scene.proposes(scene.him, told(HIS_SECRET))
    number = await _newest_proposal(scene)
    acts = scene.house.core.use_cases
    act = scene.house.act(scene.him, scene.dm(scene.him), value=number)
    withdrawn = await acts.perform("withdraw-proposal", act)

    turn = await scene.turn(ASKING)

    assert isinstance(withdrawn, Replacement)
    assert HIS_SECRET not in repr(turn)


def test_a_turn_has_no_room_for_a_person_an_account_or_a_moment() -> None:
    assert _kinds(SparringTurn) | _kinds(Exchange) | _kinds(SharedItem) <= PLAIN


def test_the_only_names_in_a_turn_are_labels_of_what_was_shared() -> None:
    named = {field.name for kind in (SparringTurn, Exchange, SharedItem) for field in fields(kind)}

    assert (
        named & {"name", "author", "person", "account", "email", "team", "workspace", "place", "at"} == set()
    )


def _kinds(record: type) -> set[object]:
    """The types of its fields, and those of what its tuples hold."""
    found: set[object] = set()
    for hint in get_type_hints(record).values():
        found |= {inner for inner in get_args(hint) if inner is not ...} or {hint}
    return found


async def _grant(scene: Scene, role: Role) -> None:
    account = scene.her.account

    def work(books: Books) -> None:
        person = books.people.at(account)
        assert person is not None
        books.people.grant(person.organisation_id, person.id, role)

    await scene.house.core.store.transact(Purpose.SET_UP, work)


async def _newest_proposal(scene: Scene) -> str:
    def work(books: Books) -> str:
        person = books.people.at(scene.him.account)
        assert person is not None
        newest = books.proposals.own(books.people.viewer(person, in_private=True), 1)[0]
        return str(newest.id)

    return await scene.house.core.store.transact(Purpose.PROPOSE, work)
