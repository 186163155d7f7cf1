"""Each check finds what it is for, and lets people's own words be."""

import pytest

from bot.domain.dialogue import Move
from bot.llm.checks import faults
from bot.llm.options import read_answer
from bot.ports import Exchange
from prompts import load
from tests.llm.turns import turn

LIBRARY = load()
GOAL = "Inwoners begrijpen een brief"


def found(
    text: str, move: Move = Move.ASK, *, language: str = "nl", goals: tuple[str, ...] = (), before: str = ""
) -> tuple[str, ...]:
    earlier = (Exchange(by_vita=True, text=before),) if before else ()
    written = read_answer(text, with_options=move is Move.OPTIONS)
    told = turn(move=move, language=language, goals=goals, earlier=earlier)
    return faults(written, told, LIBRARY.words("checks", language))


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("", "empty"),
        ("Waar zit het in? " + "Zo is het. " * 60, "length"),
        (
            "Dit is een zin die maar door blijft gaan en nergens een punt zet omdat hij nog veel meer wil zeggen dan goed is. Klopt dat?",
            "sentence",
        ),
        ("Wat zag je? En wat toen?", "questions"),
        ("Wat zag je? Dat is de vraag.", "questions"),
        ("Dat kan.", "questions"),
        ("Dat is een ander verhaal! Wat zag je?", "exclamation"),
        ("Dat is een ander verhaal 🙂. Wat zag je?", "emoji"),
        ("- eerst dit\n- dan dat\nWat zag je?", "list"),
        ("Wat is de impact van dit plan?", "jargon"),
        ("Goede vraag. Wat zag je?", "flattery"),
        ("Ik begrijp dat het druk is. Wat zag je?", "feeling"),
        ("Wat zag u toen?", "formal"),
        ("Wat gaan wij doen?", "we"),
        ("Vergeet niet te kijken. Wat zag je?", "nagging"),
        ("Wie presteert hier het best?", "score"),
        ("Je kunt een lijst maken. Wat zag je?", "tells"),
        ("The handover takes very long in the morning shift. What would you change first?", "language"),
    ],
)
def test_a_check_finds_what_it_is_for(text: str, check: str) -> None:
    assert check in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Je stond er met het verkeerde verband. Wat had je om half acht willen weten?",
        "“Wij willen feedback!” staat er. Voor wie is dat?",
        "Dat de wond open was. Waar heb je het eerst gezocht?",
    ],
)
def test_a_good_answer_passes_and_quoted_words_are_not_policed(text: str) -> None:
    assert found(text) == ()


def test_a_close_with_a_question_fails() -> None:
    assert found("Proberen: bel morgen. Controleer dit: het rooster. Lukt dat?", Move.CLOSE) == ("questions",)


def test_a_close_that_names_nothing_to_check_fails() -> None:
    assert found("Proberen: bel morgen de ochtenddienst.", Move.CLOSE) == ("caution",)


def test_the_caution_may_have_been_given_with_the_options() -> None:
    text = "Tegenargument: bellen verplaatst het probleem. Wat zou de avond zelf voorstellen?"

    assert found(text, Move.COUNTER) == ("caution",)
    assert found(text, Move.COUNTER, before="Controleer dit: het rooster.") == ()


OPTIONS = (
    "Zo kan het:\n1. Bellen: twee minuten elke dag.\n2. Schrijven: boven aan het dossier, zonder kosten.\n"
)


def test_options_name_a_goal_or_say_that_there_is_none() -> None:
    assert found(f"{OPTIONS}Welke valt af?", Move.OPTIONS, goals=(GOAL,)) == ("goal",)
    assert found(f"{OPTIONS}Het raakt “{GOAL}”. Welke valt af?", Move.OPTIONS, goals=(GOAL,)) == ()
    assert found(f"{OPTIONS}Dit raakt geen van de doelen. Welke valt af?", Move.OPTIONS, goals=(GOAL,)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Zo kan het:\n1. Bellen: twee minuten.\nWelke valt af?",
        "Zo kan het:\n1. Bellen: elke dag twee minuten bellen.\n2. Bellen ook: elke dag twee minuten bellen.\nWelke valt af?",
        "Zo kan het:\n1. bellen\n2. schrijven\nWelke valt af?",
        "Zo kan het:\n1. Bellen: " + "en nog iets. " * 15 + "\n2. Schrijven: een briefje.\nWelke valt af?",
    ],
)
def test_options_that_are_too_few_too_alike_without_a_name_or_too_long_fail(text: str) -> None:
    assert found(text, Move.OPTIONS) == ("options",)


def test_english_has_its_own_words() -> None:
    assert found("Great question. What did you see first?", language="en") == ("flattery",)
    assert found("You were there with the wrong dressing. What did you need to know?", language="en") == ()


def test_mark_up_and_thinking_aloud_are_taken_off_before_anything_is_checked() -> None:
    written = read_answer("<think>eerst dit</think>\n## Kop\n**Wat** zag *je* `toen`?", with_options=False)

    assert written.text == "Kop\nWat zag je toen?"


def test_a_star_that_marks_nothing_stays() -> None:
    assert read_answer("Wat is 3 * 4 bij jullie?", with_options=False).text == "Wat is 3 * 4 bij jullie?"
