"""Databases for tests: a file of SQLite, and a throw-away PostgreSQL server that this session starts and stops.

`database_url` runs a test on both. Where PostgreSQL's programs are missing its tests are skipped with the
command that gets them, or fail when `VITA_REQUIRE_ALL=1`.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg
import pytest

from storage import Cipher, migrate, new_key
from tests.waiting import SECONDS

_INSTALL = "PostgreSQL's server programs are not here; get them with: apt-get install postgresql"
_TEMPLATE = "vita_template"

BOTH = ("sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql))


@dataclass(frozen=True, slots=True)
class Server:
    """A PostgreSQL server on a socket in its own folder; no port, so nothing to collide with."""

    folder: Path
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://postgres@/{database}?host={self.folder}"

    def empty(self) -> str:
        """The address of a new database without tables."""
        return self._made("template1")

    def migrated(self) -> str:
        """The address of a new database with all tables; a copy, so it costs next to nothing."""
        return self._made(_TEMPLATE)

    def drop(self, url: str) -> None:
        database = url.partition("?")[0].rpartition("/")[2]
        self._run(f"DROP DATABASE {database} WITH (FORCE)")

    def make_template(self) -> None:
        self._run(f"CREATE DATABASE {_TEMPLATE}")
        migrate(self.url(_TEMPLATE))

    def answers(self) -> bool:
        try:
            self._run("SELECT 1")
        except psycopg.OperationalError:
            return False
        return True

    def _made(self, template: str) -> str:
        name = f"vita_{next(self.numbers)}"
        self._run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def _run(self, statement: str) -> None:
        address = f"host={self.folder} user=postgres dbname=postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(statement.encode())


@pytest.fixture(scope="session")
def cipher() -> Cipher:
    return Cipher(new_key())


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of SQLite with all tables, to be copied."""
    file = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    migrate(f"sqlite:///{file}")
    return file


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    file = tmp_path / "vita.db"
    shutil.copyfile(migrated_file, file)
    return f"sqlite:///{file}"


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Server]:
    with running_server() as server:
        yield server


@contextmanager
def running_server() -> Iterator[Server]:
    """A server of its own, gone with all that is in it at the end."""
    programs = _programs()
    # Not pytest's own folder: its path is too long for a socket, and the server's user may not enter it.
    folder = Path(tempfile.mkdtemp(prefix="vita-pg-"))
    user = "postgres" if os.geteuid() == 0 else None  # PostgreSQL refuses to run as root
    if user is not None:
        shutil.chown(folder, user, user)
    data = folder / "data"
    _initialise(programs, data, user)
    process = _start(programs, data, folder, user)
    server = Server(folder)
    try:
        _wait_for(server, process, folder)
        server.make_template()
        yield server
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=SECONDS)
        shutil.rmtree(folder)


@pytest.fixture
def postgresql_url(postgresql_server: Server) -> Iterator[str]:
    """The address of a new, migrated database."""
    url = postgresql_server.migrated()
    yield url
    postgresql_server.drop(url)


@pytest.fixture
def empty_postgresql_url(postgresql_server: Server) -> Iterator[str]:
    url = postgresql_server.empty()
    yield url
    postgresql_server.drop(url)


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a new, migrated database, of either kind."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=BOTH)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without tables; of SQLite the file is not even there."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    return str(request.getfixturevalue("empty_postgresql_url"))


def postgresql_program(name: str) -> Path:
    """`pg_dump` or `pg_restore`, beside the server's own programs."""
    return _programs() / name


def has_postgresql() -> bool:
    return _found() is not None


def _programs() -> Path:
    """The folder with initdb and postgres."""
    found = _found()
    if found is not None:
        return found
    if os.environ.get("VITA_REQUIRE_ALL") == "1":
        pytest.fail(_INSTALL)
    pytest.skip(_INSTALL)


def _found() -> Path | None:
    on_path = shutil.which("initdb")
    found = [Path(on_path).resolve().parent] if on_path else []
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    for folder in reversed(found):
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    return None


def _initialise(programs: Path, data: Path, user: str | None) -> None:
    options = ("--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
    command = (programs / "initdb", *options, "--pgdata", data)
    subprocess.run(  # noqa: S603 - a program that we looked up ourselves
        command, user=user, cwd=data.parent, stdout=subprocess.DEVNULL, check=True
    )


def _start(programs: Path, data: Path, folder: Path, user: str | None) -> subprocess.Popen[bytes]:
    settings = (
        "listen_addresses=",
        f"unix_socket_directories={folder}",
        "fsync=off",
        "full_page_writes=off",
        "synchronous_commit=off",
        "max_connections=60",
        "shared_buffers=32MB",
    )
    options = [part for setting in settings for part in ("-c", setting)]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(  # noqa: S603 - a program that we looked up ourselves
            (programs / "postgres", "-D", data, *options), user=user, cwd=folder, stdout=log, stderr=log
        )


def _wait_for(server: Server, process: subprocess.Popen[bytes], folder: Path) -> None:
    deadline = time.monotonic() + SECONDS
    while not server.answers():
        if process.poll() is not None or time.monotonic() > deadline:
            pytest.fail(f"PostgreSQL did not start:\n{(folder / 'log').read_text(encoding='utf-8')}")
        time.sleep(0.05)
