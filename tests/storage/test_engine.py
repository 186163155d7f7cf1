"""How each database is set up, and which addresses are refused."""

import subprocess
import sys

import pytest
from sqlalchemy import text

from bot.ports import StoreUnavailable
from storage.engine import checked, connect_to, threads_for


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
