"""Every conversation ends on one thing that can be checked, and with the way to how Vita works (L20)."""

import pytest

from bot.cards import dialogue
from bot.cards.model import Buttons
from bot.domain.dialogue import DialogueState, Move
from bot.texts import texts_in
from prompts import LANGUAGES, METHODS, PHASES, load

LIBRARY = load()
CHECK = {"nl": "Controleer dit", "en": "Check this"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("method", ["", *METHODS])
def test_every_template_asks_for_one_caution_at_the_close(phase: str, method: str, language: str) -> None:
    body = LIBRARY.system(phase, language, method).body

    assert f"“{CHECK[language]}:" in body


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_model_a_conversation_closes_on_one_caution(language: str) -> None:
    cautions = LIBRARY.words("guided/general", language)["caution"]

    assert [line for line in cautions if not line.startswith(f"*{CHECK[language]}*: ")] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("model", ["", "voorbeeldmodel"])
def test_the_last_card_leads_to_how_vita_works(language: str, model: str) -> None:
    card = dialogue.turn("Tot vrijdag.", (), DialogueState(move=Move.CLOSE), model, "", texts_in(language))

    buttons = [button for block in card.blocks if isinstance(block, Buttons) for button in block.items]
    assert buttons[-1].action == "explain"
