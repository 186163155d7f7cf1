"""Everything Dutch of ours is B1: what people read, and what tells a model how to write to them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from prompts import load
from prompts.tailoring import CHECKS, SMALL, TOPICS, load_tailoring, parts_of
from tests.prompts.plainness import (
    MEAN_WORDS,
    MOST_WORDS,
    OFFICE_WORDS,
    lengths,
    mean,
    office_words_in,
)
from tests.texts.test_voice import DUTCH as TEXTS

ROOT = Path(__file__).parents[2]
LISTS = {"guided", "tailoring", "checks"}
"""Folders of prompts that hold lists: of lines that people read (looked at below), and of words to look for."""

_MARKS = re.compile(r"^[\s#*\d.-]+")
_NAMES_WHAT_TO_AVOID = re.compile(r"^Vermijd ")

NOT_READ_BY_PEOPLE = {"guided/signals", "material", "checks", "repair"}


def guided() -> dict[str, list[str]]:
    """File → the lines of it that people read."""
    return {
        name: [line for lines in bank.sections.values() for line in lines]
        for (name, language), bank in load().banks.items()
        if language == "nl" and name not in NOT_READ_BY_PEOPLE
    }


def made_to_measure() -> dict[str, list[str]]:
    """Kind → the parts of the steps, assignments and questions that were written by hand."""
    ours = load_tailoring()
    banks = {"steps": ours.path("nl"), "assignments": ours.assignments("nl"), "checks": ours.checks("nl")}
    return {
        name: [
            part
            for section, lines in bank.sections.items()
            if section in {*TOPICS, SMALL, *CHECKS}
            for line in lines
            for part in parts_of(line)
        ]
        for name, bank in banks.items()
    }


def told_to_a_model() -> dict[str, list[str]]:
    """Prompt → its lines, without what stands above them for authors and the line of words to avoid."""
    found = {}
    for path in sorted((ROOT / "prompts").rglob("nl.md")):
        name = path.parent.relative_to(ROOT / "prompts")
        if name.parts[0] in LISTS:
            continue
        body = re.sub(r"\A---\n.*?\n---\n", "", path.read_text("utf-8"), flags=re.DOTALL)
        lines = (_MARKS.sub("", line) for line in body.splitlines())
        found[f"prompt {name}"] = [line for line in lines if line and not _NAMES_WHAT_TO_AVOID.match(line)]
    return found


def of_circles_and_cycles() -> dict[str, list[str]]:
    """The rounds of a peer consultation, and the names of phases."""
    return {
        f"{folder} {path.name}": list(_at(yaml.safe_load(path.read_text("utf-8")), {"nl"}))
        for folder in ("consultations", "cycles")
        for path in sorted((ROOT / "bot" / folder).glob("*.yaml"))
    }


def of_the_stores() -> dict[str, list[str]]:
    """What Slack and Teams say of Vita and its commands, where that is Dutch."""
    keys = {"title", "description", "short", "full", "usage_hint", "long_description", "background"}
    return {
        f"manifest {network}": [
            words
            for words in _at(
                json.loads((ROOT / "manifest" / network / "manifest.json").read_text("utf-8")), keys
            )
            if re.search(r"\b(?:je|jou|jij|jullie|een|het|de|wat)\b", words)
        ]
        for network in ("slack", "teams")
    }


def _at(node: Any, keys: set[str]) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key in keys and isinstance(value, str):
                yield value
            yield from _at(value, keys)
    if isinstance(node, list):
        for value in node:
            yield from _at(value, keys)


def topics() -> dict[str, list[str]]:
    """First word of the key → the texts under it; those that are sentences, not labels and buttons."""
    found: dict[str, list[str]] = {}
    for key, text in TEXTS.items():
        if text.rstrip()[-1:] in {".", "?"}:
            found.setdefault(key.split("-")[0], []).append(text)
    return found


def everything() -> Iterator[tuple[str, str]]:
    yield from TEXTS.items()
    yield from ((name, line) for name, lines in guided().items() for line in lines)
    yield from ((name, line) for name, lines in ELSEWHERE.items() for line in lines)


ELSEWHERE = {**made_to_measure(), **told_to_a_model(), **of_circles_and_cycles(), **of_the_stores()}
READ = list(everything())
GROUPS = {**guided(), **ELSEWHERE, **topics()}


@pytest.mark.parametrize(("where", "text"), READ)
def test_it_holds_no_office_word(where: str, text: str) -> None:
    assert {word: OFFICE_WORDS[word] for word in office_words_in(text)} == {}


@pytest.mark.parametrize(("where", "text"), READ)
def test_no_sentence_is_too_long(where: str, text: str) -> None:
    assert max(lengths(text)) <= MOST_WORDS


@pytest.mark.parametrize("group", GROUPS)
def test_sentences_are_short_on_the_whole(group: str) -> None:
    assert mean([length for text in GROUPS[group] for length in lengths(text)]) <= MEAN_WORDS


@pytest.mark.parametrize(("where", "text"), [one for one in READ if len(lengths(one[1])) > 1])
def test_a_message_of_several_sentences_has_short_ones(where: str, text: str) -> None:
    assert mean(lengths(text)) <= MEAN_WORDS


def test_the_office_words_are_many_and_stand_there_once_each_with_a_plainer_one() -> None:
    file = Path(__file__).parent / "office_words_nl.txt"
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()]

    assert len(rows) >= 300
    assert len({word for word, _ in rows}) == len(rows)
    assert [row for row in rows if not all(part.strip() == part != "" for part in row)] == []
    assert [word for word, plainer in rows if word == plainer] == []


def test_an_office_word_is_found_in_a_sentence_and_not_inside_another_word() -> None:
    found = office_words_in("Derhalve handelen we conform de regels; de tevensachtige rest niet.")

    assert found == ["conform", "derhalve"]


def test_what_somebody_else_said_is_not_policed() -> None:
    assert office_words_in("Je schreef: “het traject is derhalve klaar”.") == []
