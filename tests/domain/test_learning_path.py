"""A learning path goes where its maker says: on, once more, smaller, another way, or no further."""

import pytest

from bot.domain.errors import Refusal
from bot.domain.ids import PathId, PersonId
from bot.domain.learning_path import (
    MOST,
    LearningPath,
    PathState,
    Step,
    StepState,
    Turn,
    begun,
    edited,
    reflected,
    spread,
    stopped,
)

SMALLER = Step("Vraag één iemand.", "", "")


def path(steps: int = 4) -> LearningPath:
    made = tuple(Step(f"Stap {number}", "Een collega", "Je ziet het") for number in range(steps))
    return begun(LearningPath(PathId(1), PersonId(1), None, "Waarom bellen mensen?", "", made))


def acts(of: LearningPath) -> list[str]:
    return [step.act for step in of.steps]


def test_going_on_keeps_what_was_seen_with_the_step() -> None:
    later = reflected(path(), "Ze belden om de datum.", Turn.ON)

    assert (later.steps[0].saw, later.steps[0].state, later.now) == (
        "Ze belden om de datum.", StepState.TRIED, 1,
    )  # fmt: skip


def test_a_step_that_is_done_once_more_comes_next_and_the_rest_after_it() -> None:
    later = reflected(path(), "Er kwam niets van.", Turn.AGAIN)

    assert (acts(later), later.now) == (["Stap 0", "Stap 0", "Stap 1", "Stap 2", "Stap 3"], 1)
    assert later.steps[1].saw == ""


def test_a_path_never_grows_past_its_most() -> None:
    later = reflected(path(MOST), "Nog eens.", Turn.AGAIN)

    assert acts(later) == ["Stap 0", "Stap 0", "Stap 1", "Stap 2", "Stap 3", "Stap 4"]


@pytest.mark.parametrize("turn", [Turn.SMALLER, Turn.OTHER])
def test_another_step_takes_the_place_of_the_next(turn: Turn) -> None:
    assert acts(reflected(path(), "Te groot.", turn, SMALLER)) == [
        "Stap 0", "Vraag één iemand.", "Stap 2", "Stap 3",
    ]  # fmt: skip


def test_where_no_other_step_is_left_the_next_one_stays() -> None:
    assert acts(reflected(path(), "Te groot.", Turn.OTHER)) == acts(path())


def test_another_step_after_the_last_lengthens_the_path() -> None:
    last = reflected(path(2), "Gedaan.", Turn.ON)

    later = reflected(last, "Nog niet klaar.", Turn.SMALLER, SMALLER)

    assert (acts(later)[2:], later.state) == (["Vraag één iemand."], PathState.OPEN)


def test_after_the_last_step_the_path_was_walked() -> None:
    last = reflected(path(2), "Gedaan.", Turn.ON)

    assert reflected(last, "Klaar.", Turn.ON).state is PathState.WALKED


def test_a_step_ahead_can_be_changed_taken_out_and_added() -> None:
    changed = edited(path(3), 1, SMALLER)
    shorter = edited(changed, 2, None)
    longer = edited(shorter, 2, SMALLER)

    assert (acts(shorter), acts(longer)[2]) == (["Stap 0", "Vraag één iemand."], "Vraag één iemand.")


def test_what_was_tried_stays_as_it_was() -> None:
    with pytest.raises(Refusal, match="path-step-gone"):
        edited(reflected(path(), "Gezien.", Turn.ON), 0, SMALLER)


def test_a_full_path_takes_no_more_steps() -> None:
    with pytest.raises(Refusal, match="path-step-gone"):
        edited(path(MOST), MOST, SMALLER)


def test_a_path_whose_last_steps_are_taken_out_was_walked() -> None:
    assert edited(reflected(path(2), "Gezien.", Turn.ON), 1, None).state is PathState.WALKED


def test_a_stopped_path_is_left_alone() -> None:
    with pytest.raises(Refusal, match="path-gone"):
        reflected(stopped(path()), "Toch nog.", Turn.ON)


@pytest.mark.parametrize(
    ("count", "expected"),
    [(1, "a"), (2, "ae"), (3, "ace"), (4, "abde"), (5, "abcde"), (6, "abcde")],
)
def test_steps_are_spread_from_the_first_to_the_last(count: int, expected: str) -> None:
    assert "".join(spread("abcde", count)) == expected
