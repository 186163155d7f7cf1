"""Answering Vita from a form, where a reply in a thread does not reach it by itself."""

import pytest

from bot.domain.hearing import Member
from bot.domain.place import Readers
from bot.usecases import Act
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, words

THREAD = CHANNEL.in_thread("7.7")


def sent(member: Member, text: str, key: str = "k1") -> Act:
    return Act(member, THREAD, key, answers={"text": text})


async def test_the_form_says_who_reads_it(house: House) -> None:
    form = await house.clicks("reply", ANNA, place=THREAD)

    assert words(form).splitlines() == [
        "Antwoord",
        "Wie ziet dit: iedereen die dit gesprek leest.",
        "Wat wil je zeggen?",
    ]


@pytest.fixture
async def house(house: House) -> House:
    """With a team on the channel, in which Vita is known."""
    await house.begins_team()
    await house.says(ANNA, "Hoi", CHANNEL.in_thread("1.1"), mentions=True)
    return house


async def test_in_the_thread_stand_what_was_said_and_what_vita_says_to_it(house: House) -> None:
    answer = await house.core.use_cases.perform("reply", sent(ANNA, "We mailen te veel."))
    await house.settles()

    said, answered = house.platform.said_in(THREAD)
    assert words(answer) == "Ik antwoord in het gesprek."
    assert words(said) == "Anna zegt:\nWe mailen te veel."
    assert "We mailen te veel." in house.sparring.heard[-1].said
    assert answered.label != "none"


async def test_a_reply_that_is_sent_twice_is_answered_once(house: House) -> None:
    for _ in range(2):
        await house.core.use_cases.perform("reply", sent(ANNA, "We mailen te veel."))
        await house.settles()

    assert len(house.platform.said_in(THREAD)) == 2


async def test_an_empty_reply_comes_back(house: House) -> None:
    form = await house.core.use_cases.perform("reply", sent(ANNA, "  "))
    await house.settles()

    assert getattr(form, "errors", {}) == {"text": "Vul dit nog in."}
    assert house.platform.said_in(THREAD) == []


async def test_whoever_replies_by_form_is_the_one_vita_talks_with(house: House) -> None:
    await house.core.use_cases.perform("reply", sent(ANNA, "We mailen te veel."))
    await house.settles()

    assert await house.hears(ANNA, "En bellen?", THREAD)
    assert not await house.hears(BRAM, "En bellen?", THREAD)


async def test_where_another_organisation_reads_nothing_is_repeated(house: House) -> None:
    await house.core.use_cases.note_place(CHANNEL, readers=Readers.EXTERNAL)
    await house.core.use_cases.perform("reply", sent(ANNA, "We mailen te veel."))
    await house.settles()

    assert "mailen" not in "".join(map(words, house.platform.said_in(THREAD)))
