"""Every card and form in both languages: golden texts, wire form, buttons and lengths."""

import re
from collections.abc import Iterator

import pytest

from bot.cards import wire
from bot.cards.model import (
    Button,
    Buttons,
    Card,
    Choices,
    Facts,
    Form,
    Label,
    Link,
    Note,
    Prompt,
    Quote,
    Source,
    Text,
    plain,
    spans,
)  # fmt: skip
from bot.texts import LANGUAGES, STRONG_OFF, STRONG_ON, texts_in
from bot.usecases.commands import COMMANDS
from tests.cards.aloud import aloud
from tests.cards.samples import SAMPLES, made
from tests.goldens import GoldenText

CARDS = [name for name in SAMPLES if isinstance(made(name, texts_in("nl")), Card)]
"""A form is never stored: it is opened at once, or not at all."""

EACH = pytest.mark.parametrize("name", SAMPLES)
IN_BOTH = pytest.mark.parametrize("language", LANGUAGES)

LIMITS = {
    "kickoff": (600, 95, 1, 2),
    "kickoff_first": (600, 95, 1, 2),
    "kickoff_without_goal": (600, 95, 1, 2),
    "kickoff_short": (600, 95, 1, 2),
    "kickoff_late": (600, 95, 1, 2),
    "kickoff_owes_look_back": (600, 95, 1, 2),
    "reflection": (350, 55, 1, 2),
    "reflection_together": (350, 55, 1, 2),
    "proposal_for_team": (350, 55, 1, 3),
    "proposal_for_team_ai": (350, 55, 1, 3),
    "draft": (1000, 160, 0, 3),
    "draft_guided": (1000, 160, 0, 3),
    "sharper": (450, 75, 1, 3),
    "welcome": (850, 140, 1, 3),
    "welcome_model": (850, 140, 1, 3),
    "welcome_dm": (850, 140, 0, 3),
    "welcome_dm_model": (850, 140, 0, 3),
    "home": (850, 140, 1, 3),
    "failure": (280, 45, 0, 2),
}
"""Characters, words, question marks and buttons of `voice.md`, section 2, without what people wrote."""


@IN_BOTH
@EACH
def test_a_card_reads_as_agreed(name: str, language: str, golden_text: GoldenText) -> None:
    golden_text(f"{name}.{language}", aloud(made(name, texts_in(language))))


@IN_BOTH
@pytest.mark.parametrize("name", CARDS)
def test_a_card_comes_back_from_its_wire_form(name: str, language: str) -> None:
    card = made(name, texts_in(language))
    assert isinstance(card, Card)

    assert wire.loads(wire.dumps(card)) == card


@IN_BOTH
@EACH
def test_a_button_is_short_and_neither_asks_nor_shouts(name: str, language: str) -> None:
    labels = [button.label for button in _buttons(made(name, texts_in(language)))]

    assert [label for label in labels if len(label) > 20 or re.search(r"[?!]", label)] == []


@IN_BOTH
@pytest.mark.parametrize("name", LIMITS)
def test_a_message_fits_above_the_thumb(name: str, language: str) -> None:
    card = made(name, texts_in(language))
    assert isinstance(card, Card)
    text = _own_words(card)
    characters, words, questions, buttons = LIMITS[name]

    found = (len(text), len(text.split()), text.count("?"), len(list(_buttons(card))))
    assert all(n <= most for n, most in zip(found, (characters, words, questions, buttons), strict=True)), (
        found
    )


@IN_BOTH
@EACH
def test_marks_of_emphasis_come_in_pairs(name: str, language: str) -> None:
    shown = aloud(made(name, texts_in(language)))

    assert (STRONG_ON in shown, STRONG_OFF in shown) == (False, False)


def test_nobody_has_to_know_a_command() -> None:
    cards = [one for name in SAMPLES if isinstance(one := made(name, texts_in("nl")), Card)]

    blocks = [block for card in cards for block in card.blocks if isinstance(block, Buttons)]
    opened = {button.action for block in blocks for button in block.items}
    assert set(COMMANDS.values()) - opened == set()


def test_a_block_that_nobody_knows_is_no_card() -> None:
    stored = '{"summary": "", "label": "none", "blocks": [{"is": "Table"}]}'

    with pytest.raises(ValueError, match="no block: Table"):
        wire.loads(stored)


@pytest.mark.parametrize("stored", ["{}", '{"summary": "x"}', "[]", "niets"])
def test_what_was_never_a_card_is_an_error(stored: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the type is the contract
        wire.loads(stored)


def test_spans_take_emphasis_apart() -> None:
    taken = [
        (span.text, span.strong) for span in spans(f"a {STRONG_ON}b{STRONG_OFF} c{STRONG_ON}d{STRONG_OFF}")
    ]

    assert taken == [("a ", False), ("b", True), (" c", False), ("d", True)]


def test_plain_words_have_no_marks() -> None:
    assert plain(f"{STRONG_ON}Doel{STRONG_OFF}: x") == "Doel: x"


def test_somebodys_asterisk_stays_an_asterisk() -> None:
    words = texts_in("nl")("question-saved", question="2 * 3 * 4")

    assert "".join(span.text for span in spans(words) if span.strong) == ""
    assert "2 * 3 * 4" in words


def _buttons(shown: Card | Form) -> Iterator[Button]:
    if isinstance(shown, Form):
        yield from (Button(label, "") for label in (shown.submit, shown.cancel))
        return
    for block in shown.blocks:
        if isinstance(block, Buttons):
            yield from block.items


def _own_words(card: Card) -> str:
    """The words that are ours: without quotes of people, the small line and the buttons."""
    texts = [_words(block) for block in card.blocks if not isinstance(block, Buttons | Note | Quote | Link)]
    return re.sub(r"“[^”]*”", "“”", plain("\n".join(texts)))


def _words(block: Text | Choices | Facts) -> str:
    match block:
        case Text():
            return block.text
        case Choices():
            return "\n".join(f"{choice.title} {choice.text}".strip() for choice in block.items)
        case Facts():
            return "\n".join(f"{name}: {value}" for name, value in block.items)


def test_what_a_card_rests_on_and_suggests_comes_back_from_the_outbox() -> None:
    card = Card(
        "Vita", (Text("Hoi"),), Label.MODEL, (Source("Doel", "Rust"),), (Prompt("Denk mee", "Ik denk."),)
    )

    assert wire.loads(wire.dumps(card)) == card
