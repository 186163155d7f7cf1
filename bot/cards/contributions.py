"""What somebody brought to a Prof-cirkel: their own to take out, take back or make a proposal of; and the harvest."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards.model import (
    Block,
    Button,
    Buttons,
    Card,
    Form,
    Note,
    Option,
    Quote,
    SelectField,
    Text,
    TextField,
    plain,
)
from bot.domain.consultation import Contribution
from bot.domain.prof_circle import ProfCircle
from bot.texts import Texts

ONLY_ME, MY_TEAM = "private", "team"
SHOWN = 5
"""Contributions of one message; older ones are a click further."""


@dataclass(frozen=True, slots=True)
class Own:
    """One's own contribution, with what it was about."""

    contribution: Contribution
    about: str


def mine(own: Sequence[Own], after: int, texts: Texts) -> Card:
    """One's own words alone; `after` so many that were shown already."""
    if not own:
        return _line("contribution-none", texts)
    blocks: list[Block] = [Text(texts("contribution-mine"))]
    for one in own[after : after + SHOWN]:
        number, by_ai = str(one.contribution.id), one.contribution.generated is not None
        buttons = (
            *((Button(texts("contribution-button-take"), "take-out", number),) if not by_ai else ()),
            Button(texts("contribution-button-propose"), "propose-from-circle", number),
            Button(texts("contribution-button-back"), "revoke-contribution", number),
        )
        about = texts("contribution-by-ai" if by_ai else "contribution-about", about=one.about)
        blocks += [Text(about), Quote(one.contribution.text), Buttons(buttons)]
    if len(own) > after + SHOWN:
        more = Button(texts("contribution-button-more"), "show-contributions", str(after + SHOWN))
        blocks.append(Buttons((more,)))
    return Card(texts("contribution-summary"), (*blocks, Note(texts("contribution-note"))))


def take_form(contribution: Contribution, text: str, team: str, readers: str, texts: Texts) -> Form:
    """`team` is empty for whoever is in none; `readers` are those who read what a team is given."""
    ways = (
        Option(ONLY_ME, texts("contribution-way-private")),
        *((Option(MY_TEAM, texts("contribution-way-team", team=team)),) if team else ()),
    )
    readers_note = (Note(texts("contribution-readers", readers=readers)),) if team else ()
    return Form(
        "take-out",
        texts("contribution-take-title"),
        texts("contribution-take-submit"),
        (
            Text(texts("contribution-take-what")),
            TextField("text", texts("contribution-field-text"), initial=text, multiline=True),
            SelectField("who", texts("contribution-field-who"), ways, initial=ONLY_ME),
            *readers_note,
        ),
        value=str(contribution.id),
    )


def taken(team: str, texts: Texts) -> Card:
    return _line("contribution-taken-team", texts, team=team) if team else _line("contribution-taken", texts)


def taken_back(texts: Texts) -> Card:
    return _line("contribution-revoked", texts)


# --- the end of a circle ----------------------------------------------------------------------------------


def harvest_asked(circle: ProfCircle, by: str, day: str, texts: Texts) -> Card:
    """In the place of the circle, once whoever guides rounds it off."""
    words = texts("harvest-asked", theme=circle.theme, name=by, day=day)
    write = Button(texts("prof-circle-button-harvest"), "bring-harvest", str(circle.id))
    mine_too = Button(texts("prof-circle-button-mine"), "show-contributions")
    return Card(words, (Text(words), Text(texts("harvest-question")), Buttons((write, mine_too))))


def harvest_form(circle: ProfCircle, texts: Texts) -> Form:
    return Form(
        "bring-harvest",
        texts("harvest-title"),
        texts("consultation-write-submit"),
        (
            Text(texts("harvest-what", theme=circle.theme)),
            TextField("text", texts("harvest-field"), texts("harvest-field-hint"), multiline=True),
            Note(texts("prof-circle-stays")),
        ),
        value=str(circle.id),
    )


def harvested(name: str, contribution: Contribution, texts: Texts) -> Card:
    if contribution.envelope.revoked_at is not None:
        return _line("consultation-taken-back", texts, name=name)
    words = texts("harvest-said", name=name)
    return Card(plain(words), (Text(words), Quote(contribution.text)))


def harvest_given(texts: Texts) -> Card:
    return _line("harvest-given", texts)


def ended(circle: ProfCircle, count: int, texts: Texts) -> Card:
    words = texts("harvest-ended", theme=circle.theme)
    said = texts("harvest-ended-said" if count else "harvest-ended-nothing")
    return Card(words, (Text(words), Text(said)))


def rounding_off(texts: Texts) -> Card:
    return _line("harvest-begun", texts)


def _line(key: str, texts: Texts, **values: str) -> Card:
    words = texts(key, **values)
    return Card(words, (Text(words),))
