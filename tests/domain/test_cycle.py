"""A week cycle: its phases, and the moments at which Vita speaks in the channel."""

from datetime import time

import pytest

from bot.cycles import CycleFiles
from bot.domain.cycle import Cycle, Part
from bot.domain.errors import Refusal
from bot.domain.timetable import Anchor, Rule


@pytest.fixture
def standard() -> Cycle:
    files = CycleFiles()
    return files.parse(files.source("standaard"))


def test_vita_speaks_twice_a_week_in_the_channel(standard: Cycle) -> None:
    assert standard.rules == (
        Rule("kickoff", Anchor.FIRST, time(9, 0), grace_days=1),
        Rule("reflection", Anchor.LAST, time(15, 0), grace_days=0),
    )


def test_a_phase_is_found_by_its_key(standard: Cycle) -> None:
    assert standard.phase("doen").titles == {"nl": "Doen", "en": "Do"}


def test_a_phase_that_the_cycle_does_not_have_is_refused(standard: Cycle) -> None:
    with pytest.raises(Refusal) as refused:
        standard.phase("slapen")

    assert (refused.value.code, refused.value.values) == ("phase-unknown", {"phase": "slapen"})


def test_the_start_and_the_look_back_are_found_by_their_part(standard: Cycle) -> None:
    found = (standard.part(Part.START).key, standard.part(Part.REFLECT).key)

    assert found == ("richten", "reflecteren")
