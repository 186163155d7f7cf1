"""Learning questions: one's own, and those that are shared."""

from dataclasses import replace

from bot.books import Books
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Viewer
from tests.storage.conftest import NOW, Sample
from tests.storage.things import MADE, private, question, with_team


def test_a_question_comes_back_as_it_was_written(books: Books, sample: Sample, one: Viewer) -> None:
    written = question(with_team(sample, sample.one))

    made = books.questions.add(written, NOW)

    assert books.questions.own_latest(one) == replace(written, id=made)


def test_the_newest_own_question_of_a_week_is_that_week_s(books: Books, sample: Sample, one: Viewer) -> None:
    week = books.weeks.open(sample.team, IsoWeek(2026, 48), "key: standaard", NOW)
    of_week = books.questions.add(question(private(sample.one), week=week.id), NOW)
    newer = books.questions.add(question(private(sample.one)), NOW)

    latest = (books.questions.own_latest(one, week.id), books.questions.own_latest(one))

    assert [found.id for found in latest if found] == [of_week, newer]


def test_own_questions_are_listed_newest_first(books: Books, sample: Sample, one: Viewer) -> None:
    made = [books.questions.add(question(private(sample.one), text), NOW) for text in ("A?", "B?", "C?")]
    books.questions.add(question(with_team(sample, sample.two)), NOW)

    assert [found.id for found in books.questions.own(one, 2)] == [made[2], made[1]]


def test_in_the_open_a_viewer_has_no_own_questions(books: Books, sample: Sample, one: Viewer) -> None:
    books.questions.add(question(private(sample.one)), NOW)
    in_the_open = replace(one, in_private=False)

    assert (books.questions.own_latest(in_the_open), books.questions.own(in_the_open)) == (None, [])


def test_a_shared_question_is_there_for_the_team_and_a_private_one_is_not(
    books: Books, sample: Sample, two: Viewer
) -> None:
    shared = books.questions.add(question(with_team(sample, sample.one)), NOW)
    books.questions.add(question(private(sample.one)), NOW)

    assert [found.id for found in books.questions.shared(two)] == [shared]


def test_what_a_viewer_keeps_private_is_not_among_what_is_shared(
    books: Books, sample: Sample, one: Viewer
) -> None:
    books.questions.add(question(private(sample.one)), NOW)

    assert books.questions.shared(one) == []


def test_shared_questions_of_a_week_are_that_week_s(books: Books, sample: Sample, two: Viewer) -> None:
    week = books.weeks.open(sample.team, IsoWeek(2026, 48), "key: standaard", NOW)
    of_week = books.questions.add(question(with_team(sample, sample.one), week=week.id), NOW)
    books.questions.add(question(with_team(sample, sample.one)), NOW)

    assert [found.id for found in books.questions.shared(two, week.id)] == [of_week]


def test_a_question_that_was_taken_from_a_model_keeps_what_made_it(
    books: Books, sample: Sample, one: Viewer
) -> None:
    books.questions.add(replace(question(private(sample.one)), generated=MADE), NOW)

    latest = books.questions.own_latest(one)
    assert latest is not None
    assert latest.generated == MADE
