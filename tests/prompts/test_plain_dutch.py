"""Everything Dutch that people read from us is B1: the guided lines and the texts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

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
    yield from ((name, part) for name, parts in made_to_measure().items() for part in parts)


READ = list(everything())
GROUPS = {**guided(), **made_to_measure(), **topics()}


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
