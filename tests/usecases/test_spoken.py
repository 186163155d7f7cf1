"""The language of a message, by its small words."""

import pytest

from bot.usecases.spoken import spoken_in


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (["can we do this in English?"], "en"),
        (["ok, I will try that tomorrow"], "en"),
        (["dat weet ik niet"], "nl"),
        (["thanks", "they never read it because there is no time"], "en"),
        (["ok", "ik heb het geprobeerd", "can we do this in English?"], "nl"),
        (["roosters"], "nl"),
        (["the Voice of Holland keek ik"], "nl"),
        (["the mail said that you have to do it " * 12], "nl"),
        ([], "nl"),
    ],
)
def test_the_last_text_that_shows_a_language_counts(texts: list[str], language: str) -> None:
    assert spoken_in(texts, "nl") == language


def test_whoever_set_english_and_writes_dutch_is_answered_in_dutch() -> None:
    assert spoken_in(["waarom doet het dat niet"], "en") == "nl"
