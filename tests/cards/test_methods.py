"""Methods on cards: golden texts, few buttons, a way out, and an offer that is no question."""

import pytest

from bot.cards import dialogue, methods
from bot.cards.model import Button, Buttons, Card, Note
from bot.domain.dialogue import DialogueState, Gate, Move
from bot.domain.methods import METHODS, NO_METHOD
from bot.domain.offering import _SIGNALS, Offer, fitting
from bot.texts import LANGUAGES, Texts, texts_in
from tests.cards.aloud import aloud
from tests.goldens import GoldenText

IN_BOTH = pytest.mark.parametrize("language", LANGUAGES)
THINKING = DialogueState(gate=Gate.OPEN, move=Move.HINT, rung=2, turn=3)


def buttons(card: Card) -> list[Button]:
    return [button for block in card.blocks if isinstance(block, Buttons) for button in block.items]


def turn(texts: Texts) -> Card:
    return dialogue.turn("Wat zag je?", (), THINKING, "sample-model", "", texts)


@IN_BOTH
def test_the_cards_read_as_agreed(language: str, golden_text: GoldenText) -> None:
    texts = texts_in(language)
    running = DialogueState(method="korthagen", step=2, move=Move.NUDGE, gate=Gate.OPEN)
    wants = DialogueState(intent="decide", move=Move.ASK)
    shown = (
        methods.menu(fitting(DialogueState()), texts),
        methods.intents(texts),
        methods.question("…?", running, texts),
        methods.question("…?", wants, texts),
        methods.without_method(texts),
        methods.without_intent(texts),
        methods.with_offer(turn(texts), Offer("grow", "choice"), texts),
    )

    golden_text(f"methods.{language}", "\n".join(map(aloud, shown)))


@IN_BOTH
@pytest.mark.parametrize("method", METHODS)
def test_every_method_has_a_short_button_and_a_line_about_it(method: str, language: str) -> None:
    card = methods.menu((method,), texts_in(language))

    labels = [button.label for button in buttons(card)]
    assert [label for label in labels if not 0 < len(label) <= 20] == []
    assert [button.value for button in buttons(card)] == [method, NO_METHOD]


@IN_BOTH
@pytest.mark.parametrize("signal", _SIGNALS, ids=lambda signal: signal.reason)
def test_an_offer_adds_a_reason_and_a_button_before_the_exit(signal: Offer, language: str) -> None:
    texts = texts_in(language)

    card = methods.with_offer(turn(texts), Offer(signal.method, signal.reason), texts)

    assert [button.value for button in buttons(card)] == ["options", signal.method, "stop"]
    reason = [block.text for block in card.blocks if isinstance(block, Note)][-1]
    assert "?" not in reason
    assert len(reason) <= 90


def test_the_line_of_a_step_is_empty_without_a_method() -> None:
    texts = texts_in("nl")

    assert methods.step_line(DialogueState(), texts) == ""
    assert methods.step_line(DialogueState(method="none"), texts) == ""
    assert (
        methods.step_line(DialogueState(method="grow", step=3), texts) == "Van wens naar stap: stap 3 van 7"
    )
