"""Books on both databases, in a transaction that is rolled back, and a sample organisation to write about."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine

from bot.books import Books
from bot.domain.hearing import Member
from bot.domain.place import Account, Place, PlaceKind
from bot.domain.team import Organisation, Person, Team
from bot.domain.timetable import WorkPattern
from bot.domain.visibility import Viewer
from storage import Cipher
from storage.books import SqlBooks
from storage.encrypted import entrust
from storage.engine import checked, connect_to
from tests.databases import BOTH, Server

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
CHANNEL = Place("slack", "T1", "C1", PlaceKind.CHANNEL)
DM = Place("slack", "T1", "D1", PlaceKind.DM)


@dataclass(frozen=True, slots=True)
class Sample:
    """One organisation with one team of two; all of it made up and called what it is."""

    organisation: Organisation
    team: Team
    one: Person
    two: Person


@pytest.fixture(scope="session", params=BOTH)
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, cipher: Cipher
) -> Iterator[Engine]:
    """A database for the whole session; tests that commit take `database_url` instead."""
    if request.param == "sqlite":
        migrated: Path = request.getfixturevalue("migrated_file")
        url = f"sqlite:///{shutil.copy(migrated, tmp_path_factory.mktemp('books') / 'vita.db')}"
    else:
        server: Server = request.getfixturevalue("postgresql_server")
        url = server.migrated()
    engine = connect_to(checked(url))
    entrust(engine.dialect, cipher)
    yield engine
    engine.dispose()


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection:
        yield connection


@pytest.fixture
def books(connection: Connection) -> Books:
    return SqlBooks(connection)


@pytest.fixture
def sample(books: Books) -> Sample:
    return made_in(books)


@pytest.fixture
def one(books: Books, sample: Sample) -> Viewer:
    return books.people.viewer(sample.one, in_private=True)


@pytest.fixture
def two(books: Books, sample: Sample) -> Viewer:
    return books.people.viewer(sample.two, in_private=True)


def made_in(books: Books) -> Sample:
    organisation = books.organisations.found("slack", "T1", "Voorbeeldorganisatie")
    pattern = WorkPattern(frozenset({1, 2, 3, 4}), time(9), time(17, 15))
    team = books.teams.add(
        organisation.id, "Voorbeeldteam", "nl", "Europe/Amsterdam", "NL", "standaard", pattern, CHANNEL
    )
    people = [_member(books, organisation, team, account) for account in ("U1", "U2")]
    return Sample(organisation, team, *people)


def _member(books: Books, organisation: Organisation, team: Team, account: str) -> Person:
    member = Member(Account("slack", "T1", account), f"Voorbeeldcollega {account}")
    person = books.people.meet(organisation.id, member, language="nl", timezone="Europe/Amsterdam")
    books.people.join(organisation.id, person.id, team.id)
    return person
