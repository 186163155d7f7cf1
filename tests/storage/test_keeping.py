"""A copy is whole and can be put back, also by a newer version; texts are sealed anew and the old key can go."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from subprocess import PIPE

import pytest
from sqlalchemy import Text, select, type_coerce

from bot.books import Books
from bot.domain.hearing import Member
from bot.domain.ids import PersonId
from bot.domain.place import Account
from bot.domain.visibility import Viewer
from bot.ports import Purpose, StoreUnavailable
from storage import Cipher, SqlStore, back_up, migrate, new_key, open_store
from storage.encrypted import entrust
from storage.engine import checked, connect_to
from storage.keeping import seal_anew
from storage.tables import memory
from tests.storage.conftest import NOW
from tests.storage.test_schema import file_of_revision

WORDS = "Onthoud: de brief van maandag"
ANNA = Member(Account("slack", "T1", "U1"), "Anna", "nl", "UTC")


def remembers(words: str) -> Callable[[Books], None]:
    def work(books: Books) -> None:
        organisation = books.organisations.found("slack", "T1", "Voorbeeld").id
        person = books.people.meet(organisation, ANNA, language="nl", timezone="UTC")
        books.memory.add(organisation, person.id, words, NOW)

    return work


def remembered(books: Books) -> list[str]:
    person = books.people.at(ANNA.account)
    if person is None:
        return []
    return [one.text for one in books.memory.own(Viewer(person.organisation_id, person.id))]


async def filled(url: str, cipher: Cipher, words: str = WORDS) -> None:
    store = open_store(url, cipher)
    await store.transact(Purpose.SET_UP, remembers(words))
    store.close()


async def read(url: str, cipher: Cipher) -> list[str]:
    store = open_store(url, cipher)
    try:
        return await store.transact(Purpose.OPERATE, remembered)
    finally:
        store.close()


async def test_a_copy_made_while_it_is_used_is_put_back_with_all_that_was_written(
    sqlite_url: str, store: SqlStore, cipher: Cipher, tmp_path: Path
) -> None:
    await store.transact(Purpose.SET_UP, remembers(WORDS))
    copy = tmp_path / "copy.db"

    back_up(sqlite_url, str(copy))
    await store.transact(Purpose.SET_UP, remembers("later"))
    restored = tmp_path / "restored.db"
    shutil.copy(copy, restored)

    assert await read(f"sqlite:///{restored}", cipher) == [WORDS]
    assert copy.stat().st_mode & 0o777 == 0o600


def test_a_copy_made_while_two_processes_write_is_whole(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'vita.db'}"
    commands = [(sys.executable, "-m", "tests.storage.writing", url, writer) for writer in ("one", "other")]
    writers = [subprocess.Popen(command, stdout=PIPE, stderr=PIPE, text=True) for command in commands]  # noqa: S603 - ours
    begun = [writer.stdout.readline() for writer in writers if writer.stdout]
    copies = [tmp_path / f"copy-{number}.db" for number in range(20)]

    for copy in copies:
        back_up(url, str(copy))
    (tmp_path / "stop").touch()
    complaints = [writer.communicate()[1] for writer in writers]

    assert (begun, complaints) == (["begun\n", "begun\n"], ["", ""])
    for copy in copies:
        with closing(sqlite3.connect(copy)) as opened:
            sound = opened.execute("PRAGMA integrity_check").fetchall()
            found = opened.execute(
                "SELECT count(*), 2 * count(DISTINCT number), 2 * max(number) FROM written GROUP BY writer"
            ).fetchall()
        assert sound == [("ok",)]
        assert [len(set(numbers)) for numbers in found] == [
            1,
            1,
        ]  # of each writer all, up to one moment, in pairs


async def test_a_copy_of_an_older_version_is_put_back_by_this_one(tmp_path: Path, cipher: Cipher) -> None:
    older, copy = tmp_path / "older.db", tmp_path / "copy.db"
    file_of_revision("0004", older)
    with closing(sqlite3.connect(older)) as file:
        file.execute("INSERT INTO organisation (id, name, live) VALUES (1, 'Voorbeeld', 0)")
        file.execute("INSERT INTO network (organisation_id, network, workspace) VALUES (1, 'slack', 'T1')")
        file.execute(
            "INSERT INTO person (id, organisation_id, network, workspace, account, name, language, timezone)"
            " VALUES (1, 1, 'slack', 'T1', 'U1', 'Anna', 'nl', 'UTC')"
        )
        file.execute(
            "INSERT INTO memory (organisation_id, person_id, text, made_ms) VALUES (1, 1, ?, 1)",
            [cipher.seal(WORDS)],
        )
        file.commit()

    back_up(f"sqlite:///{older}", str(copy))
    migrate(f"sqlite:///{copy}")

    assert await read(f"sqlite:///{copy}", cipher) == [WORDS]


def test_a_copy_does_not_take_the_place_of_another_file(sqlite_url: str, tmp_path: Path) -> None:
    taken = tmp_path / "taken.db"
    taken.write_text("iets anders", encoding="utf-8")

    with pytest.raises(StoreUnavailable, match="cannot be made"):
        back_up(sqlite_url, str(taken))

    assert taken.read_text(encoding="utf-8") == "iets anders"


async def test_after_sealing_anew_the_old_key_is_needed_no_more(database_url: str) -> None:
    old, new = new_key(), new_key()
    await filled(database_url, Cipher(old))

    both = open_store(database_url, Cipher(new, old))
    sealed = await both.rekey()
    again = await both.rekey()
    both.close()

    assert (sealed, again) == (1, 0)
    assert await read(database_url, Cipher(new)) == [WORDS]
    with pytest.raises(StoreUnavailable, match="needs the key with id"):
        await read(database_url, Cipher(old))


async def test_sealing_anew_goes_on_past_what_one_transaction_takes(sqlite_url: str) -> None:
    old, new = new_key(), new_key()
    store = open_store(sqlite_url, Cipher(old))

    def many(books: Books) -> None:
        organisation = books.organisations.found("slack", "T1", "Voorbeeld").id
        person = books.people.meet(organisation, ANNA, language="nl", timezone="UTC")
        for number in range(1201):
            books.memory.add(organisation, PersonId(person.id), f"ding {number}", NOW)

    await store.transact(Purpose.SET_UP, many)
    store.close()

    both = open_store(sqlite_url, Cipher(new, old))
    sealed = await both.rekey()
    both.close()

    assert sealed == 1201
    engine = connect_to(checked(sqlite_url))
    with engine.connect() as connection:
        stored = list(connection.scalars(select(type_coerce(memory.c.text, Text))))
    engine.dispose()
    assert [text for text in stored if not text.startswith(f"{Cipher(new).newest}:")] == []


class BreaksOff(Cipher):
    """Somebody pulls the plug after so many texts."""

    left = 700

    def seal(self, text: str) -> str:
        self.left -= 1
        if self.left < 0:
            raise KeyboardInterrupt
        return super().seal(text)


async def test_sealing_anew_that_is_broken_off_loses_nothing_and_goes_on_later(sqlite_url: str) -> None:
    old, new = new_key(), new_key()
    words = [f"ding {number}" for number in range(1200)]
    store = open_store(sqlite_url, Cipher(old))
    for one in words:
        await store.transact(Purpose.SET_UP, remembers(one))
    store.close()
    engine = connect_to(checked(sqlite_url))
    breaks_off = BreaksOff(new, old)
    entrust(engine.dialect, breaks_off)

    with pytest.raises(KeyboardInterrupt):
        seal_anew(engine, breaks_off)

    engine.dispose()
    half_way = await read(sqlite_url, Cipher(new, old))
    both = open_store(sqlite_url, Cipher(new, old))
    later = await both.rekey()
    both.close()
    assert (half_way, later) == (words, 700)  # 500 were committed, the 200 after them undone
    assert await read(sqlite_url, Cipher(new)) == words
