"""What may be given back of somebody's words, and what not."""

import pytest

from bot.llm.quoting import plan_in, quote_from
from prompts import load

SIGNALS = load().words("guided/signals", "nl")
ENGLISH = load().words("guided/signals", "en")


def test_the_shortest_clause_with_the_signal_word_is_quoted() -> None:
    said = "ze zeggen van alles over de planning vandaag. ze lezen het niet. en het regent hier"

    assert quote_from(said, SIGNALS, "ze") == "ze lezen het niet"


def test_without_a_signal_it_is_the_last_clause() -> None:
    assert quote_from("eerst ging het goed, daarna ging het mis", SIGNALS) == "daarna ging het mis"


def test_a_long_clause_is_cut_at_its_connectives() -> None:
    said = "ik had het hele rooster netjes klaar voor iedereen maar niemand heeft ernaar gekeken"

    assert quote_from(said, SIGNALS, "niemand") == "niemand heeft ernaar gekeken"


def test_the_because_that_ties_a_clause_to_the_one_before_is_left_out() -> None:
    assert quote_from("ik wacht, want niemand leest de lijst", SIGNALS, "want") == "niemand leest de lijst"


@pytest.mark.parametrize(
    "said",
    [
        "dat heeft Fatima niet gedaan",
        "Fatima heeft het niet gedaan",
        "mevrouw kreeg een dubbele dosis",
        "kamer 12 is weer koud",
        "het is hier gewoon kut",
        "bel me op jan@example.org vandaag",
        "ik weet het niet",
        "te kort",
        "שלום לך איך זה",
        "a" * 70 + " en dat is lang",
    ],
)
def test_nothing_that_may_point_to_somebody_or_hurt_is_quoted(said: str) -> None:
    assert quote_from(said, SIGNALS) == ""


def test_a_capital_that_begins_a_sentence_is_no_name() -> None:
    assert quote_from("Dat lukt ons nooit", SIGNALS, "nooit") == "Dat lukt ons nooit"


def test_the_english_i_and_a_weekday_are_no_names() -> None:
    assert quote_from("on Friday I'll send it", ENGLISH) == "on Friday I'll send it"


def test_what_binds_a_clause_stays_with_it() -> None:
    said = "we beginnen elke dag te laat, omdat de karren niet klaar staan"

    assert quote_from(said, SIGNALS, "omdat") == "omdat de karren niet klaar staan"


def test_what_somebody_will_not_do_is_no_plan() -> None:
    assert plan_in("ik ga niet alles doorlezen", SIGNALS) == ""
    assert plan_in("ok, ik lees alleen wat anders is", SIGNALS) == "ik lees alleen wat anders is"
