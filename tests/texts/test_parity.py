"""Both languages say the same things, and the code and the texts know each other."""

from bot.texts import LANGUAGES
from tests.texts.keys import asked_for, is_literal, is_mentioned, refusal_codes, texts_of


def test_both_languages_have_the_same_texts() -> None:
    assert sorted(texts_of("nl")) == sorted(texts_of("en"))


def test_a_text_asks_for_the_same_values_in_both_languages() -> None:
    dutch, english = texts_of("nl"), texts_of("en")

    differing = [key for key in dutch if dutch[key] != english.get(key)]
    assert differing == []


def test_every_text_that_the_code_asks_for_is_there() -> None:
    missing = {key for language in LANGUAGES for key in asked_for() if key not in texts_of(language)}

    assert missing == set()


def test_the_code_asks_for_texts_at_all() -> None:
    assert {"kickoff-openings", "kickoff-questions", "refusal-summary"} <= asked_for()


def test_no_text_is_left_unused() -> None:
    unused = [key for key in texts_of("nl") if not is_mentioned(key)]

    assert unused == []


def test_every_refusal_has_its_words() -> None:
    assert {f"refusal-{code}" for code in refusal_codes()} - texts_of("nl").keys() == set()


def test_no_words_stand_ready_for_a_refusal_that_nobody_makes() -> None:
    ready = {key for key in texts_of("nl") if key.startswith("refusal-") and not is_literal(key)}

    assert ready - {f"refusal-{code}" for code in refusal_codes()} == set()
