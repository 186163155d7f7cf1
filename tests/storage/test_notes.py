"""Notes of what somebody tried and saw: for their writer alone."""

from dataclasses import replace

from bot.books import Books
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Viewer
from tests.storage.conftest import NOW, Sample
from tests.storage.things import note


def test_the_newest_note_comes_first(books: Books, sample: Sample, one: Viewer) -> None:
    books.notes.add(sample.organisation.id, note(sample.one, "eerst"))
    newest = books.notes.add(sample.organisation.id, note(sample.one, "later"))

    own = books.notes.own(one)

    assert (own[0], [kept.tried for kept in own]) == (
        replace(note(sample.one, "later"), id=newest),
        ["later", "eerst"],
    )


def test_nobody_else_reads_them(books: Books, sample: Sample, two: Viewer) -> None:
    books.notes.add(sample.organisation.id, note(sample.one))

    assert books.notes.own(two) == []


def test_where_others_read_along_there_are_none(books: Books, sample: Sample, one: Viewer) -> None:
    books.notes.add(sample.organisation.id, note(sample.one))

    assert books.notes.own(replace(one, in_private=False)) == []


def test_the_notes_of_one_week_can_be_asked_for(books: Books, sample: Sample, one: Viewer) -> None:
    this = books.weeks.open(sample.team, IsoWeek(2026, 48), "key: standaard", NOW)
    books.notes.add(sample.organisation.id, note(sample.one, "vorige week"))
    books.notes.add(sample.organisation.id, note(sample.one, "deze week", this.id))

    assert [kept.tried for kept in books.notes.own(one, this.id)] == ["deze week"]
