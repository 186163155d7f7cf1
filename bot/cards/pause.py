"""The pause: always about whoever chooses it, answered to that person alone."""

from datetime import date, timedelta

from bot.cards.model import Button, Buttons, Card, Form, Option, SelectField, Text, TextField
from bot.texts import Texts

_LENGTHS = (("week", 7), ("weeks", 21), ("quarter", 91))


def form(today: date, texts: Texts, *, typed: str = "") -> Form:
    """The last day of each choice is the day before the one named.

    `typed` are words that did not say which day; they stand there again, with the question.
    """
    monday = today + timedelta(days=7 - today.weekday())
    options = [Option(monday.isoformat(), texts("pause-monday", day=texts.day(monday)))]
    for key, days in _LENGTHS:
        back = today + timedelta(days=days)
        options.append(Option(back.isoformat(), texts(f"pause-{key}", day=texts.day(back))))
    choice = SelectField(
        "until", texts("pause-until"), tuple(options), texts("pause-until-hint"), options[0].value
    )
    words = TextField("day", texts("pause-day"), texts("pause-day-hint"), typed, required=False, longest=80)
    errors = {"day": texts("pause-day-unclear")} if typed else {}
    return Form("pause", texts("pause-title"), texts("pause-save"), (choice, words), errors=errors)


def paused(until: date, texts: Texts) -> Card:
    """`until` is the last day of the pause; it is said back, whatever words it came from."""
    buttons = (
        Button(texts("pause-button-lift"), "lift-pause"),
        Button(texts("pause-button-other"), "pause"),
    )
    words = texts("pause-set", day=texts.day(until))
    return Card(texts("pause-summary"), (Text(words), Buttons(buttons)))


def lifted(texts: Texts) -> Card:
    return Card(texts("pause-summary"), (Text(texts("pause-lifted")),))


def back(first_name: str, question: str, texts: Texts) -> Card:
    """After a long pause; `question` is the person's last one, empty without one."""
    last = (Text(texts("pause-back-question", question=question)),) if question else ()
    on = (Button(texts("pause-button-on"), "spar"),) if question else ()
    buttons = (*on, Button(texts("pause-button-new"), "set-question"))
    return Card(texts("pause-back"), (Text(texts("pause-welcome", name=first_name)), *last, Buttons(buttons)))
