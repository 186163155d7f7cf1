"""Learning paths: kept as they are, for their maker alone."""

from dataclasses import replace
from datetime import timedelta

from bot.books import Books
from bot.domain.learning_path import PathState, Turn, begun, reflected, stopped
from bot.domain.visibility import Viewer
from tests.storage.conftest import NOW, Sample
from tests.storage.things import learning_path


def test_a_path_comes_back_as_it_was_kept(books: Books, sample: Sample, one: Viewer) -> None:
    made = learning_path(sample.one)
    number = books.learning_paths.add(sample.organisation.id, made, NOW)
    walked = reflected(begun(replace(made, id=number)), "Ze belden om de datum.", Turn.AGAIN)

    books.learning_paths.keep(sample.organisation.id, walked, NOW)

    assert books.learning_paths.own_live(one) == walked


def test_one_that_was_stopped_does_not_run_and_can_still_be_read(
    books: Books, sample: Sample, one: Viewer
) -> None:
    made = learning_path(sample.one)
    number = books.learning_paths.add(sample.organisation.id, made, NOW)

    books.learning_paths.keep(sample.organisation.id, stopped(replace(made, id=number)), NOW)

    assert books.learning_paths.own_live(one) is None
    assert [path.state for path in books.learning_paths.own(one)] == [PathState.STOPPED]


def test_nobody_else_reads_it_and_nobody_in_the_open(
    books: Books, sample: Sample, one: Viewer, two: Viewer
) -> None:
    books.learning_paths.add(sample.organisation.id, learning_path(sample.one), NOW)

    for viewer in (two, replace(one, in_private=False)):
        assert (books.learning_paths.own(viewer), books.learning_paths.own_live(viewer)) == ([], None)


def test_who_walks_one_is_known_without_its_words(books: Books, sample: Sample) -> None:
    books.learning_paths.add(sample.organisation.id, begun(learning_path(sample.one)), NOW)
    books.learning_paths.add(sample.organisation.id, learning_path(sample.two), NOW)

    assert books.learning_paths.walkers(sample.organisation.id) == {sample.one.id}


def test_one_that_ended_goes_after_a_year_and_one_that_runs_stays(
    books: Books, sample: Sample, one: Viewer
) -> None:
    for state in (PathState.OPEN, PathState.WALKED, PathState.STOPPED):
        books.learning_paths.add(sample.organisation.id, replace(learning_path(sample.one), state=state), NOW)

    books.personal_data.purge(NOW + timedelta(days=366))

    assert [path.state for path in books.learning_paths.own(one)] == [PathState.OPEN]
