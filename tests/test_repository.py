"""What holds for the repository as a whole: its folders, its promises, and what stands in no file of it."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.consultations import OURS as METHODS
from bot.cycles import OURS
from bot.domain.promises import PROMISES
from bot.texts import LANGUAGES
from storage.tables import metadata

ROOT = Path(__file__).parent.parent

TOP_LEVEL = {"bot", "prompts", "storage", "scheduler", "tests", "manifest"}
"""The owner's folders of code; beside them stand only files and what tools make."""

CODE = ("bot", "prompts", "storage", "scheduler")
LONGEST_FILE = 400
SPEAKS_BY_ITS_FILES = {"bot/cards", "bot/usecases"}
"""A noun or a verb a file, so many of them that a list would be the folder once more."""

MADE_BY_TOOLS = {"build", "dist", "data", "node_modules"}

MAY_CATCH_EVERYTHING = {
    "bot/__main__.py",
    "bot/pages/guard.py",
    "bot/playground/guard.py",
    "bot/slack/server.py",
    "bot/slack/socket_mode.py",
    "bot/teams/server.py",
    "bot/teams/tab.py",
    "scheduler/delivery.py",
    "scheduler/runner.py",
    "scheduler/turns.py",
}

DENIED = {
    "score", "scores", "scored", "rank", "ranking", "rating", "rated", "mood", "sentiment", "emotion", "streak",
    "engagement", "engaged_since", "usage", "performance", "productivity", "response_time", "reply_time",
    "duration", "skipped_by_person", "skip_count", "last_seen", "first_seen", "last_active", "presence",
    "message_count", "turn_count", "participation", "absence_count", "level", "points", "badge", "grade",
}  # fmt: skip
"""What no table and no record may hold, because it could be used against a person (L4, L8, L11)."""

MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home/\w+|Users/\w+|private/tmp)/|file:///(?!\{)")
INDEX = re.compile(r"(?:--(?:extra-)?index[-]url|PIP[_]INDEX|[/]simple[/]?\"|artifactory)")


@cache
def files() -> tuple[Path, ...]:
    """The files of the project, without what tools made."""
    # In a second working tree of git's, `.git` is a file that points at the first.
    loose = [path for path in ROOT.iterdir() if path.is_file() and path.name != ".git"]
    found = [path for folder in TOP_LEVEL | {".ci"} for path in (ROOT / folder).rglob("*") if path.is_file()]
    return tuple(sorted(path for path in (*loose, *found) if "__pycache__" not in path.parts))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def sources(*folders: str) -> Iterator[Path]:
    return (path for path in files() if path.suffix == ".py" and named(path).split("/")[0] in folders)


def modules_of(package: Path) -> list[str]:
    """The modules and packages directly in it, by name."""
    packages = [path.parent for path in package.glob("*/__init__.py")]
    return sorted(path.stem for path in (*package.glob("*.py"), *packages) if path.stem != "__init__")


def texts_of_files() -> Iterator[tuple[str, str]]:
    """Everything that is text, without this file, which has to name what it forbids."""
    for path in files():
        if path != Path(__file__) and path.suffix not in {".png", ".db", ".ico", ".woff2", ".jpg"}:
            yield named(path), path.read_text(encoding="utf-8")


# --- the tree ---------------------------------------------------------------------------------------------


def test_the_tree_has_the_owners_folders_and_no_others() -> None:
    folders = {path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")}

    assert {name for name in folders - MADE_BY_TOOLS if not name.endswith(".egg-info")} == TOP_LEVEL


def test_no_file_of_code_is_longer_than_one_can_hold_in_mind() -> None:
    long = {
        named(path)
        for path in sources(*CODE, "tests")
        if len(path.read_text("utf-8").splitlines()) > LONGEST_FILE
    }

    assert long == set()


def test_no_module_is_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "manager", "service", "base", "misc"}

    assert [named(path) for path in sources(*CODE, "tests") if path.stem in drawers] == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [named(path) for path in sources(*CODE) if not ast.get_docstring(_parsed(path))]

    assert silent == []


def test_the_chapter_of_a_package_names_each_of_its_modules() -> None:
    unnamed = [
        f"{named(chapter)}: {name}"
        for chapter in sources(*CODE)
        if chapter.name == "__init__.py" and named(chapter.parent) not in SPEAKS_BY_ITS_FILES
        for name in modules_of(chapter.parent)
        if not re.search(rf"\b{name}\b", ast.get_docstring(_parsed(chapter)) or "")
    ]

    assert unnamed == []


