"""An answer that is seen growing in a DM, taken up after a crash, and stopped by whoever reads it."""

import asyncio
from dataclasses import replace
from itertools import pairwise

import pytest

from bot.books import Author, Said
from bot.cards.model import Label
from bot.domain.dialogue import Move, Wish
from bot.domain.hearing import Member
from bot.domain.place import MessageRef, Place
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, dm_of, words
from tests.fakes.store import AwayStore
from tests.waiting import until

THREAD = CHANNEL.in_thread("100.1")
MODEL = "voorbeeldmodel"


@pytest.fixture
async def known(house: House) -> House:
    """A house with a model that speaks in pieces, in which Anna and Bram know what Vita is."""
    await house.begins_team()
    for member in (ANNA, BRAM):
        await house.says(member, "hoi")
    house.platform.posted.clear()
    house.sparring.uses_model = MODEL
    house.sparring.pieces = ("Twee", " roosters", " naast elkaar.")
    return house


async def thinks(house: House, text: str, place: Place | None = None, member: Member = ANNA) -> None:
    """Somebody says something, and the partner has said its pieces and thinks on."""
    house.sparring.gate = asyncio.Event()
    await house.hears(member, text, place, mentions=place is not None)
    before = house.sparring.waiting
    await house.core.turns()
    await until(lambda: house.sparring.waiting > before and (place is not None or bool(house.platform.live)))


async def dies(house: House) -> None:
    """The process ends at once; what is done after this is done by another one."""
    running = list(house.core.turns.running.values())
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
    house.sparring.gate = None


async def told(house: House, member: Member = ANNA) -> list[Said]:
    """What is kept of the conversation in the DM."""
    organisation = await house.reads(lambda books: books.organisations.at("slack", "T1"))
    assert organisation is not None
    found = await house.reads(lambda books: books.conversations.at(organisation.id, dm_of(member)))
    assert found is not None
    return list(await house.reads(lambda books: books.conversations.recent(found, 20)))


# --- thinking ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", [None, THREAD])
async def test_while_a_model_thinks_that_can_be_seen_until_the_answer(
    known: House, place: Place | None
) -> None:
    await thinks(known, "ons overleg duurt lang", place)
    (thought,) = known.platform.thoughts
    was_seen = not thought.has_ended
    known.sparring.gate.set()  # type: ignore[union-attr]  # `thinks` made it
    await known.settles()

    assert (was_seen, thought.has_ended) == (True, True)
    assert "overleg" not in thought.thinking.title


async def test_a_stop_ends_what_could_be_seen_of_the_thinking(known: House) -> None:
    await thinks(known, "ons overleg duurt lang")
    await known.core.use_cases.stop(dm_of(ANNA))
    await known.settles()

    assert known.platform.thoughts[0].has_ended


async def test_fixed_questions_come_at_once_so_nobody_is_seen_thinking(known: House) -> None:
    known.sparring.uses_model = ""
    await known.says(ANNA, "ons overleg duurt lang")

    assert known.platform.thoughts == []


# --- growing ----------------------------------------------------------------------------------------------


async def test_an_answer_in_a_dm_grows_and_then_becomes_its_card(known: House) -> None:
    await known.says(ANNA, "ons overleg duurt lang")

    (live,) = known.platform.live
    ((changed, card),) = known.platform.updated
    assert live.shown[-1] == "Twee roosters naast elkaar."
    assert (changed, words(card)) == (live.ref, f"Antwoord 1.\nGemaakt met AI ({MODEL})")
    assert (live.is_closed, known.platform.posted) == (True, [])


async def test_each_state_of_a_growing_answer_holds_the_one_before(known: House) -> None:
    await known.says(ANNA, "ons overleg duurt lang")

    shown = known.platform.live[0].shown
    assert all(later.startswith(earlier) for earlier, later in pairwise(shown))


