"""A week cycle: its phases, and the moments at which Vita speaks in the channel."""

from datetime import UTC, date, datetime, time

import pytest

from bot.cycles import CycleFiles
from bot.domain.cycle import Cycle, Part, running
from bot.domain.errors import Refusal
from bot.domain.timetable import Anchor, Calendar, IsoWeek, Rule, WorkPattern


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


@pytest.mark.parametrize(
    ("day", "hour", "phase"),
    [
        (8, 8, None),  # Monday before nine
        (8, 9, "richten"),
        (9, 8, "richten"),
        (10, 12, "doen"),
        (11, 12, "voorstellen"),
        (12, 16, "reflecteren"),
        (12, 18, None),
        (13, 12, None),
    ],
)
def test_the_week_is_at_the_phase_that_opened_last(
    standard: Cycle, day: int, hour: int, phase: str | None
) -> None:
    now = datetime(2026, 6, day, hour, 30, tzinfo=UTC)

    found = running(standard, now, WorkPattern(), Calendar(), "UTC")

    assert (found.key if found else None) == phase


def test_a_free_week_is_at_no_phase(standard: Cycle) -> None:
    free = Calendar({date(2026, 6, day): "vrij" for day in range(8, 13)})

    assert running(standard, datetime(2026, 6, 10, 12, 0, tzinfo=UTC), WorkPattern(), free, "UTC") is None


def test_people_are_come_to_as_the_week_starts_half_way_and_as_it_ends(standard: Cycle) -> None:
    kinds = [rule.kind for phase in standard.phases for rule in phase.rules]

    assert kinds == ["richten", "doen-1", "voorstellen-1", "reflecteren", "verantwoorden"]


def test_a_phase_with_a_rhythm_of_its_own_is_in_one_week_of_four(standard: Cycle) -> None:
    weeks = [IsoWeek(2026, 50).plus(n) for n in range(8)]

    found = [week.key for week in weeks if standard.phase("verantwoorden").is_in(week)]

    assert found == ["2026-W50", "2027-W01"]
