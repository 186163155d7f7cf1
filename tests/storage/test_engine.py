"""How each database is set up, and which addresses are refused."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.ports import StoreUnavailable
from storage.engine import checked, connect_to, threads_for
from tests.storage.opening import THREADS


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("geen adres", "no database address"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("mysql://user@host/db", "mysql"),
        ("postgresql://user:geheim@host/db", "postgresql"),
    ],
)
def test_an_address_that_vita_cannot_use_says_what_was_expected(url: str, fault: str) -> None:
    with pytest.raises(StoreUnavailable, match=f"{fault}.*expected sqlite:///file or") as refused:
        checked(url)

    assert "geheim" not in str(refused.value)


def test_sqlite_has_one_thread_and_postgresql_eight() -> None:
    threads = [threads_for(checked(url)) for url in ("sqlite:///x.db", "postgresql+psycopg://u@h/d")]

    assert threads == [1, 8]


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("busy_timeout", 20), ("foreign_keys", 1)],
)
def test_a_claim_on_sqlite_survives_a_power_cut(sqlite_url: str, pragma: str, value: object) -> None:
    engine = connect_to(checked(sqlite_url))
    with engine.connect() as connection:
        found = connection.execute(text(f"PRAGMA {pragma}")).scalar_one()
    engine.dispose()

    assert found == value


def test_two_processes_that_open_and_close_files_at_once_are_never_refused(tmp_path: Path) -> None:
    command = (sys.executable, "-m", "tests.storage.opening", str(tmp_path), "60")
    processes = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]  # noqa: S603 - ours

    complaints = [process.communicate()[1] for process in processes]

    rows = 0
    for file in tmp_path.glob("*.db"):
        with closing(sqlite3.connect(file)) as opened:
            rows += opened.execute("SELECT count(*) FROM opened").fetchone()[0]
    assert (complaints, rows) == (["", ""], 60 * 2 * THREADS)


def test_postgresql_without_the_extra_says_what_to_install() -> None:
    script = (
        "import sys; sys.modules['procrastinate'] = None\n"
        "from bot.ports import StoreUnavailable\n"
        "from storage.engine import checked\n"
        "try:\n    checked('postgresql+psycopg://vita@/vita')\n"
        "except StoreUnavailable as error:\n    print(error)\n"
    )

    finished = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert "pip install -e '.[scale]'" in finished.stdout
