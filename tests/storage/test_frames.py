"""The frame, version by version."""

from bot.books import Books
from bot.domain.frame import Frame, Goal
from tests.storage.conftest import NOW, Sample

GOAL = Goal("g1", "Minder wachten", ("Waar wachten we op?",), "Een week korter", "Geen wachtlijst")


def test_without_a_version_there_is_no_frame(books: Books, sample: Sample) -> None:
    assert books.frames.current(sample.organisation.id) is None


def test_the_newest_version_is_the_current_one(books: Books, sample: Sample) -> None:
    books.frames.add_version(sample.organisation.id, (), None, NOW)
    second = books.frames.add_version(sample.organisation.id, (GOAL,), sample.one.id, NOW)

    assert books.frames.current(sample.organisation.id) == second
    assert second == Frame(second.id, sample.organisation.id, 2, (GOAL,))


def test_an_older_version_stays_readable(books: Books, sample: Sample) -> None:
    first = books.frames.add_version(sample.organisation.id, (GOAL,), sample.one.id, NOW)
    books.frames.add_version(sample.organisation.id, (), sample.one.id, NOW)

    assert books.frames.get(sample.organisation.id, first.id) == first
