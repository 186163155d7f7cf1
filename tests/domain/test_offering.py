"""A method is offered once, with a reason in what somebody wrote, and only after an own thought."""

from dataclasses import replace

import pytest

from bot.domain.dialogue import DialogueState, Gate, Move
from bot.domain.methods import METHODS
from bot.domain.offering import _SIGNALS, MOST, Offer, fitting, offer, offered, with_offer
from bot.texts import texts_in
from prompts import PHASES

THINKING = DialogueState(gate=Gate.OPEN, move=Move.NUDGE, rung=1, turn=2)
CHOICE = "ik twijfel tussen twee roosters"


@pytest.mark.parametrize(
    ("phase", "said", "method", "reason"),
    [
        ("sparren", CHOICE, "grow", "choice"),
        ("sparren", "I can't decide between the two", "grow", "choice"),
        ("voorstellen", "morgen wil ik het indienen", "premortem", "plan"),
        ("voorstellen", "het kan niet anders", "tegenspraak", "sure"),
        ("sparren", "het rooster loopt telkens vast", "dubbelslag", "returns"),
        ("sparren", "Niemand leest het", "socratisch", "always"),
        ("sparren", "de ouders bellen ons", "perspectieven", "others"),
        ("reflecteren", "het gesprek liep anders", "gibbs", "otherwise"),
        ("richten", "op dinsdag ging het goed, dat ging goed", "waarderend", "works"),
        ("doen", "vanmorgen stond ik bij de balie", "starr", "event"),
    ],
)
def test_a_word_in_the_message_is_the_reason_for_a_method(
    phase: str, said: str, method: str, reason: str
) -> None:
    assert offered(phase, said) == Offer(method, reason)


@pytest.mark.parametrize(
    "said", ["", "👍", "de overdracht duurt te lang", "logistiek", "we dienen in", "kiezer"]
)
def test_without_such_a_word_nothing_is_offered(said: str) -> None:
    assert offered("sparren", said) is None


def test_a_method_of_another_phase_is_not_offered() -> None:
    assert offered("verantwoorden", CHOICE) is None


def test_a_team_method_is_offered_where_a_team_reads_along() -> None:
    said = "dit deden we samen"

    assert offered("reflecteren", said) is None
    assert offered("reflecteren", said, in_channel=True) == Offer("aar", "together")


def test_a_method_is_offered_once_in_a_conversation() -> None:
    assert offer(THINKING, CHOICE) == Offer("grow", "choice")
    assert offer(with_offer(THINKING), CHOICE) is None


@pytest.mark.parametrize(
    "state",
    [
        replace(THINKING, gate=Gate.CLOSED, move=Move.ASK),
        replace(THINKING, method="starr", step=1),
        replace(THINKING, method="none"),
        replace(THINKING, move=Move.OPTIONS),
        replace(THINKING, move=Move.CLOSE),
    ],
    ids=["before an own thought", "in a method", "after no", "beside options", "at the close"],
)
def test_nothing_is_offered(state: DialogueState) -> None:
    assert offer(state, CHOICE) is None


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("in_channel", [True, False])
def test_every_phase_has_three_methods_to_choose_from(phase: str, *, in_channel: bool) -> None:
    keys = fitting(DialogueState(phase=phase), in_channel=in_channel)

    assert len(set(keys)) == len(keys) == MOST


def test_the_method_that_runs_is_not_among_them() -> None:
    assert "grow" not in fitting(replace(THINKING, method="grow", step=1), CHOICE)


def test_the_signalled_method_and_then_those_of_the_intent_come_first() -> None:
    state = replace(THINKING, intent="innovate")

    assert fitting(state, CHOICE) == ("grow", "premortem", "perspectieven")


def test_looking_back_offers_korthagen_first() -> None:
    assert fitting(DialogueState(phase="reflecteren"))[0] == "korthagen"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_method_and_every_reason_has_its_words(language: str) -> None:
    texts = texts_in(language)

    assert [key for key in METHODS if not texts.has(f"methods-about-{key}")] == []
    assert [one.reason for one in _SIGNALS if not texts.has(f"methods-reason-{one.reason}")] == []
