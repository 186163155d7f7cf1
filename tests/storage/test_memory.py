"""What people asked Vita to remember: in their own words, for themselves alone."""

from dataclasses import replace
from datetime import timedelta

from bot.books import Books
from bot.domain.memory import Remembered
from bot.domain.visibility import Viewer
from tests.storage.conftest import NOW, Sample

NIGHTS = "ik werk meestal 's nachts"


def test_what_is_remembered_comes_oldest_first(books: Books, sample: Sample, one: Viewer) -> None:
    later = NOW + timedelta(hours=1)
    first = books.memory.add(sample.organisation.id, sample.one.id, NIGHTS, NOW)
    second = books.memory.add(sample.organisation.id, sample.one.id, "ik leid drie mensen op", later)

    own = books.memory.own(one)

    assert own == [Remembered(first, NIGHTS, NOW), Remembered(second, "ik leid drie mensen op", later)]


def test_nobody_else_has_it(books: Books, sample: Sample, two: Viewer) -> None:
    books.memory.add(sample.organisation.id, sample.one.id, NIGHTS, NOW)

    assert books.memory.own(two) == []


def test_where_others_read_along_there_is_none(books: Books, sample: Sample, one: Viewer) -> None:
    books.memory.add(sample.organisation.id, sample.one.id, NIGHTS, NOW)

    assert books.memory.own(replace(one, in_private=False)) == []


def test_its_owner_changes_it(books: Books, sample: Sample, one: Viewer) -> None:
    made = books.memory.add(sample.organisation.id, sample.one.id, NIGHTS, NOW)

    changed = books.memory.change(one, made, "ik werk overdag")

    assert (changed, [kept.text for kept in books.memory.own(one)]) == (True, ["ik werk overdag"])


def test_nobody_else_changes_or_forgets_it(books: Books, sample: Sample, one: Viewer, two: Viewer) -> None:
    made = books.memory.add(sample.organisation.id, sample.one.id, NIGHTS, NOW)

    done = (books.memory.change(two, made, "iets anders"), books.memory.forget(two, made))

    assert (done, [kept.text for kept in books.memory.own(one)]) == ((False, False), [NIGHTS])


def test_what_is_forgotten_is_gone(books: Books, sample: Sample, one: Viewer) -> None:
    made = books.memory.add(sample.organisation.id, sample.one.id, NIGHTS, NOW)

    forgotten = books.memory.forget(one, made)

    assert (forgotten, books.memory.own(one), books.memory.forget(one, made)) == (True, [], False)
