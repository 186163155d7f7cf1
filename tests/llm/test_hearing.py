"""Numbers and requests in what people write."""

import pytest

from bot.llm.hearing import hear
from prompts import load

SIGNALS = load().words("guided/signals", "nl")


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("14 op een ochtend", "14"),
        ("van de 26 graden", "26"),
        ("bel 0612345678", ""),
        ("zaak 2026-118", ""),
        ("kamer k14", ""),
        ("€ 12,50 per uur", ""),
        ("om 22.40 uur", ""),
    ],
)
def test_only_a_small_whole_number_is_asked_about(said: str, number: str) -> None:
    assert hear(said, SIGNALS).number == number


@pytest.mark.parametrize("said", ["kan je een brief maken", "maak een lijst", "wat nu?"])
def test_a_request_is_heard(said: str) -> None:
    assert hear(said, SIGNALS).is_request


def test_a_signal_inside_a_longer_word_is_none() -> None:
    assert hear("de zekering is zacht", SIGNALS).purposes == ()


def test_signals_count_in_a_fixed_order() -> None:
    assert hear("ze doen altijd zo omdat het moet", SIGNALS).purposes == ("turn", "others", "whose", "deepen")
