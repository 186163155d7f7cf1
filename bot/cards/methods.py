"""Methods on cards: a few to choose from, what somebody wants of sparring, the question of a step, an offer."""

from dataclasses import replace

from bot.cards.model import Block, Button, Buttons, Card, Choice, Choices, Label, Note, Text
from bot.domain.dialogue import DialogueState
from bot.domain.methods import METHODS, NO_METHOD, Intent
from bot.domain.offering import Offer
from bot.texts import Texts

PICK = "pick-method"
INTENT = "intent"
"""The value of a button that asks what somebody wants; `intent:decide` is an answer to it."""


def menu(keys: tuple[str, ...], texts: Texts) -> Card:
    """The methods that fit, and the way on without one."""
    choices = tuple(Choice(_title(key, texts), texts(f"methods-about-{key}")) for key in keys)
    buttons = (*(_pick(key, texts) for key in keys), Button(texts("methods-button-none"), PICK, NO_METHOD))
    return _card((Text(texts("methods-menu")), Choices(choices), Buttons(buttons)), texts)


def intents(texts: Texts) -> Card:
    """What somebody wants of this talk, and the way on without saying so."""
    keys = (*(intent.value for intent in Intent), "none")
    buttons = tuple(Button(texts(f"methods-intent-button-{key}"), PICK, f"{INTENT}:{key}") for key in keys)
    return _card((Text(texts("methods-intents")), Buttons(buttons)), texts)


def question(words: str, state: DialogueState, texts: Texts) -> Card:
    """The hand-written question that is asked at once after a choice."""
    lead = step_line(state, texts) or texts(f"methods-intent-named-{state.intent}")
    menu_button = Button(texts("methods-intent-button-menu"), PICK)
    buttons = step_buttons(texts) if state.step else (menu_button, _stop(texts))
    blocks = (Note(lead), Text(words), Note(texts("dialogue-label-guided")), Buttons(buttons))
    return Card(texts("answer-summary"), blocks, Label.GUIDED)


def without_method(texts: Texts) -> Card:
    return _card((Text(texts("methods-without")),), texts)


def without_intent(texts: Texts) -> Card:
    return _card((Text(texts("methods-without-intent")),), texts)


def step_line(state: DialogueState, texts: Texts) -> str:
    """Which step of which method this is; empty without a method and at the close."""
    method = METHODS.get(state.method)
    if method is None or not state.step or state.is_over:
        return ""
    return texts("methods-step", title=_title(method.key, texts), step=state.step, steps=method.steps)


def step_buttons(texts: Texts) -> tuple[Button, ...]:
    """Under the question of a step, where each may be skipped."""
    skip = Button(texts("methods-button-skip"), "choose", "skip")
    options = Button(texts("methods-button-options"), "choose", "options")
    return (skip, options, _stop(texts))


def with_offer(card: Card, offer: Offer, texts: Texts) -> Card:
    """A turn of sparring with the offer of a method: the reason above the buttons, its button before the exit."""
    blocks: list[Block] = []
    for block in card.blocks:
        if isinstance(block, Buttons):
            blocks.append(Note(texts(f"methods-reason-{offer.reason}")))
            *others, way_out = block.items
            blocks.append(Buttons((*others, _pick(offer.method, texts), way_out)))
        else:
            blocks.append(block)
    return replace(card, blocks=tuple(blocks))


def chosen(key: str, texts: Texts) -> str:
    """The choice as something that was said."""
    return texts(f"methods-intent-button-{key}") if key in set(Intent) else _title(key, texts)


def _title(key: str, texts: Texts) -> str:
    return texts(f"methods-button-{key}")


def _pick(key: str, texts: Texts) -> Button:
    return Button(_title(key, texts), PICK, key)


def _stop(texts: Texts) -> Button:
    return Button(texts("methods-button-stop"), "choose", "stop")


def _card(blocks: tuple[Block, ...], texts: Texts) -> Card:
    return Card(texts("methods-summary"), blocks)
