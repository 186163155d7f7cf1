"""Setting a team up in three short steps; every field has a default."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from bot.cards.model import Card, ChecksField, Form, FormPart, Note, Option, SelectField, Text, TextField
from bot.domain.hearing import Member
from bot.domain.roles import Role
from bot.texts import LANGUAGES, Texts

SET_UP = "set-up-team"
TEST = "test-post"
DAYS = tuple(str(day) for day in range(1, 8))
STARTS = tuple(f"{hour:02d}:{minute}" for hour in range(6, 11) for minute in ("00", "30"))
ENDS = tuple(f"{hour:02d}:{minute}" for hour in range(14, 21) for minute in ("00", "30"))
CYCLES = ("standaard", "compact", "leeg")
ROLES = (Role.DECIDER, Role.VALIDATOR, Role.PROCESS_GUIDE)
LATER = "later"
_SHOWN = 99
"""People to choose from; a channel has more only when it is no team."""


class Step(StrEnum):
    WHAT = "what"
    WHEN = "when"
    WHO = "who"


def what_step(answers: Mapping[str, str], readers: str, zone: str, texts: Texts) -> Form:
    languages = tuple(Option(language, texts(f"set-up-language-{language}")) for language in LANGUAGES)
    parts: tuple[FormPart, ...] = (
        Note(texts("set-up-step", step="1")),
        Note(readers),
        TextField("name", texts("set-up-name"), texts("set-up-name-hint"), answers.get("name", ""), longest=60),
        SelectField("language", texts("set-up-language"), languages, initial=answers.get("language", texts.language)),
        TextField("zone", texts("set-up-zone"), texts("set-up-zone-hint"), answers.get("zone", zone), longest=60),
    )  # fmt: skip
    return _form(Step.WHAT, parts, texts("set-up-next"), texts)


def when_step(answers: Mapping[str, str], texts: Texts) -> Form:
    days = tuple(Option(day, texts(f"set-up-day-{day}")) for day in DAYS)
    chosen = tuple(answers.get("days", "1,2,3,4,5").split(","))
    cycles = tuple(Option(cycle, texts(f"set-up-cycle-{cycle}")) for cycle in CYCLES)
    parts: tuple[FormPart, ...] = (
        Note(texts("set-up-step", step="2")),
        ChecksField("days", texts("set-up-days"), days, initial=chosen),
        SelectField("starts", texts("set-up-starts"), _hours(STARTS), initial=answers.get("starts", "08:30")),
        SelectField("ends", texts("set-up-ends"), _hours(ENDS), initial=answers.get("ends", "17:30")),
        SelectField("cycle", texts("set-up-cycle"), cycles, initial=answers.get("cycle", CYCLES[0])),
    )
    return _form(Step.WHEN, parts, texts("set-up-next"), texts)


def who_step(answers: Mapping[str, str], people: Sequence[Member], texts: Texts) -> Form:
    """Without people (the network does not name them now) the roles are given later."""
    named = sorted((one for one in people if one.name), key=lambda one: one.name.casefold())[:_SHOWN]
    options = (
        Option(LATER, texts("set-up-later")),
        *(Option(one.account.account, one.name) for one in named),
    )
    roles = tuple(
        SelectField(
            role, texts(f"set-up-role-{role}"), options, initial=answers.get(role, LATER), required=False
        )
        for role in ROLES
    )
    who = Text(texts("set-up-people", number=len(people)) if people else texts("set-up-people-unknown"))
    parts: tuple[FormPart, ...] = (Note(texts("set-up-step", step="3")), who, *roles, Note(texts("set-up-pilot")))  # fmt: skip
    return _form(Step.WHO, parts, texts("set-up-begin"), texts)


def tried(texts: Texts) -> Card:
    """What stands in the channel, so that everybody sees where Vita will speak."""
    return Card(
        texts("set-up-test-summary"), (Text(texts("set-up-test")), Note(texts("set-up-test-nothing")))
    )


def is_tried(texts: Texts) -> Card:
    return Card(texts("set-up-test-summary"), (Text(texts("set-up-test-sent")),))


def _form(step: Step, parts: tuple[FormPart, ...], submit: str, texts: Texts) -> Form:
    return Form(SET_UP, texts("set-up-title"), submit, parts, texts("set-up-cancel"), step)


def _hours(times: Sequence[str]) -> tuple[Option, ...]:
    return tuple(Option(time, time) for time in times)
