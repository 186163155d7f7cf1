"""Insights: one's own as pairs; of those that are shared only what was shared."""

from dataclasses import replace

from bot.books import Books
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Viewer
from tests.storage.conftest import NOW, Sample
from tests.storage.things import insight, private, question, with_team


def test_an_insight_comes_back_as_a_pair(books: Books, sample: Sample, one: Viewer) -> None:
    asked = books.questions.add(question(private(sample.one)), NOW)
    written = replace(insight(private(sample.one)), question_id=asked)

    made = books.insights.add(written, NOW)

    assert books.insights.own_latest(one) == replace(written, id=made)


def test_what_was_recalled_stays_with_its_owner_when_the_insight_is_shared(
    books: Books, sample: Sample, two: Viewer
) -> None:
    written = insight(with_team(sample, sample.one))
    made = books.insights.add(written, NOW)

    assert books.insights.shared(two) == [replace(written, id=made, recalled="", next_question="")]


def test_an_insight_that_was_taken_back_is_its_owner_s_alone(
    books: Books, sample: Sample, one: Viewer, two: Viewer
) -> None:
    taken_back = replace(with_team(sample, sample.one), revoked_at=NOW)
    made = books.insights.add(insight(taken_back), NOW)

    own = books.insights.own(one)

    assert ([found.id for found in own], books.insights.shared(two), books.insights.shared(one)) == (
        [made],
        [],
        [],
    )


def test_shared_insights_of_a_week_are_that_week_s_and_newest_first(
    books: Books, sample: Sample, two: Viewer
) -> None:
    week = books.weeks.open(sample.team, IsoWeek(2026, 48), "key: standaard", NOW)
    envelope = with_team(sample, sample.one)
    made = [books.insights.add(insight(envelope, text, week.id), NOW) for text in ("Eerst", "Daarna")]
    books.insights.add(insight(envelope), NOW)

    assert [found.id for found in books.insights.shared(two, week.id)] == made[::-1]
