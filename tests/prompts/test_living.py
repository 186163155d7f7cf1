"""An author changes a file and sees it at once; a faulty change leaves the last good words."""

import logging
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

import prompts
from prompts import LivingLibrary, PromptFault
from tests.prompts.test_loading import HEAD, TEMPLATE

_LATER = count(1)


@dataclass
class Page:
    """What an author gets to see: every sentence about a fault, and an empty one when it is mended."""

    told: list[str] = field(default_factory=list)

    def tell(self, sentence: str) -> None:
        self.told.append(sentence)


def edit(file: Path, text: str) -> None:
    """Writes a file and moves its moment of change on, as an editor does."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    moment = file.stat().st_mtime_ns + next(_LATER) * 1_000_000
    os.utime(file, ns=(moment, moment))


@pytest.fixture
def page() -> Page:
    return Page()


@pytest.fixture
def library(tmp_path: Path, page: Page) -> LivingLibrary:
    return LivingLibrary(tmp_path, tell=page.tell)


def test_a_file_that_is_added_changed_or_deleted_is_seen_at_once(
    tmp_path: Path, library: LivingLibrary
) -> None:
    own = tmp_path / "doen" / "nl.md"
    versions = [library.system("doen", "nl").version]

    edit(own, TEMPLATE)
    versions.append(library.system("doen", "nl").version)
    edit(own, TEMPLATE.replace("version: 7", "version: 8"))
    versions.append(library.system("doen", "nl").version)
    own.unlink()
    versions.append(library.system("doen", "nl").version)

    assert versions == ["1.1", "1.7", "1.8", "1.1"]


def test_a_changed_file_of_the_package_is_seen_too(tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    shutil.copytree(Path(prompts.__file__).parent, ours, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    library = LivingLibrary(ours=ours)
    questions = ours / "guided" / "methods" / "starr" / "nl.md"

    edit(questions, questions.read_text(encoding="utf-8").replace("Wat kwam eruit?", "En toen?"))

    steps = library.steps("starr", "nl")
    assert steps is not None
    assert steps["result"] == ("En toen?",)


def test_a_faulty_edit_keeps_the_last_good_words_and_is_told_once(
    tmp_path: Path, library: LivingLibrary, page: Page, caplog: pytest.LogCaptureFixture
) -> None:
    own = tmp_path / "doen" / "nl.md"
    edit(own, TEMPLATE)
    good = library.system("doen", "nl")

    edit(own, TEMPLATE.replace("{longest}", "{lengte}"))
    kept = [library.system("doen", "nl"), library.system("doen", "nl")]

    assert kept == [good, good]
    assert page.told == [f"{own}: inputs: lengte: expected every value that the text uses to be declared"]
    assert [record.levelno for record in caplog.records].count(logging.WARNING) == 1
    assert f"{own}: inputs: lengte" in caplog.text


@pytest.mark.parametrize("name", ["drafting/pair", "summary"])
def test_a_fault_in_the_words_for_drafts_and_summaries_is_told_too(
    tmp_path: Path, library: LivingLibrary, page: Page, name: str
) -> None:
    own = tmp_path / name / "nl.md"
    own.parent.mkdir(parents=True, exist_ok=True)

    edit(own, "---\npurpose: Iets.\n---\nKort.\n")
    library.look()

    (told,) = page.told
    assert told.startswith(f"{own}: ")


def test_a_mended_fault_is_told_as_mended(tmp_path: Path, library: LivingLibrary, page: Page) -> None:
    own = tmp_path / "doen" / "nl.md"
    edit(own, f"---\n{HEAD}---\nKort.\n")
    library.words("material", "nl")

    edit(own, TEMPLATE)

    assert library.system("doen", "nl").version == "1.7"
    assert len(page.told) == 2
    assert page.told[-1] == ""


def test_without_a_change_nothing_is_read_again(library: LivingLibrary) -> None:
    assert library.questions("doen", "nl") is library.questions("doen", "nl")


def test_files_that_are_faulty_at_the_start_are_an_error(tmp_path: Path) -> None:
    edit(tmp_path / "sparren" / "en.md", "Geen kop.\n")

    with pytest.raises(PromptFault, match="front matter"):
        LivingLibrary(tmp_path)


def test_it_gives_the_words_that_a_shelf_gives(tmp_path: Path) -> None:
    living, shelf = LivingLibrary(tmp_path), prompts.load(tmp_path)

    asks: list[Callable[[prompts.Library], object]] = [
        lambda library: library.system("sparren", "nl", "grow"),
        lambda library: library.method("grow", "en"),
        lambda library: library.questions("doen", "nl"),
        lambda library: library.steps("aar", "en"),
        lambda library: library.words("repair", "nl"),
    ]
    assert [ask(living) for ask in asks] == [ask(shelf) for ask in asks]
