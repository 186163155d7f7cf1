"""The page's own words: whole in both languages, and each of them used."""

import re
from pathlib import Path

import pytest

from bot import playground
from bot.playground import words
from bot.texts import LANGUAGES

STATIC = Path(playground.__file__).parent / "static"
PACKAGE = STATIC.parent


def test_both_languages_have_the_same_words() -> None:
    assert list(words.words("nl")) == list(words.words("en"))


def test_both_languages_leave_the_same_blanks() -> None:
    blanks = {
        language: {key: sorted(re.findall(r"\{(\w+)\}", text)) for key, text in words.words(language).items()}
        for language in LANGUAGES
    }

    assert blanks["nl"] == blanks["en"]


def test_every_word_that_a_script_asks_for_is_there() -> None:
    scripts = "".join(file.read_text(encoding="utf-8") for file in STATIC.glob("js/*.js"))
    asked = set(re.findall(r'word\("([a-z-]+)"', scripts))

    assert asked - set(words.words("nl")) == set()


def test_no_word_is_left_over() -> None:
    files = [STATIC / "index.html", *STATIC.glob("js/*.js"), *PACKAGE.glob("*.py")]
    source = "".join(file.read_text(encoding="utf-8") for file in files)
    made = ("composer-", "guide-", "command-", "error-clock-")  # put together from a part and a name
    unused = [
        key
        for key in words.words("nl")
        if not key.startswith(made)
        and not any(asked in source for asked in (f'"{key}"', f"${{{key}}}", f'"playground-{key}"'))
    ]

    assert unused == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_whole_in_each_language(language: str) -> None:
    page = words.page(language)

    assert f'<html lang="{language}">' in page
    assert "${" not in page


def test_dutch_words_do_not_shout() -> None:
    assert [key for key, text in words.words("nl").items() if "!" in text] == []
