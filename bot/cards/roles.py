"""Who holds which role: the form of an administrator, and what the person hears about it."""

from collections.abc import Mapping, Sequence

from bot.cards.model import Button, Buttons, Card, Facts, Form, Option, SelectField, Text
from bot.domain.roles import GRANTED, Role
from bot.domain.team import Person
from bot.texts import Texts

GRANT, REVOKE = "grant", "revoke"


def form(people: Sequence[Person], answers: Mapping[str, str], texts: Texts) -> Form:
    """`answers` is what was chosen before an error."""
    who = tuple(Option(str(person.id), person.name) for person in people)
    roles = tuple(Option(role.value, texts(f"roles-{role}")) for role in GRANTED)
    changes = tuple(Option(change, texts(f"roles-{change}")) for change in (GRANT, REVOKE))
    return Form(
        "set-roles",
        texts("roles-title"),
        texts("roles-save"),
        (
            Text(texts("roles-why")),
            SelectField("who", texts("roles-who"), who, initial=answers.get("who", "")),
            SelectField("role", texts("roles-role"), roles, initial=answers.get("role", "")),
            SelectField("change", texts("roles-change"), changes, initial=answers.get("change", GRANT)),
        ),
        texts("roles-cancel"),
    )


def changed(
    name: str, role: Role, holders: Mapping[Role, Sequence[str]], team: str, texts: Texts, *, granted: bool
) -> Card:
    """What the administrator sees: what changed, and who holds what now."""
    said = texts("roles-granted" if granted else "roles-revoked", name=name, role=texts(f"roles-{role}"))
    now = tuple(
        (texts(f"roles-{each}"), ", ".join(holders.get(each, ())) or texts("roles-nobody"))
        for each in GRANTED
    )
    decide = Buttons((Button(texts("deciding-button"), "set-deciding"),))
    return Card(texts("roles-summary"), (Text(said), Text(texts("roles-now", team=team)), Facts(now), decide))


def told(by: str, role: Role, team: str, texts: Texts, *, granted: bool) -> Card:
    """What the person hears in the DM."""
    key = "roles-you-granted" if granted else "roles-you-revoked"
    return _heard(texts(key, by=by, team=team, role=texts(f"roles-{role}")), texts, granted=granted)


def told_by_hand(role: Role, texts: Texts, *, granted: bool) -> Card:
    """The same, when whoever runs Vita did it on the command line: it holds in the whole organisation."""
    key = "roles-you-granted-by-hand" if granted else "roles-you-revoked-by-hand"
    return _heard(texts(key, role=texts(f"roles-{role}")), texts, granted=granted)


def _heard(words: str, texts: Texts, *, granted: bool) -> Card:
    more = (Text(texts("roles-you-granted-means")),) if granted else ()
    return Card(words, (Text(words), *more))
