"""Themes without a model: what shares words belongs together, and has a word that it shares as its name."""

from bot.domain.theme import groups, word_for

HANDOVER = (
    "De overdracht van de avond is te lang.",
    "In de overdracht staat niet wat anders was.",
    "Een kortere overdracht lezen we wel.",
)
ROUTES = ("De route langs de dijk kost een uur.", "Twee routes gaan langs dezelfde dijk.")
ALONE = "Wie bestelt het papier voor de printer?"


def test_what_is_about_the_same_comes_together() -> None:
    assert groups([*HANDOVER, ALONE, *ROUTES]) == [(0, 1, 2), (4, 5)]


def test_one_thing_is_no_theme() -> None:
    assert groups([ALONE, HANDOVER[0]]) == []


def test_a_theme_is_called_by_a_word_that_most_of_it_has() -> None:
    assert word_for(HANDOVER) == "overdracht"


def test_nothing_shared_has_no_name() -> None:
    assert word_for([ALONE, ROUTES[0]]) == ""
