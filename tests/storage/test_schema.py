"""Migrating: on both databases to the same tables, and never without a copy of what may be lost."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from stat import S_IMODE

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from bot.ports import StoreUnavailable
from storage import Cipher, is_migrated, migrate, open_store, schema
from storage.engine import checked, connect_to
from storage.tables import metadata


def test_the_newest_revision_is_the_one_that_the_program_asks_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")

    assert ScriptDirectory.from_config(config).get_current_head() == schema.HEAD


def test_a_migrated_database_has_the_tables_of_the_program_and_no_others(database_url: str) -> None:
    engine = connect_to(checked(database_url))
    with engine.connect() as connection:
        if engine.name == "postgresql":  # the distributed engine's tables stand in a schema of their own
            connection.exec_driver_sql("SET search_path TO public")
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()

    assert differences == []


def test_an_empty_database_is_not_migrated_until_it_is(empty_database_url: str) -> None:
    before = is_migrated(empty_database_url)
    migrate(empty_database_url)

    assert (before, is_migrated(empty_database_url)) == (False, True)


def test_migrating_again_changes_nothing(database_url: str) -> None:
    migrate(database_url)

    assert is_migrated(database_url)


def test_two_that_migrate_at_once_end_up_with_one_database(empty_database_url: str) -> None:
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(migrate, [empty_database_url] * 2))

    assert is_migrated(empty_database_url)


def test_asking_whether_a_file_is_migrated_does_not_make_it(tmp_path: Path) -> None:
    is_migrated(f"sqlite:///{tmp_path / 'vita.db'}")

    assert list(tmp_path.iterdir()) == []


def test_a_new_file_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "vita.db"

    migrate(f"sqlite:///{file}")

    assert S_IMODE(file.stat().st_mode) == 0o600
    assert [found.name for found in tmp_path.iterdir()] == ["vita.db"]


def test_a_file_with_something_to_lose_is_copied_first(tmp_path: Path) -> None:
    file = tmp_path / "vita.db"
    _older_file(file, rows=1)

    migrate(f"sqlite:///{file}")

    copy = tmp_path / f"vita.db.before-{schema.HEAD}.bak"
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("SELECT words FROM older").fetchall() == [("te bewaren",)]
    assert S_IMODE(copy.stat().st_mode) == 0o600


def test_two_that_migrate_a_file_at_once_leave_the_copy_of_what_it_was(tmp_path: Path) -> None:
    file = tmp_path / "vita.db"
    file_of_revision("0001", file)
    with closing(sqlite3.connect(file)) as older:
        older.execute("INSERT INTO organisation VALUES (1, 'Voorbeeld', 0)")
        older.commit()

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(migrate, [f"sqlite:///{file}"] * 4))

    with closing(sqlite3.connect(tmp_path / f"vita.db.before-{schema.HEAD}.bak")) as kept:
        assert kept.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]


def test_an_older_file_keeps_what_is_in_it_and_gets_the_new_defaults(tmp_path: Path) -> None:
    file = tmp_path / "vita.db"
    file_of_revision("0001", file)
    with closing(sqlite3.connect(file)) as older:
        older.execute("INSERT INTO organisation VALUES (1, 'Voorbeeld', 0)")
        older.execute(
            "INSERT INTO place VALUES (1, 1, 'slack', 'T1', 'C1', 'channel', NULL, '', '', '', NULL, NULL)"
        )
        older.execute(
            "INSERT INTO team VALUES (1, 1, 1, 'Team', 'nl', 'UTC', 'NL', 'standaard', '12', '09:00', '17:00', 0)"
        )
        older.commit()

    migrate(f"sqlite:///{file}")

    with closing(sqlite3.connect(file)) as newer:
        team = newer.execute("SELECT name, daily_tokens, draws_on_shared FROM team").fetchall()
    assert team == [("Team", None, 1)]
    assert (tmp_path / f"vita.db.before-{schema.HEAD}.bak").exists()


def test_a_file_with_nothing_to_lose_is_not_copied(tmp_path: Path) -> None:
    file = tmp_path / "vita.db"
    _older_file(file, rows=0)

    migrate(f"sqlite:///{file}")

    assert [found.name for found in tmp_path.iterdir()] == ["vita.db"]


def test_a_database_that_is_not_migrated_is_not_opened(empty_database_url: str, cipher: Cipher) -> None:
    with pytest.raises(StoreUnavailable, match="run `vita migrate`"):
        open_store(empty_database_url, cipher)


def test_a_database_of_a_newer_version_is_left_alone(database_url: str) -> None:
    engine = connect_to(checked(database_url))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()

    with pytest.raises(StoreUnavailable, match="newer"):
        migrate(database_url)


def test_a_file_in_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match=r"vita\.db cannot be made"):
        migrate(f"sqlite:///{tmp_path / 'nergens' / 'vita.db'}")


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "vita.db"
    file.write_text("Dit is geen database. " * 100, encoding="utf-8")

    with pytest.raises(StoreUnavailable, match="file is not a database"):
        migrate(f"sqlite:///{file}")


def test_a_server_that_is_not_there_does_not_answer(tmp_path: Path, cipher: Cipher) -> None:
    with pytest.raises(StoreUnavailable, match="does not answer"):
        open_store(f"postgresql+psycopg://nobody@/vita?host={tmp_path}", cipher)


def file_of_revision(revision: str, file: Path) -> None:
    database_of_revision(revision, f"sqlite:///{file}")


def database_of_revision(revision: str, url: str) -> None:
    """Brings an empty database to an older version."""
    engine = connect_to(checked(url), migrating=True)
    with engine.begin() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
        config.set_main_option("path_separator", "os")
        command.upgrade(config, revision)
    engine.dispose()


def _older_file(file: Path, *, rows: int) -> None:
    with closing(sqlite3.connect(file)) as older:
        older.execute("CREATE TABLE older (words TEXT)")
        older.executemany("INSERT INTO older VALUES (?)", [("te bewaren",)] * rows)
        older.commit()
