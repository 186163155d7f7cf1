"""Schedules say when what comes next."""

from datetime import timedelta

from bot.books import Books, Coming, Moved, Schedule
from tests.storage.conftest import NOW, Sample

LATER = NOW + timedelta(days=7)


def test_a_schedule_is_due_from_its_moment_on(books: Books, sample: Sample) -> None:
    books.schedules.set((Coming(sample.team, "kickoff", "kickoff:2026-W48", NOW),))
    before = books.schedules.due(NOW - timedelta(seconds=1), 10)

    due = books.schedules.due(NOW, 10)

    schedule = Schedule(due[0].id, sample.organisation.id, sample.team.id, "kickoff", "kickoff:2026-W48", NOW)
    assert (before, due) == ([], [schedule])


def test_setting_a_schedule_again_moves_it(books: Books, sample: Sample) -> None:
    books.schedules.set((Coming(sample.team, "kickoff", "kickoff:2026-W48", NOW),))
    books.schedules.set((Coming(sample.team, "kickoff", "kickoff:2026-W49", LATER),))

    assert [(due.occurrence, due.next_run) for due in books.schedules.due(LATER, 10)] == [
        ("kickoff:2026-W49", LATER)
    ]


def test_an_advanced_schedule_is_due_again_next_time(books: Books, sample: Sample) -> None:
    books.schedules.set((Coming(sample.team, "kickoff", "kickoff:2026-W48", NOW),))
    schedule = books.schedules.due(NOW, 10)[0]

    books.schedules.advance((Moved(schedule.id, "kickoff:2026-W49", LATER),))

    assert (books.schedules.due(NOW, 10), books.schedules.due(LATER, 10)[0].occurrence) == (
        [],
        "kickoff:2026-W49",
    )


def test_the_next_moment_is_the_first_of_all_schedules(books: Books, sample: Sample) -> None:
    before = books.schedules.next_moment()
    books.schedules.set((Coming(sample.team, "reflection", "reflection:2026-W48", LATER),))
    books.schedules.set((Coming(sample.team, "kickoff", "kickoff:2026-W48", NOW),))

    assert (before, books.schedules.next_moment()) == (None, NOW)


def test_the_oldest_schedules_come_first(books: Books, sample: Sample) -> None:
    books.schedules.set((Coming(sample.team, "reflection", "reflection:2026-W48", LATER),))
    books.schedules.set((Coming(sample.team, "kickoff", "kickoff:2026-W48", NOW),))

    assert [due.kind for due in books.schedules.due(LATER, 1)] == ["kickoff"]