def test_words_prompts_and_cycles_are_carried_by_the_wheel() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = settings["tool"]["setuptools"]["package-data"]["*"]
    needed = [ROOT / "bot" / "texts" / language / "kickoff.ftl" for language in LANGUAGES]
    needed += [ROOT / "bot" / "cycles" / f"{key}.yaml" for key in OURS]
    needed += [ROOT / "bot" / "consultations" / f"{key}.yaml" for key in METHODS]
    needed += sorted((ROOT / "prompts").rglob("*.md"))

    assert [named(path) for path in needed if not path.is_file() or not any(map(path.match, patterns))] == []


# --- habits -----------------------------------------------------------------------------------------------


def test_everything_is_caught_in_few_places_only() -> None:
    catching = {
        named(path) for path in sources(*CODE) if any(map(_catches_everything, ast.walk(_parsed(path))))
    }

    assert catching - MAY_CATCH_EVERYTHING == set()


def test_whoever_catches_everything_hands_it_to_failures() -> None:
    catching = [path for path in sources(*CODE) if any(map(_catches_everything, ast.walk(_parsed(path))))]

    assert [named(path) for path in catching if "failures." not in path.read_text(encoding="utf-8")] == []


def test_nothing_is_mocked_and_nothing_is_skipped_for_later() -> None:
    forbidden = re.compile(
        r"MagicMock|AsyncMock|unittest\.mock|monkeypatch\.setattr|pytest\.mark\.(skip|xfail)\b"
    )
    tests = [path for path in sources("tests") if path != Path(__file__)]

    assert [named(path) for path in tests if forbidden.search(path.read_text(encoding="utf-8"))] == []


def test_every_test_is_a_sentence() -> None:
    names = [
        node.name
        for path in sources("tests")
        for node in ast.walk(_parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    ]

    assert [name for name in names if name.count("_") < 2] == []


@pytest.mark.parametrize("forbidden", [MACHINE, INDEX], ids=["machine paths", "package indexes"])
def test_no_file_knows_the_machine_that_it_was_written_on(forbidden: re.Pattern[str]) -> None:
    assert [name for name, text in texts_of_files() if forbidden.search(text)] == []


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|X{3})\b")

    assert [name for name, text in texts_of_files() if later.search(text)] == []


# --- what could be used against a person ------------------------------------------------------------------


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_no_column_holds_a_figure_of_a_person(table: object) -> None:
    columns = next(found for found in metadata.sorted_tables if found is table).columns.keys()

    assert [name for name in columns if is_denied(name)] == []


def test_no_record_holds_a_figure_of_a_person() -> None:
    records = [path for path in sources("bot") if {"domain", "books"} & set(path.parts)]
    fields = {
        node.target.id
        for path in records
        for node in ast.walk(_parsed(path))
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }

    # Whom Vita talks with in a thread is an engagement too; it is no figure.
    assert {name for name in fields if is_denied(name)} == {"engagement"}


def test_the_deny_list_would_find_one() -> None:
    assert [name for name in ("engagement_score", "last_seen_ms", "person_id") if is_denied(name)] == [
        "engagement_score", "last_seen_ms",
    ]  # fmt: skip


# --- promises ---------------------------------------------------------------------------------------------


def test_promises_are_numbered_without_gaps() -> None:
    assert [promise.id for promise in PROMISES] == [f"L{number}" for number in range(1, 22)]


def test_every_promise_says_what_and_why() -> None:
    assert [
        promise.id for promise in PROMISES if not promise.promise.strip() or not promise.source.strip()
    ] == []


def test_the_test_that_a_promise_names_is_there() -> None:
    named_tests = [promise.test for promise in PROMISES if promise.test]

    assert [name for name in named_tests if not (ROOT / "tests" / name).exists()] == []


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _catches_everything(node: ast.AST) -> bool:
    if not isinstance(node, ast.ExceptHandler):
        return False
    return node.type is None or (
        isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"}
    )


def is_denied(name: str) -> bool:
    words = name.split("_")
    return any(_has(words, denied.split("_")) for denied in DENIED)


def _has(words: list[str], denied: list[str]) -> bool:
    return any(words[at : at + len(denied)] == denied for at in range(len(words)))
