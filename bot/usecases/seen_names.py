"""Names of clients in what somebody writes for a Prof-cirkel: pointed at once, and let through when it is sent once more."""

from dataclasses import replace

from bot.books import Books
from bot.cards.model import Form, TextField
from bot.domain.names import names_in
from bot.domain.prof_circle import ProfCircle
from bot.texts import Texts
from bot.usecases.act import Act
from bot.usecases.prof_circles import names_of

SURE = ":sure"
"""Behind the value of a form whose writer saw the names that were pointed at."""


def names_seen(
    books: Books, circle: ProfCircle, act: Act, fields: tuple[str, ...], texts: Texts
) -> dict[str, str]:
    """Names of clients, pointed at once; those of the circle's own people are none."""
    if act.value.endswith(SURE):
        return {}
    answers = act.answers or {}
    inside = {
        part for name in names_of(books, circle.organisation_id, circle.members) for part in name.split()
    }
    for key in fields:
        found = [name for name in names_in(answers.get(key, "")) if not inside & set(name.split())]
        if found:
            return {key: texts("consultation-names-seen", names=", ".join(f"“{name}”" for name in found))}
    return {}


def again(form: Form, act: Act, errors: dict[str, str], value: str) -> Form:
    """The form with what was typed; sent once more a pointed-at name is let through."""
    answers = act.answers or {}
    parts = tuple(
        replace(part, initial=answers.get(part.key, "")) if isinstance(part, TextField) else part
        for part in form.parts
    )
    return replace(form, parts=parts, errors=errors, value=value)
