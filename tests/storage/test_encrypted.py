"""What people wrote cannot be read in the database itself."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from bot.books import Books
from bot.domain.visibility import Viewer
from bot.ports import Purpose, StoreUnavailable
from storage import Cipher, new_key, open_store
from storage.tables import metadata
from tests.storage.canary import CANARY, spread
from tests.storage.conftest import NOW, Sample, made_in
from tests.storage.things import private, question


def test_no_table_holds_a_text_as_people_wrote_it(
    books: Books, connection: Connection, sample: Sample
) -> None:
    spread(books, sample, sample.one)

    stored = [str(connection.execute(text(f'SELECT * FROM "{name}"')).all()) for name in metadata.tables]  # noqa: S608 - our own names

    assert [rows for rows in stored if CANARY in rows] == []


def test_what_is_stored_names_its_key(books: Books, connection: Connection, sample: Sample) -> None:
    spread(books, sample, sample.one)

    stored = connection.execute(text("SELECT text FROM message")).scalars().all()

    assert {len(sealed.partition(":")[0]) for sealed in stored} == {8}


async def test_no_byte_of_a_text_stands_in_the_file(sqlite_url: str, cipher: Cipher) -> None:
    store = open_store(sqlite_url, cipher)

    await store.transact(Purpose.CONVERSE, _spread)

    store.close()
    folder = Path(sqlite_url.removeprefix("sqlite:///")).parent
    assert [file.name for file in folder.iterdir() if CANARY.encode() in file.read_bytes()] == []


async def test_two_stores_in_one_process_keep_their_keys_apart(sqlite_url: str, cipher: Cipher) -> None:
    ours, theirs = open_store(sqlite_url, cipher), open_store(sqlite_url, Cipher(new_key()))
    viewer = await ours.transact(Purpose.CYCLE, _question)

    with pytest.raises(StoreUnavailable, match="VITA_ENCRYPTION_KEY"):
        await theirs.transact(Purpose.CYCLE, lambda books: books.questions.own_latest(viewer))

    found = await ours.transact(Purpose.CYCLE, lambda books: books.questions.own_latest(viewer))
    ours.close()
    theirs.close()
    assert found is not None


def _spread(books: Books) -> None:
    sample = made_in(books)
    spread(books, sample, sample.one)


def _question(books: Books) -> Viewer:
    sample = made_in(books)
    books.questions.add(question(private(sample.one)), NOW)
    return books.people.viewer(sample.one, in_private=True)
