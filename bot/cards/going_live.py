"""From pilot to living with it: the form of an administrator, and what is said before and after (L21)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.cards.model import (
    Button,
    Buttons,
    Card,
    Facts,
    Form,
    Note,
    Option,
    SelectField,
    Style,
    Text,
    TextField,
)
from bot.domain.going_live import Council, GoingLive
from bot.texts import Texts

BACK, SURE = "back", "back-sure"
"""What the buttons of a live organisation carry: back to the pilot, and yes, certainly."""

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Standing:
    """An organisation that is live: what that rests on, and who switched it, by name, on which day."""

    stated: GoingLive
    by: str
    at: date


def banner(texts: Texts) -> Note:
    """Under every message to a team, until the organisation is live."""
    return Note(texts("live-banner"))


def form(answers: Mapping[str, str], texts: Texts, errors: Mapping[str, str] | None = None) -> Form:
    """`answers` is what was filled in before an error."""
    council = tuple(Option(one.value, texts(f"live-council-{one}")) for one in Council)

    def field(key: str) -> TextField:
        label, hint = texts(f"live-{key}"), texts(f"live-{key}-hint")
        return TextField(key, label, hint, answers.get(key, ""), longest=_LONGEST)

    return Form(
        "go-live",
        texts("live-title"),
        texts("live-save"),
        (
            Text(texts("live-why")),
            SelectField("council", texts("live-council"), council, initial=answers.get("council", "")),
            field("on"),
            field("reference"),
            field("assessment"),
            Note(texts("live-kept")),
        ),
        texts("live-cancel"),
        errors=dict(errors or {}),
    )


def is_live(standing: Standing, texts: Texts) -> Card:
    """What it rests on, and the way back."""
    stated = standing.stated
    facts = (
        (texts("live-by"), texts("live-by-when", name=standing.by, day=_dated(standing.at, texts))),
        (
            texts("live-council-short"),
            texts(
                "live-council-when",
                said=texts(f"live-council-{stated.council}"),
                day=_dated(stated.on, texts),
            ),
        ),
        (texts("live-where"), stated.reference),
        (texts("live-where-assessment"), stated.assessment),
    )
    back = Button(texts("live-button-back"), "go-live", BACK)
    return Card(texts("live-summary"), (Text(texts("live-is")), Facts(facts), Buttons((back,))))


def ask_back(texts: Texts) -> Card:
    sure = Button(texts("live-button-sure"), "go-live", SURE, Style.DANGER)
    return Card(texts("live-summary"), (Text(texts("live-back-means")), Buttons((sure,))))


def is_back(texts: Texts) -> Card:
    return Card(texts("live-summary"), (Text(texts("live-back-done")),))


def told(by: str, texts: Texts, *, live: bool) -> Card:
    """What the other administrators hear."""
    words = texts("live-told" if live else "live-told-back", name=by)
    return Card(words, (Text(words),))


def _dated(day: date, texts: Texts) -> str:
    return f"{texts.day(day)} {day.year}"
