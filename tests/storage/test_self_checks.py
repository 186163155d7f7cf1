"""Self-checks: for their owner alone, and gone with the cycle unless kept."""

from dataclasses import replace
from datetime import timedelta

from bot.books import Books
from bot.domain.self_check import answered
from bot.domain.visibility import Viewer
from tests.storage.conftest import NOW, Sample
from tests.storage.things import self_check

HOUR = timedelta(hours=1)


def test_it_comes_back_with_its_answers(books: Books, sample: Sample, one: Viewer) -> None:
    made = self_check(sample.one, expires=NOW + HOUR)
    made = replace(made, id=books.self_checks.add(sample.organisation.id, made, NOW))
    later = replace(answered(made, ("Nu dit.", "")), expires_at=None)

    books.self_checks.keep(sample.organisation.id, later)

    assert books.self_checks.get(one, made.id, NOW) == later


def test_nobody_else_reads_it_and_nobody_in_the_open(
    books: Books, sample: Sample, one: Viewer, two: Viewer
) -> None:
    made = books.self_checks.add(sample.organisation.id, self_check(sample.one), NOW)

    for viewer in (two, replace(one, in_private=False)):
        assert (books.self_checks.get(viewer, made, NOW), books.self_checks.own(viewer, NOW)) == (None, [])


def test_from_the_moment_it_expires_it_is_not_shown(books: Books, sample: Sample, one: Viewer) -> None:
    made = books.self_checks.add(sample.organisation.id, self_check(sample.one, expires=NOW + HOUR), NOW)

    assert books.self_checks.get(one, made, NOW + HOUR) is None


def test_what_expired_is_deleted_and_what_is_kept_stays(books: Books, sample: Sample, one: Viewer) -> None:
    books.self_checks.add(sample.organisation.id, self_check(sample.one, expires=NOW + HOUR), NOW)
    kept = books.self_checks.add(sample.organisation.id, self_check(sample.one), NOW)

    assert books.self_checks.end_expired(NOW + HOUR) == 1
    assert [check.id for check in books.self_checks.own(one, NOW + HOUR)] == [kept]
