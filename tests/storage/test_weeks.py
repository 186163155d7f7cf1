"""Weeks pin the cycle and the frame that they began with."""

from bot.books import Books
from bot.domain.timetable import IsoWeek
from tests.storage.conftest import NOW, Sample

WEEK = IsoWeek(2026, 48)


def test_a_week_is_opened_once(books: Books, sample: Sample) -> None:
    first = books.weeks.open(sample.team, WEEK, "key: standaard", NOW)
    second = books.weeks.open(sample.team, WEEK, "key: iets anders", NOW)

    assert second == first


def test_a_running_week_keeps_its_cycle_and_its_frame(books: Books, sample: Sample) -> None:
    frame = books.frames.add_version(sample.organisation.id, (), None, NOW)
    books.weeks.open(sample.team, WEEK, "key: standaard", NOW)
    books.frames.add_version(sample.organisation.id, (), None, NOW)

    week = books.weeks.of_team(sample.organisation.id, sample.team.id, WEEK)

    assert week is not None
    assert week.frame_version_id == frame.id
    assert books.weeks.cycle_source(sample.organisation.id, week.cycle_version_id) == "key: standaard"


def test_the_same_cycle_is_kept_once(books: Books, sample: Sample) -> None:
    weeks = [books.weeks.open(sample.team, WEEK.plus(n), "key: standaard", NOW) for n in (0, 1)]

    assert weeks[0].cycle_version_id == weeks[1].cycle_version_id


def test_the_latest_week_is_the_last_of_the_calendar(books: Books, sample: Sample) -> None:
    before = books.weeks.latest(sample.organisation.id, sample.team.id)
    newest = books.weeks.open(sample.team, IsoWeek(2027, 1), "key: standaard", NOW)
    books.weeks.open(sample.team, IsoWeek(2026, 53), "key: standaard", NOW)

    assert (before, books.weeks.latest(sample.organisation.id, sample.team.id)) == (None, newest)


def test_a_week_that_was_not_opened_is_not_there(books: Books, sample: Sample) -> None:
    assert books.weeks.of_team(sample.organisation.id, sample.team.id, WEEK) is None
