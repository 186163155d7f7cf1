"""What Vita is built on: each package has its row in the README, with a day, a reason and the licence that it names."""

import re
import tomllib
from datetime import date
from importlib.metadata import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
_ROW = re.compile(r"^\| `([\w.-]+)` \| (.+?) \| (.+?) \| ([^|]+?) \|$", re.MULTILINE)
_FAMILIES = ("Apache", "MIT", "BSD", "LGPL")


def asked_for() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["scale"]]
    return {re.split(r"[\[<>=;~ ]", line)[0] for line in lines}


def told() -> dict[str, str]:
    """Package → licence, of the rows of the chapter."""
    chapter = README.partition("## What Vita is built on")[2].partition("\n## ")[0]
    return {name: licence for name, _why, _health, licence in _ROW.findall(chapter)}


def families(licence: str) -> set[str]:
    spelled = licence.replace("Lesser General Public", "LGPL").replace("APL 2", "Apache")
    return {one for one in _FAMILIES if one in spelled}


def test_every_package_that_vita_asks_for_has_its_row() -> None:
    assert set(told()) == asked_for()


@pytest.mark.parametrize("name", sorted(asked_for()))
def test_the_licence_in_the_row_is_the_one_that_the_package_names(name: str) -> None:
    about = metadata(name)
    said = [one for key in ("License-Expression", "License") for one in about.get_all(key) or []]
    named = [*said, *(one for one in about.get_all("Classifier") or [] if one.startswith("License"))]

    row = families(told()[name])

    assert row
    assert row <= families(" ".join(named))


def test_the_review_has_a_day() -> None:
    day = re.search(r"Looked at on (\d{4}-\d{2}-\d{2})", README)

    assert day is not None
    assert date.fromisoformat(day[1]) >= date(2026, 11, 28)
