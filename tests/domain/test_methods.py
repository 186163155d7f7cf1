"""A conversation walks through a method step by step; switching keeps the thread."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cycle import AiMode
from bot.domain.dialogue import LADDER, DialogueState, Gate, Move, Wish, advance
from bot.domain.errors import Refusal
from bot.domain.methods import (
    METHODS,
    NO_METHOD,
    OFFERED,
    Intent,
    begun,
    progress,
    with_intent,
    with_method,
)

WISHES = st.sampled_from([None, None, Wish.SKIP, Wish.UNSURE, Wish.OPTIONS, Wish.STOP, Wish.TRY])
MIDWAY = DialogueState(gate=Gate.OPEN, move=Move.HINT, rung=2, turn=3, asked=("sparren.open.1",))


def walked(state: DialogueState, *wishes: Wish | None) -> list[DialogueState]:
    found = []
    for wish in wishes:
        state = progress(state, wish)
        found.append(state)
    return found


def test_a_method_takes_one_step_a_turn_and_closes_after_the_last() -> None:
    start = with_method(DialogueState(), "starr")

    states = walked(start, *([None] * 6))

    assert [state.step for state in states] == [1, 2, 3, 4, 5, 5]
    assert [state.is_over for state in states] == [False] * 5 + [True]
    assert states[-1].rung == LADDER.index(Move.CLOSE)


def test_the_first_step_asks_for_the_own_thought_and_the_answer_opens_the_gate() -> None:
    first, second = walked(with_method(DialogueState(), "grow"), None, None)

    assert (first.move, first.gate) == (Move.ASK, Gate.CLOSED)
    assert (second.move, second.gate) == (Move.NUDGE, Gate.OPEN)


def test_content_never_goes_beyond_half_an_idea_while_a_method_runs() -> None:
    states = walked(with_method(DialogueState(), "grow"), *([None] * 7))

    assert [state.move for state in states] == [Move.ASK, Move.NUDGE, Move.HINT, *[Move.HALF] * 4]


def test_skipping_skips_one_step_and_brings_no_options() -> None:
    state = progress(with_method(MIDWAY, "grow"), None)

    skipped = progress(state, Wish.SKIP)

    assert (skipped.step, skipped.move) == (2, Move.HALF)


def test_a_closed_gate_is_skipped_with_the_step() -> None:
    state = progress(with_method(DialogueState(), "grow"), None)

    assert progress(state, Wish.SKIP).gate is Gate.SKIPPED


def test_options_can_be_asked_for_and_the_method_goes_on_after_them() -> None:
    state = progress(with_method(MIDWAY, "grow"), None)

    options, after = walked(state, Wish.OPTIONS, None)

    assert (options.move, options.step) == (Move.OPTIONS, 1)
    assert (after.move, after.step, after.rung) == (Move.HALF, 2, LADDER.index(Move.OPTIONS))


def test_not_knowing_stays_with_the_step_and_twice_brings_options() -> None:
    state = progress(with_method(MIDWAY, "grow"), None)

    once, twice = walked(state, Wish.UNSURE, Wish.UNSURE)

    assert (once.step, once.move) == (1, Move.HALF)
    assert (twice.step, twice.move) == (1, Move.OPTIONS)


def test_stopping_stops_a_method_too() -> None:
    state = progress(with_method(MIDWAY, "grow"), None)

    assert progress(state, Wish.STOP).is_over


def test_switching_mid_way_keeps_what_was_asked_the_gate_and_the_rung() -> None:
    running = progress(with_method(MIDWAY, "grow"), None)

    switched = with_method(running, "premortem")

    assert switched == replace(running, method="premortem", step=0)


def test_without_a_method_the_ladder_goes_on_where_it_was() -> None:
    state = with_method(MIDWAY, NO_METHOD)

    assert progress(state, None) == replace(advance(MIDWAY, None), method=NO_METHOD)


def test_a_conversation_without_a_choice_advances_as_ever() -> None:
    assert progress(MIDWAY, None) == advance(MIDWAY, None)


def test_looking_back_begins_with_korthagen() -> None:
    state = progress(DialogueState(phase="reflecteren"), None)

    assert (state.method, state.step) == ("korthagen", 1)


def test_who_looks_back_without_a_method_gets_none() -> None:
    state = progress(with_method(DialogueState(phase="reflecteren"), NO_METHOD), None)

    assert (state.method, state.step) == (NO_METHOD, 0)


def test_after_a_close_a_new_conversation_has_no_method_and_may_be_offered_one() -> None:
    over = replace(MIDWAY, move=Move.CLOSE, method="grow", step=7, intent="decide", asked=("a", OFFERED))

    state = progress(over, None)

    assert (state.method, state.step, state.intent, state.asked) == ("", 0, "", ("a",))


def test_a_click_asks_the_first_step_and_is_no_attempt_of_ones_own() -> None:
    state = begun(with_method(DialogueState(), "grow"))

    assert (state.turn, state.step, state.move, state.gate) == (1, 1, Move.ASK, Gate.CLOSED)
    assert progress(state, None).step == 2


def test_an_intent_while_a_method_runs_stays_at_its_step() -> None:
    running = replace(progress(with_method(MIDWAY, "grow"), None), step=3)

    state = begun(with_intent(running, Intent.DECIDE))

    assert (state.method, state.step, state.intent) == ("grow", 3, "decide")


def test_an_intent_after_a_close_begins_anew() -> None:
    over = replace(MIDWAY, move=Move.CLOSE)

    assert with_intent(over, Intent.PRODUCE) == DialogueState(asked=MIDWAY.asked, intent="produce")


def test_a_key_that_is_no_method_is_refused() -> None:
    with pytest.raises(Refusal):
        with_method(MIDWAY, "zomaar")


@given(
    method=st.sampled_from(sorted(METHODS)),
    mode=st.sampled_from(AiMode),
    wishes=st.lists(WISHES, max_size=30),
)
def test_whatever_people_want_a_method_ends_and_never_steps_back(
    method: str, mode: AiMode, wishes: list[Wish | None]
) -> None:
    states = walked(with_method(DialogueState(mode=mode), method), *wishes)

    end = next((index for index, state in enumerate(states) if state.is_over), len(states))
    running = states[:end]
    assert [state.step for state in running] == sorted(state.step for state in running)
    assert [state.rung for state in running] == sorted(state.rung for state in running)
    assert all(
        1 <= state.step <= METHODS[method].steps for state in running if state.move is not Move.OPTIONS
    )
    held_up = sum(wish in {Wish.UNSURE, Wish.OPTIONS} for wish in wishes[:end])
    assert end <= METHODS[method].steps + held_up
