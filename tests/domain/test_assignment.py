"""An assignment begins only when the group said yes to its words, and ends with what came of it."""

from datetime import date

import pytest

from bot.domain.assignment import (
    AssignmentStage,
    GroupAssignment,
    Outcome,
    Taker,
    Words,
    begun,
    changed,
    dropped,
    finished,
    joined,
    left,
    roles_in,
)
from bot.domain.errors import Refusal
from bot.domain.ids import AssignmentId, OrganisationId, PersonId
from bot.domain.visibility import Envelope

ANNA, BRAM, CHRIS = PersonId(1), PersonId(2), PersonId(3)
WORDS = Words(
    "Bel eerst", "Bel tien mensen.", "Tien redenen.", "Wat zagen jullie?", ("Wie belt", "Wie schrijft")
)
FRIDAY = date(2026, 6, 12)


def offered() -> GroupAssignment:
    return GroupAssignment(AssignmentId(1), Envelope(OrganisationId(1), ANNA), WORDS, 2)


def of_two() -> GroupAssignment:
    return joined(joined(offered(), ANNA, 0), BRAM, None)


def test_a_role_is_taken_by_one_and_can_be_swapped() -> None:
    assignment = joined(of_two(), ANNA, 1)

    assert assignment.takers == (Taker(BRAM, None), Taker(ANNA, 1))
    assert assignment.free_roles(BRAM) == (0,)
    with pytest.raises(Refusal, match="assignment-role-taken"):
        joined(assignment, BRAM, 1)


def test_alone_nobody_begins_it() -> None:
    with pytest.raises(Refusal, match="assignment-few"):
        begun(joined(offered(), ANNA, 0), FRIDAY)


def test_a_group_of_two_begins_it_and_it_has_a_last_day() -> None:
    running = begun(of_two(), FRIDAY)

    assert (running.stage, running.until) == (AssignmentStage.RUNNING, FRIDAY)


def test_other_words_ask_everybody_but_the_changer_anew() -> None:
    later = changed(of_two(), Words("Anders", "", "", "", ()), 1, BRAM)

    assert (later.takers, later.editor, later.envelope.version) == ((Taker(BRAM),), BRAM, 2)


def test_somebody_outside_who_changes_it_does_not_take_part_by_that() -> None:
    assert changed(of_two(), WORDS, 1, CHRIS).takers == ()


@pytest.mark.parametrize("act", [lambda one: changed(one, WORDS, 1, ANNA), lambda one: begun(one, FRIDAY)])
def test_what_began_is_not_changed_or_begun_again(act: object) -> None:
    assert callable(act)
    with pytest.raises(Refusal, match="assignment-begun"):
        act(begun(of_two(), FRIDAY))


def test_what_came_of_it_ends_it() -> None:
    done = finished(begun(of_two(), FRIDAY), Outcome("Tien redenen.", "Het was de datum.", BRAM))

    assert (done.stage, done.is_live) == (AssignmentStage.DONE, False)


@pytest.mark.parametrize("end", [lambda: dropped(offered()), offered], ids=["off", "not begun"])
def test_what_does_not_run_is_not_finished(end: object) -> None:
    assert callable(end)
    with pytest.raises(Refusal, match="assignment-gone"):
        finished(end(), Outcome("", ""))


def test_stepping_out_frees_the_role() -> None:
    assert left(of_two(), ANNA).free_roles(BRAM) == (0, 1)


def test_roles_are_a_line_each_and_no_more_than_five() -> None:
    assert roles_in("- Wie belt\n\nWie schrijft\n" + "Wie kijkt\n" * 9)[:3] == (
        "Wie belt",
        "Wie schrijft",
        "Wie kijkt",
    )
    assert len(roles_in("rol\n" * 9)) == 5