async def test_the_very_first_answer_grows_below_what_vita_is(house: House) -> None:
    house.sparring.uses_model = MODEL
    house.sparring.pieces = ("Twee roosters.",)

    (introduction,) = await house.says(ANNA, "ons overleg duurt lang")

    assert words(introduction).startswith("Hoi Anna")
    assert [live.shown for live in house.platform.live] == [["Twee roosters."]]


async def test_in_a_channel_nothing_grows(known: House) -> None:
    answers = await known.says(ANNA, "denk mee", THREAD, mentions=True)

    assert (len(answers), known.platform.live, known.platform.updated) == (1, [], [])


async def test_without_a_model_nothing_grows(known: House) -> None:
    known.sparring.uses_model = ""

    answers = await known.says(ANNA, "ons overleg duurt lang")

    assert (len(answers), known.platform.live) == (1, [])


async def test_where_a_network_shows_nothing_growing_the_whole_answer_is_posted(known: House) -> None:
    known.platform.streams = False

    answers = await known.says(ANNA, "ons overleg duurt lang")

    assert ([words(card)[:10] for card in answers], known.platform.updated) == (["Antwoord 1"], [])


async def test_a_failure_while_an_answer_grows_becomes_the_apology(known: House) -> None:
    known.sparring.breaks = True

    await known.says(ANNA, "ons overleg duurt lang")

    ((changed, card),) = known.platform.updated
    assert changed == known.platform.live[0].ref
    assert words(card).startswith("Dat lukte niet.")
    assert known.platform.posted == []


# --- after a crash ----------------------------------------------------------------------------------------


async def test_a_turn_taken_up_after_a_crash_finishes_the_message_that_it_began(known: House) -> None:
    await thinks(known, "ons overleg duurt lang")
    await dies(known)

    await known.settles()

    (live,) = known.platform.live
    ((changed, card),) = known.platform.updated
    assert (changed, words(card)[:10], known.platform.posted) == (live.ref, "Antwoord 2", [])


async def test_the_next_answer_after_that_grows_in_a_message_of_its_own(known: House) -> None:
    await thinks(known, "ons overleg duurt lang")
    await dies(known)
    await known.settles()

    await known.says(ANNA, "en het volgende")

    assert [changed for changed, _ in known.platform.updated] == [live.ref for live in known.platform.live]
    assert len(known.platform.live) == 2


async def test_an_answer_that_could_not_be_kept_is_made_again_in_the_same_message(known: House) -> None:
    await known.hears(ANNA, "ons overleg duurt lang")
    answer = known.core.turns.answer
    away = AwayStore(known.core.store, away_at=2)
    turns = replace(known.core.turns, answer=replace(answer, store=away), running={})
    await turns()
    await turns.drain()

    await known.settles()

    assert (len(known.platform.live), len(known.platform.updated), len(known.sparring.heard)) == (1, 1, 2)


# --- stopping ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["stop", "genoeg", "Stil.", "Vita, stil"])
async def test_a_stop_ends_the_thinking_and_what_there_is_stays(known: House, word: str) -> None:
    await thinks(known, "ons overleg duurt lang")

    await known.hears(ANNA, word)
    await known.settles()

    ((changed, card),) = known.platform.updated
    assert (known.sparring.left, changed) == (1, known.platform.live[0].ref)
    assert words(card) == f"Twee roosters naast elkaar.\nHier gestopt.\nGemaakt met AI ({MODEL})"
    assert (card.label, buttons(card)) == (Label.MODEL, [])


async def test_a_stop_is_not_answered_a_second_time(known: House) -> None:
    await thinks(known, "ons overleg duurt lang")

    await known.hears(ANNA, "stop", key="e-stop")
    await known.hears(ANNA, "stop", key="e-stop")
    known.sparring.gate = None
    await known.settles()

    assert (len(known.sparring.heard), len(known.platform.updated), known.platform.posted) == (1, 1, [])


async def test_the_button_stops_as_the_word_does(known: House) -> None:
    await thinks(known, "ons overleg duurt lang")

    await known.clicks("choose", ANNA, Wish.STOP)
    await known.settles()

    assert "Hier gestopt." in words(known.platform.updated[0][1])


