"""A package that waits is run once somebody asks it for a name, and is then like any other."""

import subprocess
import sys
from pathlib import Path

import pytest

BEGIN = """
import sys
from bot import sparing
sparing.packages_wait(frozenset({"wide"}))
"""
INIT = """
print("run")
from wide.deep import one
from wide import two
three = 3
def __getattr__(name):
    if name == "four":
        return 4
    raise AttributeError(name)
"""


@pytest.fixture
def wide(tmp_path: Path) -> Path:
    """A folder with a package that brings in all it has."""
    (tmp_path / "wide").mkdir()
    (tmp_path / "wide" / "__init__.py").write_text(INIT, encoding="utf-8")
    (tmp_path / "wide" / "deep.py").write_text("one = 1\n", encoding="utf-8")
    (tmp_path / "wide" / "two.py").write_text("", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("from wide.deep import one\nprint(one, 'wide.two' in sys.modules)", "1 False"),
        ("import wide\nprint(wide.__name__, bool(wide.__path__))", "wide True"),
        ("from wide.deep import one\nimport wide\nprint(wide.three, 'wide.two' in sys.modules)", "run 3 True"),
        ("from wide import one, three, four\nprint(one, three, four)", "run 1 3 4"),
        ("from wide import *\nprint(one, three)", "run 1 3"),
        ("from wide import two\nprint(two.__name__)", "run wide.two"),
        ("import wide\nprint(hasattr(wide, 'five'), wide.three)", "run False 3"),
        ("import wide\nwide.three\nprint(type(wide).__name__, type(wide.__loader__).__name__)", "run module SourceFileLoader"),
    ],
)  # fmt: skip
def test_only_who_asks_the_package_itself_has_it_run(wide: Path, code: str, said: str) -> None:
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", BEGIN + f"sys.path.insert(0, {str(wide)!r})\n" + code],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == said.split()


def test_a_package_that_fails_fails_each_time_that_it_is_asked(wide: Path) -> None:
    (wide / "wide" / "__init__.py").write_text("raise ImportError('not here')\n", encoding="utf-8")
    code = """
for _ in range(2):
    try:
        from wide import three
    except ImportError as error:
        print(error)
"""
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", BEGIN + f"sys.path.insert(0, {str(wide)!r})" + code],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.splitlines() == ["not here", "not here"]


def test_threads_that_ask_at_once_all_have_it(wide: Path) -> None:
    (wide / "wide" / "__init__.py").write_text(
        "import time\nprint('run')\ntime.sleep(0.2)\nthree = 3\n", encoding="utf-8"
    )
    code = """
import wide
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(4) as pool:
    print(*pool.map(lambda _: wide.three, range(4)))
"""
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", BEGIN + f"sys.path.insert(0, {str(wide)!r})" + code],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == ["run", "3", "3", "3", "3"]
