"""A reply under the kickoff: its writer alone is offered to keep it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.model import Buttons, Card
from bot.domain.hearing import Member, Message
from bot.domain.place import Place
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, dm_of, sample, words
from tests.test_canary import kept_in

QUESTION = "Hoe krijgen we minder belletjes?"


@pytest.fixture
async def kickoff(house: House) -> Place:
    """The thread under this week's kickoff."""
    house.clock.move_to(await house.adds_team())
    for member in (ANNA, BRAM):
        await house.core.use_cases.meet(CHANNEL, member, joined=True)
    await house.core.catch_up()
    (posted,) = house.platform.posted
    return CHANNEL.in_thread(posted.message)


def reply(house: House, thread: Place, member: Member = ANNA, text: str = QUESTION) -> Message:
    number = next(house.numbers)
    return Message(thread, member, text, f"t{number}", f"e{number}", house.clock.now())


async def offered(house: House, message: Message) -> Card | None:
    return await house.core.use_cases.offer_to_keep(message)


async def test_the_button_opens_the_form_with_these_words(house: House, kickoff: Place) -> None:
    card = await offered(house, reply(house, kickoff))

    assert card is not None
    assert words(card).splitlines()[:2] == ["Bewaar als jouw leervraag?", QUESTION]
    (button,) = next(block for block in card.blocks if isinstance(block, Buttons)).items
    assert (button.action, button.value) == ("set-question", QUESTION)


async def test_it_is_offered_once_a_person(house: House, kickoff: Place) -> None:
    offers = [await offered(house, reply(house, kickoff, member)) for member in (ANNA, ANNA, BRAM)]

    assert [offer is not None for offer in offers] == [True, False, True]


async def test_whoever_has_a_question_is_offered_nothing(house: House, kickoff: Place) -> None:
    await house.asks(ANNA)

    assert await offered(house, reply(house, kickoff)) is None


async def test_whoever_rests_is_offered_nothing(house: House, kickoff: Place) -> None:
    await house.types("pauze", ANNA, "tot maandag")

    assert await offered(house, reply(house, kickoff)) is None


@pytest.mark.parametrize(
    "where", ["another thread", "the dm", "its own message", "to somebody else", "nothing"]
)
async def test_elsewhere_nothing_is_offered(house: House, kickoff: Place, where: str) -> None:
    message = reply(house, kickoff)
    message = {
        "another thread": replace(message, place=CHANNEL.in_thread("m99")),
        "the dm": replace(message, place=dm_of(ANNA).in_thread(kickoff.thread)),
        "its own message": replace(message, message=kickoff.thread),
        "to somebody else": replace(message, mentions_others=True),
        "nothing": replace(message, text=" "),
    }[where]

    assert await offered(house, message) is None


async def test_under_the_kickoff_of_an_earlier_week_nothing_is_offered(house: House, kickoff: Place) -> None:
    house.clock.move_to(house.clock.now() + timedelta(weeks=1))

    assert await offered(house, reply(house, kickoff)) is None


async def test_somebody_whom_vita_never_met_is_offered_nothing_and_stays_unknown(
    house: House, kickoff: Place
) -> None:
    dana = sample("Dana")

    assert await offered(house, reply(house, kickoff, dana)) is None
    assert await house.reads(lambda books: books.people.at(dana.account)) is None


async def test_no_word_of_it_is_kept(house: House, kickoff: Place) -> None:
    await offered(house, reply(house, kickoff, text="hoe zit het met kanarie-9f11"))

    assert b"kanarie-9f11" not in kept_in(house)
