"""The README's table of what holds on each network says what the contract suite shows."""

from pathlib import Path

from tests.contracts import test_growing, test_platform
from tests.contracts.parity import ROWS, WAYS_IN, table

TESTS = Path(__file__).parents[1]
README = Path(__file__).parents[2] / "README.md"


def test_the_readme_has_the_table_as_it_is_now() -> None:
    assert "\n".join(table()) in README.read_text(encoding="utf-8")


def test_each_way_in_hangs_on_a_test_of_each_network() -> None:
    named = [place.split(":") for way in WAYS_IN for place in way.shown_by]
    missing = [
        f"{file}:{name}"
        for file, name in named
        if not (TESTS / file).is_file() or f"def {name}" not in (TESTS / file).read_text(encoding="utf-8")
    ]

    assert missing == []


def test_each_row_hangs_on_a_test() -> None:
    tests = {*dir(test_growing), *dir(test_platform)}

    assert [row.what for row in ROWS if row.shown_by not in tests] == []
    assert len(ROWS) >= 10
