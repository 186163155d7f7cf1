"""What Vita remembers for somebody is asked for, seen, changed and forgotten by that person alone."""

from datetime import timedelta

import pytest

from bot.books import Books
from bot.cards.model import Card, Form
from bot.domain.errors import Refusal
from bot.domain.hearing import Member
from bot.domain.memory import LONGEST, MOST
from bot.domain.place import Place
from bot.usecases import Replacement
from bot.usecases.memory import EditMemory, ForgetMemory, ShowMemory, remember
from bot.usecases.recognise import Defaults, recognised
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, dm_of, words

NIGHTS = "ik werk meestal 's nachts"


async def asks_to_remember(
    house: House, member: Member, fact: str = NIGHTS, place: Place | None = None, *, in_session: bool = False
) -> Card:
    def work(books: Books) -> Card:
        there, now = place or dm_of(member), house.clock.now()
        present = recognised(books, member, there, Defaults())
        conversation = books.conversations.open(present.organisation.id, there, present.person.id, now)
        if in_session:
            books.conversations.begin_ephemeral(conversation, now)
            conversation = books.conversations.open(present.organisation.id, there, present.person.id, now)
        return remember(books, present, conversation, fact, now + timedelta(minutes=1))

    return await house.reads(work)


async def shown(house: House, member: Member) -> str:
    return words(await ShowMemory(house.core.store, Defaults())(house.act(member)))


async def test_what_was_asked_for_is_remembered_and_repeated(house: House) -> None:
    answer = await asks_to_remember(house, ANNA)

    assert words(answer).splitlines()[0] == f"Ik onthoud: “{NIGHTS}”"
    assert f"“{NIGHTS}”" in await shown(house, ANNA)


async def test_nobody_else_sees_it(house: House) -> None:
    await asks_to_remember(house, ANNA)

    assert (await shown(house, BRAM)).splitlines()[0] == "Ik onthoud nog niets voor je."


async def test_where_others_read_along_nothing_is_remembered(house: House) -> None:
    await house.begins_team()

    answer = await asks_to_remember(house, ANNA, place=CHANNEL.in_thread("1.1"))

    assert words(answer) == "Hier lezen anderen mee. Vraag het in een privébericht, dan onthoud ik het."
    assert NIGHTS not in await shown(house, ANNA)


async def test_in_a_private_session_nothing_is_remembered(house: House) -> None:
    answer = await asks_to_remember(house, ANNA, in_session=True)

    assert words(answer) == "Dit gesprek is tijdelijk, dus ik onthoud er niets van."
    assert NIGHTS not in await shown(house, ANNA)


async def test_the_same_thing_is_remembered_once(house: House) -> None:
    await asks_to_remember(house, ANNA)

    await asks_to_remember(house, ANNA, NIGHTS.capitalize())

    assert (await shown(house, ANNA)).count("nachts") == 1


async def test_there_is_room_for_twenty_things_and_then_vita_says_so(house: House) -> None:
    for number in range(MOST):
        await asks_to_remember(house, ANNA, f"ding nummer {number}")

    answer = await asks_to_remember(house, ANNA)

    assert words(answer) == "Ik onthoud al 20 dingen voor je. Haal er eerst één weg met /mijndata."


async def test_what_is_too_long_is_not_remembered(house: House) -> None:
    answer = await asks_to_remember(house, ANNA, "x" * (LONGEST + 1))

    assert words(answer).startswith("Dit is te lang om te onthouden.")


async def test_each_thing_can_be_changed_and_forgotten(house: House) -> None:
    await asks_to_remember(house, ANNA)

    answer = await ShowMemory(house.core.store, Defaults())(house.act(ANNA, CHANNEL))

    assert buttons(answer) == ["edit-memory", "forget-memory"]


async def test_the_form_holds_what_is_remembered(house: House) -> None:
    await asks_to_remember(house, ANNA)

    form = await EditMemory(house.core.store, Defaults())(house.act(ANNA, value="1"))

    assert isinstance(form, Form)
    assert [field.initial for field in form.fields if hasattr(field, "initial")] == [NIGHTS]


async def test_a_changed_thing_reads_as_it_was_changed(house: House) -> None:
    await asks_to_remember(house, ANNA)

    answer = await EditMemory(house.core.store, Defaults())(
        house.act(ANNA, value="1", answers={"text": "ik werk overdag"})
    )

    assert words(answer).splitlines()[:3] == ["Aangepast.", "Wat ik onthoud", "“ik werk overdag”"]


async def test_an_emptied_field_is_asked_again(house: House) -> None:
    await asks_to_remember(house, ANNA)

    form = await EditMemory(house.core.store, Defaults())(house.act(ANNA, value="1", answers={"text": " "}))

    assert isinstance(form, Form)
    assert form.errors == {"text": "Vul dit nog in."}


async def test_somebody_elses_memory_cannot_be_opened(house: House) -> None:
    await asks_to_remember(house, ANNA)

    with pytest.raises(Refusal, match="memory-gone"):
        await EditMemory(house.core.store, Defaults())(house.act(BRAM, value="1"))


async def test_what_is_forgotten_disappears_from_the_card(house: House) -> None:
    await asks_to_remember(house, ANNA)

    answer = await ForgetMemory(house.core.store, Defaults())(house.act(ANNA, value="1"))

    assert isinstance(answer, Replacement)
    assert words(answer).splitlines()[:2] == ["Vergeten.", "Ik onthoud nog niets voor je."]


@pytest.mark.parametrize("value", ["1", "", "onzin", "²"])
async def test_nobody_forgets_for_somebody_else(house: House, value: str) -> None:
    await asks_to_remember(house, ANNA)

    await ForgetMemory(house.core.store, Defaults())(house.act(BRAM, value=value))

    assert NIGHTS in await shown(house, ANNA)


async def test_my_data_shows_what_is_remembered(house: House) -> None:
    await asks_to_remember(house, ANNA)

    answer = await house.clicks("my-data", ANNA)

    assert f"“{NIGHTS}”" in words(answer)
    assert "show-memory" in buttons(answer)


async def test_erasing_everything_erases_what_is_remembered(house: House) -> None:
    await asks_to_remember(house, ANNA)

    await house.clicks("erase-my-data", ANNA, "yes")

    assert NIGHTS not in await shown(house, ANNA)
