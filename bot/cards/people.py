"""Who is in a team, and taking somebody out of it and in again: as an administrator sees it, and as that person does."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.cards.model import (
    Block,
    Button,
    Buttons,
    Card,
    Field,
    Form,
    FormPart,
    Note,
    Option,
    SelectField,
    Style,
    Text,
    TextField,
)
from bot.domain.roles import Role
from bot.domain.team import Person
from bot.texts import Texts

SHOW, EXCLUDE, INCLUDE = "show-people", "exclude-person", "include-person"
CONFIRM = "sure:"
TO_CHOOSE = 99
"""So many people fit in a list to choose from; past it one writes the name."""

_NAMED = 60
_OUTSIDE = 10


def button(texts: Texts) -> Button:
    return Button(texts("people-button"), SHOW)


def card(team: str, inside: Sequence[Person], outside: Sequence[Person], texts: Texts) -> Card:
    """Everybody by name; who was taken out each with the button that undoes it."""
    blocks: list[Block] = [
        Text(texts("people-in", team=team)),
        Text(_names(inside, texts)),
        Note(texts("people-who")),
        Buttons((Button(texts("people-button-exclude"), EXCLUDE),)),
    ]
    if outside:
        blocks.append(Text(texts("people-outside")))
    for person in outside[:_OUTSIDE]:
        again = Button(texts("people-button-include"), INCLUDE, str(person.id))
        blocks += [Text(person.name), Buttons((again,))]
    if len(outside) > _OUTSIDE:
        blocks.append(Text(texts("people-outside-more", number=len(outside) - _OUTSIDE)))
    return Card(texts("people-title"), tuple(blocks))


def _names(people: Sequence[Person], texts: Texts) -> str:
    names = ", ".join(person.name for person in people[:_NAMED])
    more = len(people) - _NAMED
    return texts("people-more", names=names, number=more) if more > 0 else names or texts("people-nobody")


def form(people: Sequence[Person], answers: Mapping[str, str], texts: Texts) -> Form:
    """`people` are those who can be taken out; `answers` is what was filled in before an error."""
    typed = answers.get("who", "")
    options = tuple(Option(str(person.id), person.name) for person in people)
    who: Field = SelectField("who", texts("people-label"), options, initial=typed)
    if len(people) > TO_CHOOSE:
        who = TextField("who", texts("people-name"), texts("people-name-hint"), typed, longest=120)
    parts: tuple[FormPart, ...] = (who, Note(texts("people-why")))
    return Form(EXCLUDE, texts("people-title"), texts("people-next"), parts, texts("people-cancel"))


def unknown(asked: Form, texts: Texts) -> Form:
    return replace(asked, errors={"who": texts("people-name-unknown")})


def sure(person: Person, team: str, roles: Sequence[Role], texts: Texts) -> Form:
    """What it means, before it is done; `roles` are those that end by it."""
    ends = (
        (Text(texts("people-sure-roles", roles=", ".join(texts(f"roles-{one}") for one in roles))),)
        if roles
        else ()
    )
    parts = (
        Text(texts("people-sure", name=person.name, team=team)),
        Text(texts("people-sure-means", name=person.name)),
        *ends,
        Note(texts("people-sure-told", name=person.name)),
    )
    return Form(
        EXCLUDE, texts("people-title"), texts("people-submit"), parts, texts("people-cancel"), f"{CONFIRM}{person.id}"
    )  # fmt: skip


def excluded(person: Person, team: str, texts: Texts) -> Card:
    words = texts("people-excluded", name=person.name, team=team)
    again = Button(texts("people-button-include"), INCLUDE, str(person.id))
    return Card(words, (Text(words), Buttons((again, button(texts)))))


def included(person: Person, team: str, texts: Texts) -> Card:
    words = texts("people-included", name=person.name, team=team)
    roles = Button(texts("roles-button"), "set-roles")
    return Card(words, (Text(words), Buttons((button(texts), roles))))


def told_out(by: str, team: str, texts: Texts) -> Card:
    """What the person hears."""
    words = texts("people-you-excluded", by=by, team=team)
    data = Button(texts("how-button-data"), "my-data", style=Style.PLAIN)
    return Card(words, (Text(words), Text(texts("people-you-keep", by=by)), Buttons((data,))))


def told_in(by: str, team: str, texts: Texts) -> Card:
    words = texts("people-you-included", by=by, team=team)
    return Card(words, (Text(words),))
