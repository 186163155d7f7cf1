"""The words themselves: the same in both languages in shape, plain, and by Vita's own rules."""

import re
from collections.abc import Iterator

import pytest

from bot.llm.wording import phrase_in, sentences_of, unquoted, words_of
from prompts import FIRM_FITS, LANGUAGES, METHOD_STEPS, PHASES, PURPOSES, SOFT_FITS, Bank, load
from prompts.sections import REPAIR

LIBRARY = load()
QUESTION_SECTIONS = (
    *FIRM_FITS,
    *SOFT_FITS,
    *("openers", "smaller", "unsure", "heaviest", "counter", "whose", "number", "ai", "options-question"),
    *("analyse", "decide", "produce", "innovate"),
)
OTHER_SECTIONS = (
    *("quote", "no-answer", "no-name", "options-lead", "moves", "counter-lead"),
    *("try", "chosen", "caution", "stopped", "thanked"),
)
POLICED = ("jargon", "flattery", "feeling", "formal", "we", "nagging", "score")


def guided_lines() -> Iterator[tuple[str, str, str]]:
    """Language, where it stands, and the line: of every guided line that a person may read."""
    for language in LANGUAGES:
        for phase in PHASES:
            yield from _lines(language, LIBRARY.questions(phase, language), tuple(sorted(PURPOSES)))
        for method, steps in METHOD_STEPS.items():
            bank = LIBRARY.steps(method, language)
            assert bank is not None
            yield from _lines(language, bank, steps)
        general = LIBRARY.words("guided/general", language)
        yield from _lines(language, general, QUESTION_SECTIONS + OTHER_SECTIONS)


def _lines(language: str, bank: Bank, sections: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    for section in sections:
        for line in bank[section]:
            yield language, f"{bank.file} {section}", line


LINES = list(guided_lines())
QUESTIONS = [line for line in LINES if line[1].split()[-1] not in OTHER_SECTIONS]


@pytest.mark.parametrize(("language", "where", "line"), QUESTIONS)
def test_a_question_asks_one_thing_at_its_end(language: str, where: str, line: str) -> None:
    assert line.count("?") == 1
    assert line.endswith("?")


@pytest.mark.parametrize(("language", "where", "line"), [line for line in LINES if line not in QUESTIONS])
def test_the_other_lines_ask_nothing(language: str, where: str, line: str) -> None:
    assert "?" not in line


@pytest.mark.parametrize(("language", "where", "line"), LINES)
def test_a_line_is_short_and_plain_and_says_je(language: str, where: str, line: str) -> None:
    checks = LIBRARY.words("checks", language)

    assert "!" not in line
    assert max(len(words_of(sentence)) for sentence in sentences_of(line)) <= 20
    assert {name: phrase_in(line, checks[name]) for name in POLICED} == dict.fromkeys(POLICED, "")


def test_no_question_stands_twice_in_a_language() -> None:
    said = [(language, line) for language, _, line in LINES]

    assert len(said) == len(set(said))


def test_every_bank_has_the_same_sections_and_as_many_questions_in_both_languages() -> None:
    for (name, language), bank in LIBRARY.banks.items():
        other = LIBRARY.words(name, "en" if language == "nl" else "nl")
        assert bank.sections.keys() == other.sections.keys()
        if name not in {"guided/signals", "checks"}:
            assert {key: len(lines) for key, lines in bank.sections.items()} == {
                key: len(lines) for key, lines in other.sections.items()
            }


def test_every_purpose_has_a_question_that_needs_no_words_of_the_person() -> None:
    for language in LANGUAGES:
        for phase in PHASES:
            bank = LIBRARY.questions(phase, language)
            for purpose in PURPOSES:
                assert any("{" not in line for line in bank[purpose]), f"{bank.file} {purpose}"


def test_every_step_has_a_question_that_needs_no_words_of_the_person() -> None:
    for language in LANGUAGES:
        for method, steps in METHOD_STEPS.items():
            bank = LIBRARY.steps(method, language)
            assert bank is not None
            assert [step for step in steps if not any("{" not in line for line in bank[step])] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("phase", PHASES)
def test_a_system_message_speaks_of_every_step_and_holds_no_name_date_or_score(
    phase: str, language: str
) -> None:
    body = LIBRARY.system(phase, language).body
    material = LIBRARY.words("material", language)

    assert material.one("state") in body
    assert material.one("boundary") in body
    assert [step for step in range(7) if not re.search(rf"^\s+- {step} ", body, re.MULTILINE)] == []
    assert re.search(r"\b20\d\d\b", body) is None
    assert phrase_in(unquoted(body), LIBRARY.words("checks", language)["score"]) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_check_on_words_can_be_told_to_the_model(language: str) -> None:
    assert set(POLICED) <= REPAIR
    assert all(LIBRARY.words("repair", language).one(name).endswith(".") for name in REPAIR)
