"""Answers to messages that are no sparring: a picture, an empty message, a command, a plain wish."""

from dataclasses import replace

from bot.cards import methods
from bot.cards.model import Button, Buttons, Card, Note, Text
from bot.texts import Texts

_OPENERS = {
    "show-home": "unknown-command-all",
    "set-question": "answer-button-question",
    "propose": "answer-button-propose",
    "take-note": "answer-button-note",
    "look-back": "answer-button-look-back",
    "make-path": "path-button-make",
    "self-check": "check-button-ask",
    "show-assignments": "assignment-button-make",
    "pause": "answer-button-pause",
    "show-frame": "answer-button-frame",
    "show-wall": "answer-button-wall",
    "my-data": "answer-button-data",
}


def wordless(texts: Texts) -> Card:
    """Only a picture, a file, a voice note or a sticker: one line and two buttons."""
    return _with_ways_on(texts("answer-wordless"), texts)


def empty(texts: Texts) -> Card:
    return _with_ways_on(texts("answer-empty"), texts)


def hello(texts: Texts) -> Card:
    """Without a name: it may stand right under the introduction, which has it."""
    return _with_ways_on(texts("answer-hello"), texts)


def light(texts: Texts) -> Card:
    """To a laugh or an emoji: one line, and the talk stays where it was."""
    return Card(texts("answer-summary"), (Text(texts("answer-light")),))


def what_it_does(model: str, texts: Texts) -> Card:
    """Who Vita is and what it can be used for, with the two ways to begin; `model` is empty without one."""
    who = texts("answer-who-model" if model else "answer-who-guided")
    return _with_ways_on(f"{who}\n{texts('answer-what-it-does')}", texts)


def too_long(limit: int, texts: Texts) -> Card:
    words = texts("answer-too-long", limit=str(limit))
    return Card(texts("answer-summary"), (Text(words),))


def opener(use_case: str, texts: Texts, words: str = "") -> Card:
    """One line and the button that opens what was asked for: a message cannot open a form by itself.

    `words` go along with the click: what the message said about it already.
    """
    button = Button(texts(_OPENERS[use_case]), use_case, words)
    return Card(texts("answer-summary"), (Text(texts("answer-open-form")), Buttons((button,))))


def is_opener(use_case: str) -> bool:
    return use_case in _OPENERS


def help_with(use_case: str, texts: Texts) -> Card:
    """What a command does and what may stand behind it, with the button that does the same."""
    words = texts(f"command-help-{use_case}")
    return Card(
        texts("answer-summary"), (Text(words), Buttons((Button(texts(_OPENERS[use_case]), use_case),)))
    )


def what_are_you(model: str, texts: Texts) -> Card:
    words = texts("answer-not-a-person" if model else "answer-not-a-person-guided")
    how = Button(texts("introduction-button-how"), "explain")
    return Card(texts("answer-summary"), (Text(words), Buttons((how,))))


def spar_start(question: str, texts: Texts) -> Card:
    """Where to begin, and two ways to shape the talk: what one wants of it, or a method."""
    words = texts("answer-spar-question", question=question) if question else texts("answer-spar-start")
    buttons = (
        Button(texts("answer-button-intent"), methods.PICK, methods.INTENT),
        Button(texts("methods-intent-button-menu"), methods.PICK),
    )
    return Card(texts("answer-summary"), (Text(words), Buttons(buttons)))


def after_notice(notice: str, card: Card, texts: Texts) -> Card:
    """The card, with first why the model had no part in it; `notice` as in `SparringReply`."""
    return replace(card, blocks=(Note(texts(f"dialogue-{notice}")), *card.blocks))


def moved_to_dm(texts: Texts) -> Card:
    return Card(texts("answer-summary"), (Text(texts("answer-in-dm")),))


def _with_ways_on(words: str, texts: Texts) -> Card:
    buttons = (
        Button(texts("answer-button-spar"), "spar"),
        Button(texts("answer-button-question"), "set-question"),
    )
    return Card(texts("answer-summary"), (Text(words), Buttons(buttons)))
