"""Where Vita is installed; and what becomes of what is kept once it was taken out."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, func, select, text

from bot.books import Books
from bot.domain.install import Install
from bot.domain.visibility import Viewer
from storage import tables
from storage.personal_data import LEFT
from storage.tables import metadata
from tests.storage.canary import CANARY, spread
from tests.storage.conftest import NOW, Sample

TOKEN = f"xoxb-{CANARY}"
INSTALL = Install("slack", "T1", "Voorbeeld", TOKEN, "B1", "U0VITA")


@pytest.fixture
def installed(books: Books, sample: Sample) -> Sample:
    books.installs.keep(sample.organisation.id, INSTALL, NOW)
    return sample


def test_what_was_kept_is_found(books: Books, installed: Sample) -> None:
    assert books.installs.of("slack", "T1") == INSTALL
    assert books.installs.of("slack", "T2") is None


def test_the_token_stands_nowhere_in_the_open(
    books: Books, connection: Connection, installed: Sample
) -> None:
    stored = connection.execute(text("SELECT token FROM install")).scalar_one()

    assert CANARY not in stored


def test_installing_again_takes_the_place_of_the_first(
    books: Books, connection: Connection, installed: Sample
) -> None:
    newer = replace(INSTALL, token="xoxb-newer")
    books.installs.keep(installed.organisation.id, newer, NOW)

    assert books.installs.of("slack", "T1") == newer
    assert connection.execute(select(func.count()).select_from(tables.install)).scalar_one() == 1


def test_taken_out_its_token_is_gone_and_it_is_locked(books: Books, installed: Sample) -> None:
    books.installs.drop("slack", "T1", NOW)

    assert books.installs.of("slack", "T1") is None
    assert books.organisations.has_left("slack", "T1")


def test_taken_out_of_a_place_where_it_never_was_is_nothing(books: Books, sample: Sample) -> None:
    books.installs.drop("slack", "T9", NOW)

    assert not books.organisations.has_left("slack", "T1")


def test_installed_again_within_its_term_everything_is_there(
    books: Books, installed: Sample, one: Viewer
) -> None:
    spread(books, installed, installed.one)
    before = books.personal_data.of(one)
    books.installs.drop("slack", "T1", NOW)
    books.personal_data.purge(NOW + LEFT - timedelta(days=25))
    books.installs.keep(installed.organisation.id, INSTALL, NOW + timedelta(days=5))

    assert not books.organisations.has_left("slack", "T1")
    assert books.personal_data.of(one) == before


def test_after_its_term_nothing_of_the_organisation_is_left_but_the_marks_of_who_was_erased(
    books: Books, connection: Connection, installed: Sample
) -> None:
    spread(books, installed, installed.one)
    books.installs.drop("slack", "T1", NOW)
    books.installs.drop("slack", "T1", NOW + timedelta(days=3))

    books.personal_data.purge(NOW + LEFT - timedelta(milliseconds=1))
    there = books.organisations.at("slack", "T1") is not None
    books.personal_data.purge(NOW + LEFT)

    left = {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in metadata.sorted_tables
    }
    assert there
    # That these people were erased is kept for the day that a backup is put back: a mark, and no organisation.
    assert {name: rows for name, rows in left.items() if rows} == {"erasure": 2}


def test_what_is_of_others_stays(books: Books, installed: Sample) -> None:
    books.organisations.found("slack", "T2", "Een ander")
    books.installs.drop("slack", "T1", NOW)

    books.personal_data.purge(NOW + LEFT)

    assert books.organisations.at("slack", "T1") is None
    assert books.organisations.at("slack", "T2") is not None


def test_a_beginning_holds_once_and_for_its_time(books: Books) -> None:
    for state in ("a", "b"):
        books.installs.issue(state, NOW + timedelta(minutes=10))

    once, again = books.installs.consume("a", NOW), books.installs.consume("a", NOW)
    late, unknown = books.installs.consume("b", NOW + timedelta(minutes=10)), books.installs.consume("c", NOW)
    assert (once, again, late, unknown) == (True, False, False, False)
