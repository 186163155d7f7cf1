"""A temporary conversation: begun and ended by a click, and gone when it is over."""

from datetime import timedelta

import pytest

from bot.books import Books
from bot.domain.errors import Refusal
from bot.usecases import Answer, Replacement
from bot.usecases.private_session import EndLapsed, PrivateSession
from bot.usecases.recognise import Defaults
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, dm_of, words

SECRET = "mijn leidinggevende weet dit nog niet"


async def clicks(house: House, value: str = "") -> Answer:
    session = PrivateSession(house.core.store, house.clock, Defaults())
    return await session(house.act(ANNA, value=value))


async def kept(house: House) -> list[str]:
    """The turns of Anna's conversation."""

    def work(books: Books) -> list[str]:
        organisation = books.organisations.found("slack", "T1", "T1").id
        conversation = books.conversations.at(organisation, dm_of(ANNA))
        return [said.text for said in books.conversations.recent(conversation, 20)] if conversation else []

    return await house.reads(work)


async def test_beginning_says_what_it_means_and_how_to_stop(house: House) -> None:
    answer = await clicks(house)

    said, network = words(answer).splitlines()
    assert said.startswith("Vanaf hier is dit gesprek tijdelijk. Alles gaat weg als je het stopt")
    assert network == "In Slack zelf blijven je berichten staan. Daar wis je ze zelf."
    assert buttons(answer) == ["private-session"]


async def test_what_is_said_in_it_is_gone_at_its_end_and_nothing_else_is(house: House) -> None:
    await house.says(ANNA, "de brieven zijn onduidelijk")
    before = await kept(house)
    await clicks(house)
    await house.says(ANNA, SECRET)

    during = await kept(house)
    await clicks(house, "end")

    assert SECRET in during
    assert await kept(house) == before


async def test_ending_changes_the_message_that_was_clicked(house: House) -> None:
    await clicks(house)

    answer = await clicks(house, "end")

    assert isinstance(answer, Replacement)
    assert words(answer) == "Gewist. Wat je nu zegt, bewaar ik weer acht weken."


async def test_a_click_that_comes_twice_changes_nothing_more(house: House) -> None:
    await clicks(house, "begin")
    await house.says(ANNA, SECRET)

    await clicks(house, "begin")

    assert SECRET in await kept(house)


async def test_ending_what_never_began_leaves_the_conversation(house: House) -> None:
    await house.says(ANNA, SECRET)

    await clicks(house, "end")

    assert SECRET in await kept(house)


async def test_a_day_without_a_word_ends_it(house: House) -> None:
    await clicks(house)
    await house.says(ANNA, SECRET)
    house.clock.pass_(timedelta(hours=24))

    ended = await EndLapsed(house.core.store, house.clock)()

    assert (ended, await kept(house)) == (1, [])


async def test_after_its_end_the_next_message_begins_anew(house: House) -> None:
    await clicks(house)
    await house.says(ANNA, SECRET)
    await clicks(house, "end")

    await house.says(ANNA, "iets nieuws")

    assert house.sparring.heard[-1].earlier == ()
    assert house.sparring.heard[-1].state.turn == 1


async def test_where_others_read_along_there_is_no_such_session(house: House) -> None:
    session = PrivateSession(house.core.store, house.clock, Defaults())

    with pytest.raises(Refusal, match="only-in-dm"):
        await session(house.act(BRAM, CHANNEL))
