"""What can be wrong with a week cycle as a whole."""

from dataclasses import replace
from datetime import time

import pytest

from bot.cycles import OURS, CycleFiles
from bot.domain.cycle import Cycle, DayMoment, Phase, Product
from bot.domain.cycle_faults import CycleFault, faults
from bot.domain.timetable import Anchor

MONDAY_NINE = DayMoment(Anchor.FIRST, 0, time(9, 0))
FRIDAY_NINE = DayMoment(Anchor.LAST, 0, time(9, 0))


def shipped(key: str) -> Cycle:
    files = CycleFiles()
    return files.parse(files.source(key))


STANDARD = shipped("standaard")
DO = STANDARD.phase("doen")


def with_do(phase: Phase) -> Cycle:
    """The standard cycle with another phase in the third place."""
    return replace(STANDARD, phases=(*STANDARD.phases[:2], phase, *STANDARD.phases[3:]))


def found(cycle: Cycle) -> list[tuple[tuple[str | int, ...], str]]:
    return [(fault.path, fault.what) for fault in faults(cycle)]


@pytest.mark.parametrize("key", OURS)
def test_a_shipped_cycle_has_no_faults(key: str) -> None:
    assert faults(shipped(key)) == ()


def test_a_cycle_without_a_look_back_says_so() -> None:
    broken = replace(STANDARD, phases=tuple(phase for phase in STANDARD.phases if phase.key != "reflecteren"))

    assert faults(broken) == (
        CycleFault(("phases",), "expected exactly one phase with part 'reflect', found 0"),
    )


def test_a_cycle_in_which_nothing_is_proposed_says_so() -> None:
    phases = tuple(
        replace(phase, produces=Product.QUESTION) if phase.produces is Product.PROPOSAL else phase
        for phase in STANDARD.phases
    )

    assert found(replace(STANDARD, phases=phases)) == [
        (("phases",), "expected at least one phase that produces 'proposal'")
    ]


def test_a_key_that_is_used_twice_is_named() -> None:
    assert found(with_do(replace(DO, key="sparren"))) == [
        (("phases", 2, "key"), "the key 'sparren' is used twice")
    ]


@pytest.mark.parametrize("closes", [MONDAY_NINE, DayMoment(Anchor.LAST, -4, time(8, 45))])
def test_a_phase_that_closes_before_it_opens_is_named(closes: DayMoment) -> None:
    broken = with_do(replace(DO, opens=MONDAY_NINE, closes=closes, nudges=()))

    assert found(broken) == [(("phases", 2, "closes"), "expected a moment after the one at which it opens")]


def test_a_moment_outside_working_hours_is_named_with_the_hours() -> None:
    broken = with_do(replace(DO, closes=DayMoment(Anchor.LAST, -1, time(18, 0))))

    assert found(broken) == [
        (("phases", 2, "closes", "at"), "18:00 is outside working hours (08:00 to 17:30)")
    ]


def test_a_nudge_in_the_evening_is_named() -> None:
    broken = with_do(replace(DO, nudges=(DayMoment(Anchor.FIRST, 2, time(20, 0)),)))

    assert found(broken) == [
        (("phases", 2, "nudges", 0, "at"), "20:00 is outside working hours (08:00 to 17:30)")
    ]


def test_a_nudge_after_the_phase_has_closed_is_named() -> None:
    broken = with_do(replace(DO, nudges=(*DO.nudges, FRIDAY_NINE)))

    assert found(broken) == [(("phases", 2, "nudges", 1), "expected a moment while the phase is open")]