async def test_the_networks_own_stop_button_stops_too(known: House) -> None:
    await thinks(known, "ons overleg duurt lang")

    await known.core.use_cases.stop(dm_of(ANNA))
    await known.settles()

    assert "Hier gestopt." in words(known.platform.updated[0][1])


async def test_a_reader_who_stops_the_growing_message_stops_the_thinking(known: House) -> None:
    await thinks(known, "ons overleg duurt lang")
    known.platform.live[0].is_stopped = True

    making = known.core.turns.making[dm_of(ANNA).key]
    making.add(" En nog iets.")
    await known.settles()

    assert (known.sparring.left, "Hier gestopt." in words(known.platform.updated[0][1])) == (1, True)


async def test_a_stop_in_another_thread_of_the_dm_is_meant_for_what_vita_is_saying(known: House) -> None:
    await thinks(known, "ons overleg duurt lang", dm_of(ANNA).in_thread("1.1"))

    await known.hears(ANNA, "stop", dm_of(ANNA).in_thread("2.2"))
    await known.settles()

    assert [changed.place for changed, _ in known.platform.updated] == [dm_of(ANNA).in_thread("1.1")]


async def test_somebody_elses_stop_stops_nothing_here(known: House) -> None:
    await thinks(known, "ons overleg duurt lang")

    await known.hears(BRAM, "stop")
    assert known.sparring.gate is not None
    known.sparring.gate.set()
    await known.settles()

    assert known.sparring.left == 0


async def test_before_the_first_word_a_stop_is_answered_with_one_line(known: House) -> None:
    known.sparring.pieces = ()
    known.sparring.gate = asyncio.Event()
    await known.hears(ANNA, "ons overleg duurt lang")
    await known.core.turns()
    await until(lambda: known.sparring.waiting)

    await known.hears(ANNA, "stop")
    await known.settles()

    assert [words(card) for card in known.platform.said_in(dm_of(ANNA))] == ["Hier gestopt."]


async def test_in_a_channel_a_stop_gets_silence_until_the_next_mention(known: House) -> None:
    await thinks(known, "denk mee", THREAD)

    await known.hears(ANNA, "stop", THREAD, mentions=True)
    await known.settles()
    follow_up = await known.hears(ANNA, "en toch", THREAD)

    assert (known.sparring.left, known.platform.posted, follow_up) == (1, [], False)


async def test_after_a_stop_the_next_message_begins_anew(known: House) -> None:
    await thinks(known, "ons overleg duurt lang")
    await known.hears(ANNA, "stop")
    await known.settles()
    known.sparring.gate = None

    await known.says(ANNA, "iets anders")

    assert (known.sparring.heard[-1].state.move, known.sparring.heard[-1].state.turn) == (Move.ASK, 1)


async def test_what_could_be_read_until_the_stop_is_kept_with_its_origin(known: House) -> None:
    await thinks(known, "ons overleg duurt lang")

    await known.hears(ANNA, "stop")
    await known.settles()

    said = (await told(known))[-1]
    assert (said.author, said.text) == (Author.VITA, "Twee roosters naast elkaar.")
    assert (said.generated_by, said.model) == ("model", MODEL)


async def test_a_stop_when_nothing_is_being_made_is_an_ordinary_turn(known: House) -> None:
    await known.says(ANNA, "ons overleg duurt lang")

    await known.says(ANNA, "stop")

    assert known.sparring.heard[-1].state.move is Move.CLOSE


async def test_what_was_said_meanwhile_is_answered_after_the_stop(known: House) -> None:
    await thinks(known, "ons overleg duurt lang")
    await known.hears(ANNA, "en de zaal is koud")

    await known.hears(ANNA, "stop")
    assert known.sparring.gate is not None
    known.sparring.gate.set()
    await known.settles()

    assert [turn.said for turn in known.sparring.heard[-2:]] == [
        "ons overleg duurt lang",
        "en de zaal is koud",
    ]
    assert known.platform.updated[0][0] == MessageRef(dm_of(ANNA), "g1")
