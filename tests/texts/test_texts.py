"""`Texts` is strict, keeps people's words apart from our marks, and says days and times as people do."""

from datetime import UTC, date, datetime

import pytest

from bot.texts import LANGUAGES, STRONG_OFF, STRONG_ON, MissingText, Texts, texts_in
from bot.texts.dates import near_day
from tests.texts.keys import texts_of


def test_a_missing_key_is_an_error() -> None:
    with pytest.raises(MissingText, match="no text 'kickoff-nothing'"):
        texts_in("nl")("kickoff-nothing")


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(MissingText, match="kickoff-goal"):
        texts_in("nl")("kickoff-goal")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_found_though_none_is_parsed_before_it_is_asked_for(language: str) -> None:
    texts = Texts(language)

    assert [key for key in texts_of(language) if not texts.has(key)] == []


def test_an_unknown_language_gets_dutch() -> None:
    assert texts_in("fy").language == "nl"


def test_emphasis_is_marked_before_values_are_filled_in() -> None:
    words = texts_in("nl")("kickoff-goal", goal="*snel*")

    assert words == f"{STRONG_ON}Doel{STRONG_OFF}: “*snel*”"


def test_nobody_can_smuggle_our_marks_in() -> None:
    words = texts_in("nl")("kickoff-goal", goal=f"{STRONG_ON}x{STRONG_OFF}")

    assert words.endswith("“x”")


def test_braces_that_a_person_wrote_stay_as_they_are() -> None:
    words = texts_in("nl")("kickoff-goal", goal="{ $goal } {0} %s")

    assert words.endswith("“{ $goal } {0} %s”")


def test_a_text_of_several_lines_gives_them_apart() -> None:
    questions = texts_in("nl").lines("kickoff-questions")

    assert len(questions) == 26
    assert all(question.endswith("?") for question in questions)


@pytest.mark.parametrize(("count", "words"), [(1, "De ene persoon van A"), (5, "De 5 mensen van A")])
def test_readers_are_named_by_their_number(count: int, words: str) -> None:
    assert texts_in("nl")("readers-team", team="A", count=count) == words


@pytest.mark.parametrize(("days", "words"), [(1, "één werkdag"), (4, "vier werkdagen"), (5, "5 werkdagen")])
def test_a_short_week_counts_its_days_in_words(days: int, words: str) -> None:
    assert texts_in("nl")("kickoff-days", days=days) == words


@pytest.mark.parametrize(("language", "words"), [("nl", "9.05 uur"), ("en", "09:05")])
def test_a_clock_is_read_in_the_teams_zone(language: str, words: str) -> None:
    assert Texts(language).clock(datetime(2026, 6, 8, 7, 5, tzinfo=UTC), "Europe/Amsterdam") == words


def test_midnight_is_read_with_its_zero() -> None:
    assert Texts("nl").clock(datetime(2026, 6, 7, 22, 0, tzinfo=UTC), "Europe/Amsterdam") == "0.00 uur"


@pytest.mark.parametrize(("language", "words"), [("nl", "vrijdag 12 juni"), ("en", "Friday 12 June")])
def test_a_day_has_its_month_in_words(language: str, words: str) -> None:
    assert Texts(language).day(date(2026, 6, 12)) == words


def test_within_a_week_the_weekday_is_enough() -> None:
    today = date(2026, 6, 8)

    found = [
        near_day(day, today, "nl") for day in (today, date(2026, 6, 14), date(2026, 6, 15), date(2026, 6, 7))
    ]

    assert found == ["maandag", "zondag", "maandag 15 juni", "zondag 7 juni"]
