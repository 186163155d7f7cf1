"""A dump of PostgreSQL put back, also one of an older version; and a backup that brings nobody back who was erased."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.books import Books
from bot.ports import Purpose
from storage import ERASED, Cipher, SqlStore, back_up, migrate, new_key, open_store
from storage.engine import checked, connect_to
from storage.erasures import STAYS
from tests.databases import Server, postgresql_program
from tests.storage.conftest import NOW
from tests.storage.test_keeping import ANNA, WORDS, filled, read, remembered, remembers
from tests.storage.test_schema import database_of_revision

OLDER = (
    "INSERT INTO organisation (id, name, live) VALUES (1, 'Voorbeeld', false)",
    "INSERT INTO network (organisation_id, network, workspace) VALUES (1, 'slack', 'T1')",
    """INSERT INTO person (id, organisation_id, network, workspace, account, name, language, timezone)
       VALUES (1, 1, 'slack', 'T1', 'U1', 'Anna', 'nl', 'UTC')""",
    "INSERT INTO memory (organisation_id, person_id, text, made_ms) VALUES (1, 1, :words, 1)",
)


def _address(url: str) -> str:
    """As PostgreSQL's own programs take it."""
    return url.replace("postgresql+psycopg", "postgresql")


def dump(url: str, file: Path) -> None:
    _run("pg_dump", "--format=custom", f"--file={file}", f"--dbname={_address(url)}")


def put_back(file: Path, url: str) -> None:
    _run("pg_restore", "--exit-on-error", f"--dbname={_address(url)}", str(file))


def _run(name: str, *words: str) -> None:
    subprocess.run((postgresql_program(name), *words), check=True)  # noqa: S603 - PostgreSQL's own program


# --- PostgreSQL -------------------------------------------------------------------------------------------


@pytest.mark.postgresql
async def test_a_dump_is_put_back_with_all_that_was_written(
    postgresql_server: Server, postgresql_url: str, cipher: Cipher, tmp_path: Path
) -> None:
    await filled(postgresql_url, cipher)
    dump(postgresql_url, tmp_path / "vita.dump")
    await filled(postgresql_url, cipher, "later")
    restored = postgresql_server.empty()

    put_back(tmp_path / "vita.dump", restored)

    assert await read(restored, cipher) == [WORDS]
    await filled(restored, cipher, "en verder")
    assert await read(restored, cipher) == [WORDS, "en verder"]


@pytest.mark.postgresql
async def test_a_dump_of_an_older_version_is_put_back_and_migrated(
    postgresql_server: Server, cipher: Cipher, tmp_path: Path
) -> None:
    older, restored = postgresql_server.empty(), postgresql_server.empty()
    database_of_revision("0004", older)
    engine = connect_to(checked(older))
    with engine.begin() as connection:
        for statement in OLDER:
            connection.execute(
                text(statement), {"words": cipher.seal(WORDS)} if ":words" in statement else {}
            )
    engine.dispose()
    dump(older, tmp_path / "older.dump")

    put_back(tmp_path / "older.dump", restored)
    migrate(restored)

    assert await read(restored, cipher) == [WORDS]


# --- who was erased stays erased --------------------------------------------------------------------------


def erases(books: Books) -> None:
    person = books.people.at(ANNA.account)
    assert person is not None
    books.personal_data.erase(person.organisation_id, person.id, NOW)


async def erased(url: str, cipher: Cipher, listed: Path) -> None:
    store = open_store(url, cipher, listed)
    await store.transact(Purpose.DATA_RIGHTS, erases)
    store.close()


def opened(url: str, cipher: Cipher, listed: Path) -> tuple[SqlStore, int]:
    """As `vita run` opens it, and how many were erased again."""
    store = open_store(url, cipher, listed)
    return store, store.erase_again(NOW)


