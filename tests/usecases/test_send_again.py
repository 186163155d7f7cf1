"""What failed, or of which nobody knows whether it came, is sent again by a person who looks after the teams."""

import sqlite3
from datetime import timedelta

import pytest

from bot.books import Delivery, SendState
from bot.domain.hearing import Member
from bot.domain.roles import Role
from bot.usecases import Answer
from scheduler.claiming import SETTLE
from scheduler.delivery import MOST_TRIES
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, House, buttons, words
from tests.fakes.platform import Fault


@pytest.fixture
async def unknown(house: House) -> House:
    """A proposal that may stand in the channel, on a network that cannot be asked; Anna is the administrator."""
    await house.begins_team()
    house.platform.reads_back = False
    house.platform.breaks(Fault.NEVER_ARRIVED)
    await house.proposes(BRAM, "Bel eerst")
    await house.core.delivery.drain()
    house.clock.pass_(SETTLE)
    await house.core.delivery.drain()
    return house


async def row_of(house: House) -> Delivery:
    return next(row for row in await house.deliveries() if row.topic == "proposal")


async def said(house: House) -> int:
    return sum("Bel eerst" in words(card) for card in house.platform.said_in(CHANNEL))


async def sends_again(house: House, member: Member = ANNA) -> Answer:
    return await house.clicks("send-again", member, str((await row_of(house)).id))


async def test_an_administrator_sees_it_with_its_reason_and_sends_it_again(unknown: House) -> None:
    page = await unknown.clicks("show-overview", ANNA)
    answer = await sends_again(unknown)
    await unknown.core.delivery.drain()

    assert "onzeker of het aankwam (ik kan niet nakijken of het er staat)" in words(page)
    assert buttons(page).count("send-again") == 1
    assert words(answer).startswith("Ik stuur het nu opnieuw.")
    assert ((await row_of(unknown)).state, await said(unknown)) == (SendState.SENT, 1)


async def test_a_process_guide_finds_it_among_what_waits(unknown: House) -> None:
    person = await unknown.reads(lambda books: books.people.at(CHRIS.account))
    assert person is not None
    await unknown.reads(
        lambda books: books.people.grant(person.organisation_id, person.id, Role.PROCESS_GUIDE)
    )

    answer = await unknown.types("vita", CHRIS, "wacht")

    assert buttons(answer).count("send-again") == 1
    assert words(await sends_again(unknown, CHRIS)).startswith("Ik stuur het nu opnieuw.")


async def test_a_second_click_sends_nothing_twice(unknown: House) -> None:
    await sends_again(unknown)
    second = await sends_again(unknown)
    await unknown.core.delivery.drain()

    assert words(second) == "Dit bericht is al onderweg, of het is er niet meer."
    assert await said(unknown) == 1


async def test_whoever_looks_after_nothing_sends_nothing(unknown: House) -> None:
    answer = await sends_again(unknown, BRAM)

    assert words(answer).startswith("Opnieuw sturen kan een beheerder")
    assert (await row_of(unknown)).state is SendState.UNKNOWN


async def test_what_was_said_to_one_person_is_nobody_else_s_to_send(house: House) -> None:
    await house.begins_team()
    house.platform.breaks(Fault.GONE)
    await house.says(BRAM, "denk mee")
    failed = next(row for row in await house.deliveries() if row.state is SendState.FAILED)

    answer = await house.clicks("send-again", ANNA, str(failed.id))

    assert words(answer).startswith("Dit bericht is al onderweg, of het is er niet meer.")


async def test_a_message_that_is_too_late_is_not_sent_again(house: House) -> None:
    await house.begins_team()
    kickoff = await _failed_kickoff(house)
    house.clock.pass_(timedelta(days=3))

    answer = await house.clicks("send-again", ANNA, str(kickoff.id))

    assert words(answer).startswith("Daar is het nu te laat voor.")


async def test_what_is_sent_again_gets_as_many_attempts_as_the_first_time(unknown: House) -> None:
    await sends_again(unknown)
    unknown.platform.breaks(*[Fault.BUSY] * (MOST_TRIES - 1))

    for _ in range(MOST_TRIES):
        await unknown.core.delivery.drain()
        unknown.clock.pass_(timedelta(seconds=30))

    assert (await row_of(unknown)).state is SendState.SENT


async def test_it_is_noted_who_sent_it_again(unknown: House) -> None:
    await sends_again(unknown)

    person = await unknown.reads(lambda books: books.people.at(ANNA.account))
    assert person is not None
    with sqlite3.connect(unknown.file) as connection:
        noted = connection.execute("SELECT actor_id, act, subject FROM audit_event").fetchall()
    assert noted[-1] == (person.id, "send-again", f"outbox:{(await row_of(unknown)).id}")


async def _failed_kickoff(house: House) -> Delivery:
    """The first kickoff, which its channel did not take."""
    await house.core.rhythm.tick()
    await house.core.rhythm.composer()
    row = (await house.deliveries())[0]
    house.platform.breaks(Fault.GONE)
    house.clock.move_to(row.due)
    await house.core.delivery.drain()
    return row
