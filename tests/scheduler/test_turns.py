"""Turns are answered one at a time within a conversation, and a failure is an apology with a code."""

import asyncio
import logging
import re
from dataclasses import replace

import pytest

from bot.domain.place import Place
from bot.ports import Purpose
from tests.fakes.house import ANNA, BRAM, House, dm_of, words
from tests.fakes.store import AwayStore
from tests.waiting import until

SECRET = "geheim-kanarie-7"


async def start(house: House) -> None:
    await house.core.turns()
    await asyncio.sleep(0)


async def until_heard(house: House, count: int) -> None:
    await until(lambda: len(house.sparring.heard) >= count)


async def test_within_a_conversation_turns_wait_for_each_other(house: House) -> None:
    house.sparring.gate = asyncio.Event()
    await house.hears(ANNA, "eerst dit")
    await house.hears(ANNA, "dan dat")

    await start(house)
    await until_heard(house, 1)
    await start(house)
    waiting = [turn.said for turn in house.sparring.heard]
    house.sparring.gate.set()
    await house.settles()

    assert waiting == ["eerst dit"]
    assert [turn.said for turn in house.sparring.heard] == ["eerst dit", "dan dat"]


async def test_a_slow_turn_does_not_hold_up_another_conversation(house: House) -> None:
    house.sparring.gate = asyncio.Event()
    await house.hears(ANNA, "van Anna")
    await house.hears(BRAM, "van Bram")

    await start(house)
    await until_heard(house, 2)
    house.sparring.gate.set()
    await house.settles()

    assert {turn.said for turn in house.sparring.heard} == {"van Anna", "van Bram"}


async def test_what_waits_is_answered_after_a_restart(house: House) -> None:
    await house.hears(ANNA, "van voor de herstart")

    reborn = replace(house.core.turns, running={})
    started = await reborn()
    await reborn.drain()
    await house.settles()

    assert (started, len(house.platform.said_in(dm_of(ANNA)))) == (1, 2)


async def test_what_was_just_heard_is_answered_without_a_look_at_the_inbox(house: House) -> None:
    blind = replace(house.core.turns, store=AwayStore(house.core.store, away_at=1))
    await house.hears(ANNA, "eerst dit")

    started = await blind.attend()
    await blind.drain()

    assert (started, [turn.said for turn in house.sparring.heard]) == (1, ["eerst dit"])


async def test_what_is_said_while_the_last_turn_ends_is_not_left_waiting(house: House) -> None:
    house.sparring.gate = asyncio.Event()
    await house.hears(ANNA, "eerst dit")
    await house.core.turns.attend()
    await until_heard(house, 1)
    await house.hears(ANNA, "dan dat")

    started_twice = await house.core.turns.attend()
    house.sparring.gate.set()
    await house.core.turns.drain()

    assert (started_twice, len(house.sparring.heard), house.core.turns.woken) == (0, 2, set())


async def test_a_turn_that_fails_gets_an_apology_with_a_code(house: House) -> None:
    house.sparring.breaks = True

    answers = await house.says(ANNA, SECRET)

    assert re.fullmatch(
        r"Dat lukte niet\. .*\nCode V-[0-9A-F]{6}\. Daarmee vindt je beheerder wat er misging\.",
        words(answers[-1]),
    )


async def test_after_an_apology_the_conversation_goes_on(house: House) -> None:
    house.sparring.breaks = True
    await house.says(ANNA, SECRET)
    house.sparring.breaks = False

    answers = await house.says(ANNA, "nog eens")

    assert words(answers[-1]).startswith("Antwoord 2.")


async def test_the_log_of_a_failure_holds_the_code_and_nothing_of_what_was_said(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    house.sparring.breaks = True

    with caplog.at_level(logging.DEBUG):
        answers = await house.says(ANNA, SECRET)

    code = re.search(r"V-[0-9A-F]{6}", words(answers[-1]))
    assert code is not None
    logged = "\n".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)
    assert (code[0] in logged, SECRET in logged) == (True, False)


async def test_a_turn_that_was_overtaken_is_done_again(house: House) -> None:
    house.sparring.gate = asyncio.Event()
    await house.hears(ANNA, "eerst dit")
    await start(house)
    await until_heard(house, 1)

    await overtake(house, dm_of(ANNA))
    house.sparring.gate.set()
    await house.settles()

    assert [words(card)[:11] for card in house.platform.said_in(dm_of(ANNA))] == [
        "Hoi Anna, i",
        "Antwoord 2.",
    ]


async def test_a_database_that_is_away_for_a_moment_loses_no_turn(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    await house.hears(ANNA, SECRET)
    answer = replace(house.core.turns.answer, store=AwayStore(house.core.store, away_at=1))
    turns = replace(house.core.turns, answer=answer, running={})

    await turns()
    await turns.drain()
    unanswered = len(house.sparring.heard)
    await turns()
    await turns.drain()

    assert (unanswered, len(house.sparring.heard)) == (0, 1)
    assert SECRET not in caplog.text


async def overtake(house: House, place: Place) -> None:
    """Another process saves a turn of this conversation first."""
    organisation = await house.reads(lambda books: books.organisations.at("slack", "T1"))
    assert organisation is not None
    found = await house.reads(lambda books: books.conversations.at(organisation.id, place))
    assert found is not None
    await house.core.store.transact(
        Purpose.CONVERSE, lambda books: books.conversations.save(found, house.clock.now())
    )
