"""When Vita comes by itself: the form in which somebody chooses that, and what follows."""

from collections.abc import Collection
from datetime import date

from bot.cards.model import Button, Buttons, Card, ChecksField, Form, Option, SelectField, Text
from bot.domain.reach import Nudges
from bot.texts import Texts
from bot.texts.dates import weekday

_CHOICES = (Nudges.NORMAL, Nudges.LIGHT, Nudges.OFF)
_WEEK = range(1, 8)


def form(nudges: Nudges, days: Collection[int], texts: Texts, *, without_days: bool = False) -> Form:
    """`days` are weekdays, 1 is Monday; `without_days` says that none was left ticked."""
    options = tuple(Option(choice, texts(f"reach-option-{choice}")) for choice in _CHOICES)
    week = tuple(Option(str(day), _name(day, texts)) for day in _WEEK)
    ticked = tuple(str(day) for day in _WEEK if day in days)
    parts = (
        SelectField("nudges", texts("reach-nudges"), options, texts("reach-nudges-hint"), nudges),
        ChecksField("days", texts("reach-days"), week, texts("reach-days-hint"), ticked),
    )
    errors = {"days": texts("reach-days-none")} if without_days else {}
    return Form("set-reach", texts("reach-title"), texts("reach-save"), parts,
                cancel=texts("reach-cancel"), errors=errors)  # fmt: skip


def saved(nudges: Nudges, days: Collection[int], texts: Texts) -> Card:
    names = ", ".join(_name(day, texts) for day in _WEEK if day in days)
    lines = (texts("reach-set-days", days=names), texts(f"reach-set-{nudges}"), texts("reach-set-news"))
    button = Button(texts("reach-button"), "set-reach")
    return Card(texts("reach-summary"), (Text("\n".join(lines)), Buttons((button,))))


def _name(day: int, texts: Texts) -> str:
    return weekday(date.fromisocalendar(2024, 1, day), texts.language)
