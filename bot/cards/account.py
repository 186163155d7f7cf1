"""Telling each other how it went: the invitation, the form, and the texts side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.cards.model import (
    Block,
    Button,
    Buttons,
    Card,
    ChecksField,
    Facts,
    Form,
    FormPart,
    Note,
    Option,
    Style,
    Text,
    TextField,
)
from bot.domain.accountability import QUESTIONS, Commitment, Outcome, Round, Side, Statement
from bot.domain.timetable import local_day
from bot.texts import Texts

_LABEL = 70
_EVERY = 4
"""Weeks between two rounds."""
"""Characters of an own thing among the options: a network takes no more than 75."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A round as one person sees it: with whom, who reads it, until when."""

    round: Round
    side: Side
    other: str
    readers: str
    managers: str
    until: date
    zone: str


def invitation(setting: Setting, open_ones: Sequence[Commitment], texts: Texts) -> Card:
    """What was committed to last time stands below it, to be answered with one click. Its words rotate."""
    wordings = texts.lines(f"account-invites-{setting.side}", other=setting.other)
    words = wordings[setting.round.iso.ordinal // _EVERY % len(wordings)]
    begin = Button(texts("account-button-begin"), "give-account", str(setting.round.id), Style.PRIMARY)
    not_now = Button(texts("note-button-not-now"), "not-this-week", "account")
    blocks: list[Block] = [
        Text(words),
        Text(texts("account-until", **_moment(setting, texts))),
        _who_sees(setting, texts),
        Buttons((begin, not_now)),
        *_open(open_ones, texts),
    ]
    return Card(texts("account-summary"), tuple(blocks))


def form(
    setting: Setting, options: Sequence[tuple[str, str]], before: Mapping[str, str], texts: Texts
) -> Form:
    """`before` is what was told or typed already; `options` are own things by their keys."""
    asked = tuple(_field(key, setting, before, texts) for key in QUESTIONS)
    choices = tuple(Option(key, words[:_LABEL]) for key, words in options)
    ticked = tuple(filter(None, before.get("items", "").split(",")))
    items = ChecksField("items", texts("account-items"), choices, texts("account-items-hint"), ticked)
    parts: tuple[FormPart, ...] = (
        Note(texts(f"account-note-{setting.side}")),
        *asked,
        *((items,) if choices else ()),
        _who_sees(setting, texts),
    )
    return Form(
        "give-account", texts("account-title"), texts("account-save"), parts, texts("account-cancel"),
        str(setting.round.id),
    )  # fmt: skip


def _field(key: str, setting: Setting, before: Mapping[str, str], texts: Texts) -> TextField:
    values = {"day": texts.day(setting.until)} if key == "commits" else {}
    hint = texts("account-commits-hint") if key == "commits" else ""
    return TextField(
        key, texts(f"account-{key}", **values), hint, before.get(key, ""), multiline=True, required=False
    )


def given(setting: Setting, texts: Texts) -> Card:
    words = texts("account-given", **_moment(setting, texts))
    number = str(setting.round.id)
    buttons = (
        Button(texts("account-button-change"), "give-account", number),
        Button(texts("account-button-withdraw"), "take-back-account", number),
    )
    return Card(words, (Text(words), _who_sees(setting, texts), Buttons(buttons)))


def ready(texts: Texts) -> Card:
    words = texts("account-ready")
    return Card(words, (Text(words), Buttons((Button(texts("account-button-read"), "show-accounts"),))))


@dataclass(frozen=True, slots=True)
class Shown:
    """Texts side by side: each with the name of its writer. `rest` is the value behind "read on", if there is more."""

    team: str
    statements: tuple[tuple[str, Statement], ...]
    own: str = ""
    rest: str = ""


def side_by_side(
    shown: Sequence[Shown], running: Sequence[Setting], open_ones: Sequence[Commitment], texts: Texts
) -> Card:
    """What can be told now, what was told last, and what one committed to."""
    blocks: list[Block] = []
    for setting in running:
        begin = Button(texts("account-button-begin"), "give-account", str(setting.round.id), Style.PRIMARY)
        until = texts("account-until", **_moment(setting, texts))
        blocks += [Text(f"{texts('account-running')} {until}"), Buttons((begin,))]
    for each in shown:
        blocks += _texts(each, texts)
    blocks += _open(open_ones, texts)
    return Card(texts("account-summary"), tuple(blocks) or (Text(texts("account-nothing")),))


def _texts(shown: Shown, texts: Texts) -> list[Block]:
    blocks: list[Block] = [Text(texts("account-shown-title", team=shown.team))]
    for name, statement in shown.statements:
        title = texts.emphasised(texts(f"account-side-{statement.side}", name=name))
        facts = [
            (texts(f"account-label-{key}"), statement.answers[key])
            for key in QUESTIONS
            if statement.answers.get(key)
        ]
        if statement.items:
            facts.append((texts("account-label-items"), "\n".join(f"“{item}”" for item in statement.items)))
        blocks += [Text(title), Facts(tuple(facts))]
    buttons = []
    if shown.rest:
        buttons.append(Button(texts("account-button-more"), "show-accounts", shown.rest))
    if shown.own:
        buttons.append(Button(texts("account-button-withdraw"), "take-back-account", shown.own))
    return [*blocks, *((Buttons(tuple(buttons)),) if buttons else ())]


def _open(open_ones: Sequence[Commitment], texts: Texts) -> list[Block]:
    """Each with its two answers; in the word of whoever committed to it."""
    blocks: list[Block] = [Text(texts("account-commitments"))] if open_ones else []
    for one in open_ones:
        words = texts("account-commitment", text=one.text, day=texts.day(one.until))
        answers = tuple(
            Button(texts(f"account-button-{outcome}"), "settle-commitment", f"{one.id}:{outcome}")
            for outcome in (Outcome.DONE, Outcome.OTHERWISE)
        )
        blocks += [Text(words), Buttons(answers)]
    return blocks


def settled(commitment: Commitment, texts: Texts) -> Card:
    words = texts(f"account-settled-{commitment.outcome}", text=commitment.text)
    return Card(words, (Text(words),))


def taken_back(texts: Texts) -> Card:
    words = texts("account-taken-back")
    return Card(words, (Text(words),))


def no_manager(team: str, texts: Texts) -> Card:
    words = texts("account-no-manager", team=team)
    return Card(words, (Text(words), Buttons((Button(texts("roles-button"), "set-roles"),))))


def _who_sees(setting: Setting, texts: Texts) -> Note:
    moment = _moment(setting, texts)
    return Note(texts("account-readers", readers=setting.readers, managers=setting.managers, **moment))


def _moment(setting: Setting, texts: Texts) -> dict[str, str]:
    due: datetime = setting.round.due
    return {"day": texts.day(local_day(due, setting.zone)), "clock": texts.clock(due, setting.zone)}
