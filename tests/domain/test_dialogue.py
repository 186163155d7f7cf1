"""Thinking first, and the ladder that ends in options."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cycle import AiMode
from bot.domain.dialogue import LADDER, DialogueState, Gate, Move, Wish, advance


def moves(wishes: list[Wish | None], mode: AiMode = AiMode.ASK_FIRST) -> list[Move | None]:
    state, found = DialogueState(mode=mode), []
    for wish in wishes:
        state = advance(state, wish)
        found.append(state.move)
    return found


def test_a_conversation_climbs_the_ladder_one_rung_a_turn() -> None:
    assert moves([None] * 7) == list(LADDER)


def test_the_gate_opens_with_the_persons_own_attempt() -> None:
    asked = advance(DialogueState(), None)

    attempted = advance(asked, None)

    assert (asked.gate, attempted.gate) == (Gate.CLOSED, Gate.OPEN)


def test_skipping_leads_to_the_options_at_once() -> None:
    state = advance(advance(DialogueState(), None), Wish.SKIP)

    assert (state.move, state.gate) == (Move.OPTIONS, Gate.SKIPPED)


def test_asking_for_options_after_an_attempt_does_not_count_as_skipping() -> None:
    attempted = advance(advance(DialogueState(), None), None)

    state = advance(attempted, Wish.OPTIONS)

    assert (state.move, state.gate) == (Move.OPTIONS, Gate.OPEN)


def test_not_knowing_twice_in_a_row_leads_to_the_options() -> None:
    assert moves([None, Wish.UNSURE, Wish.UNSURE]) == [Move.ASK, Move.NUDGE, Move.OPTIONS]


def test_not_knowing_twice_with_an_answer_in_between_only_climbs() -> None:
    assert moves([None, Wish.UNSURE, None, Wish.UNSURE])[-1] is Move.HALF


def test_stopping_closes() -> None:
    assert moves([None, None, Wish.STOP])[-1] is Move.CLOSE


def test_who_chose_something_to_try_is_not_asked_on() -> None:
    assert moves([None, None, Wish.TRY]) == [Move.ASK, Move.NUDGE, Move.CLOSE]


def test_a_choice_from_the_options_hears_the_other_side_first() -> None:
    assert moves([None, Wish.OPTIONS, Wish.TRY, Wish.TRY])[1:] == [Move.OPTIONS, Move.COUNTER, Move.CLOSE]


def test_a_first_message_chooses_nothing_yet() -> None:
    assert moves([Wish.TRY]) == [Move.ASK]


def test_after_a_close_the_next_message_begins_anew_and_remembers_what_was_asked() -> None:
    closed = advance(DialogueState(turn=4, rung=3, asked=("q1",)), Wish.STOP)

    state = advance(closed, None)

    assert (state.move, state.turn, state.gate, state.asked) == (Move.ASK, 1, Gate.CLOSED, ("q1",))


def test_asking_for_options_again_goes_on_to_the_counterargument() -> None:
    assert moves([None, Wish.OPTIONS, Wish.OPTIONS])[1:] == [Move.OPTIONS, Move.COUNTER]


@pytest.mark.parametrize(
    ("mode", "move", "gate"),
    [
        (AiMode.ASK_FIRST, Move.ASK, Gate.CLOSED),
        (AiMode.OFF, Move.ASK, Gate.CLOSED),
        (AiMode.OPTIONS, Move.OPTIONS, Gate.OPEN),
        (AiMode.CRITIQUE, Move.COUNTER, Gate.OPEN),
    ],
)
def test_a_phase_decides_how_a_conversation_opens(mode: AiMode, move: Move, gate: Gate) -> None:
    state = advance(DialogueState(mode=mode), None)

    assert (state.move, state.gate) == (move, gate)


@given(st.sampled_from(AiMode), st.lists(st.sampled_from([None, *Wish]), max_size=30))
def test_a_conversation_never_steps_back(mode: AiMode, wishes: list[Wish | None]) -> None:
    state = DialogueState(mode=mode)
    for wish in wishes:
        before, state = state, advance(state, wish)

        assert before.is_over or state.rung >= before.rung
        assert before.is_over or state.turn == before.turn + 1


@given(st.lists(st.sampled_from([None, Wish.UNSURE, Wish.OPTIONS, Wish.SKIP]), min_size=7))
def test_every_conversation_comes_to_its_close(wishes: list[Wish | None]) -> None:
    assert Move.CLOSE in moves(wishes)
