"""The README says what the code says: its settings, its promises, its folders."""

import re
from pathlib import Path

import pytest

from bot.domain.promises import PROMISES
from tests.settings import defaults

ROOT = Path(__file__).parent.parent
_SETTING = re.compile(r"^\| `([A-Z_]+)` \| (?:`([^`]*)` )?\| .+ \|$", re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
_PATH = re.compile(r"`((?:bot|prompts|storage|scheduler|manifest|tests)/[\w/.]*)`")


@pytest.fixture(scope="module")
def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_lists_each_setting_with_its_default(readme: str) -> None:
    told = dict(_SETTING.findall(readme))

    assert told == defaults()


def test_the_readme_lists_each_promise_and_the_test_that_holds_it(readme: str) -> None:
    expected = [
        f"| {promise.id} | {promise.promise} | {promise.source} | {f'`tests/{promise.test}`' if promise.test else ''} |"
        for promise in PROMISES
    ]

    told = [line for line in readme.splitlines() if re.match(r"\| L\d+ ", line)]

    assert told == expected


def test_what_the_readme_names_is_there(readme: str) -> None:
    named = {*_LINK.findall(readme), *_PATH.findall(readme)}

    missing = sorted(path for path in named if not (ROOT / path).exists())

    assert missing == []