async def test_a_backup_brings_nobody_back_who_was_erased_since(
    sqlite_url: str, cipher: Cipher, tmp_path: Path
) -> None:
    listed, copy = tmp_path / ERASED, tmp_path / "copy.db"
    await filled(sqlite_url, cipher)
    back_up(sqlite_url, str(copy))
    await erased(sqlite_url, cipher, listed)

    store, again = opened(f"sqlite:///{copy}", cipher, listed)

    assert (again, await store.transact(Purpose.OPERATE, remembered)) == (1, [])
    store.close()


@pytest.mark.postgresql
async def test_a_dump_brings_nobody_back_who_was_erased_since(
    postgresql_server: Server, postgresql_url: str, cipher: Cipher, tmp_path: Path
) -> None:
    listed, restored = tmp_path / ERASED, postgresql_server.empty()
    await filled(postgresql_url, cipher)
    dump(postgresql_url, tmp_path / "vita.dump")
    await erased(postgresql_url, cipher, listed)
    put_back(tmp_path / "vita.dump", restored)

    store, again = opened(restored, cipher, listed)

    assert (again, await store.transact(Purpose.OPERATE, remembered)) == (1, [])
    store.close()


async def test_who_comes_back_after_being_erased_is_left_alone(
    sqlite_url: str, cipher: Cipher, tmp_path: Path
) -> None:
    listed = tmp_path / ERASED
    await filled(sqlite_url, cipher)
    await erased(sqlite_url, cipher, listed)
    await filled(sqlite_url, cipher, "opnieuw begonnen")

    store, again = opened(sqlite_url, cipher, listed)

    assert (again, await store.transact(Purpose.OPERATE, remembered)) == (0, ["opnieuw begonnen"])
    store.close()


async def test_after_a_restore_whoever_comes_back_is_left_alone_too(
    sqlite_url: str, cipher: Cipher, tmp_path: Path
) -> None:
    listed, copy = tmp_path / ERASED, tmp_path / "copy.db"
    await filled(sqlite_url, cipher)
    back_up(sqlite_url, str(copy))
    await erased(sqlite_url, cipher, listed)
    store, _ = opened(f"sqlite:///{copy}", cipher, listed)
    await store.transact(Purpose.SET_UP, remembers("opnieuw begonnen"))
    store.close()

    store, again = opened(f"sqlite:///{copy}", cipher, listed)

    assert (again, await store.transact(Purpose.OPERATE, remembered)) == (0, ["opnieuw begonnen"])
    store.close()


async def test_the_list_says_of_nobody_who_it_was(sqlite_url: str, cipher: Cipher, tmp_path: Path) -> None:
    listed = tmp_path / ERASED
    await filled(sqlite_url, cipher)
    await erased(sqlite_url, cipher, listed)

    (line,) = listed.read_text(encoding="utf-8").splitlines()

    assert set(json.loads(line)) == {"drawn", "mark", "at_ms"}
    assert [part for part in ("U1", "T1", "Anna", "slack") if part in line] == []
    assert listed.stat().st_mode & 0o777 == 0o600


async def test_a_mark_of_a_key_that_is_gone_is_warned_about(
    sqlite_url: str, cipher: Cipher, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    listed, copy = tmp_path / ERASED, tmp_path / "copy.db"
    await filled(sqlite_url, cipher)
    back_up(sqlite_url, str(copy))
    await erased(sqlite_url, cipher, listed)

    store, again = opened(f"sqlite:///{copy}", Cipher(new_key()), listed)
    store.close()

    assert again == 0
    assert "1 erasures since this backup bear the mark of a key" in caplog.text


async def test_a_list_that_got_lost_is_made_anew_and_old_lines_go(
    sqlite_url: str, cipher: Cipher, tmp_path: Path
) -> None:
    listed = tmp_path / ERASED
    await filled(sqlite_url, cipher)
    await erased(sqlite_url, cipher, listed)
    kept = listed.read_text(encoding="utf-8")
    shutil.move(listed, tmp_path / "elsewhere")

    store, _ = opened(sqlite_url, cipher, listed)
    anew = listed.read_text(encoding="utf-8")
    store.erase_again(NOW + STAYS)
    store.close()

    assert (anew, listed.read_text(encoding="utf-8")) == (kept, "")
