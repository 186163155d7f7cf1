"""The forms behind the buttons on the card of a proposal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.cards.model import ChecksField, Field, Form, FormPart, Note, Option, SelectField, TextField
from bot.domain.course import DecisionMode, Press
from bot.domain.proposal import Act, Proposal
from bot.domain.team import Person
from bot.texts import Texts

WITHOUT_FORM = frozenset({Press.LOOK})


@dataclass(frozen=True, slots=True)
class Material:
    """What the forms are made of: the organisation's criteria, the team's people, other proposals to merge into."""

    proposal: Proposal
    mode: DecisionMode = DecisionMode.INDIVIDUAL
    criteria: Sequence[str] = ()
    people: Sequence[Person] = ()
    others: Sequence[Proposal] = ()


def form(press: Press, material: Material, answers: Mapping[str, str], texts: Texts) -> Form | None:
    """None for a button that acts at once. `answers` is what was typed before an error."""
    if press in WITHOUT_FORM:
        return None
    return Form(
        press,
        texts(f"course-button-{press}"),
        texts("course-save"),
        _parts(press, material, answers, texts),
        texts("course-cancel"),
        str(material.proposal.id),
    )


def _parts(
    press: Press, material: Material, answers: Mapping[str, str], texts: Texts
) -> tuple[FormPart, ...]:
    title = Note(texts("course-about", title=material.proposal.title))
    parts: tuple[FormPart, ...]
    match press:
        case Press.PASS:
            criteria = tuple(Option(str(n), words) for n, words in enumerate(material.criteria, 1))
            ticked = tuple(filter(None, answers.get("criteria", "").split(",")))
            fits = ChecksField("criteria", texts("course-criteria-label"), criteria, initial=ticked)
            parts = (Note(texts("course-questions")), fits, _reason("pass", answers, texts, required=False))
        case Press.RESUBMIT:
            parts = (_reason("resubmit", answers, texts, required=False),)
        case Press.DECIDE:
            parts = _decision(material, answers, texts)
        case Press.IMPLEMENT:
            people = tuple(Option(str(person.id), person.name) for person in material.people)
            owner = SelectField("owner", texts("course-owner"), people, initial=answers.get("owner", ""))
            parts = (owner, _words("steps", answers, texts), _date("due", answers, texts, required=True))
        case Press.EFFECTUATE:
            expected = Note(texts("course-expected", expected=material.proposal.section("expected") or "—"))
            parts = (expected, _words("evidence", answers, texts))
        case Press.MERGE:
            others = tuple(Option(str(other.id), other.title) for other in material.others)
            into = SelectField("into", texts("course-into"), others, initial=answers.get("into", ""))
            parts = (into, _reason("merge", answers, texts))
        case _:
            parts = (_reason(press.removesuffix("-proposal"), answers, texts),)
    return (title, *parts)


def _decision(material: Material, answers: Mapping[str, str], texts: Texts) -> tuple[FormPart, ...]:
    consent = material.mode is DecisionMode.CONSENT
    keys = (
        ((Act.ACCEPT, "course-answer-yes"), (Act.DECLINE, "course-answer-objection"))
        if consent
        else (
            (Act.ACCEPT, "course-answer-yes"),
            (Act.DECLINE, "course-answer-no"),
            (Act.POSTPONE, "course-answer-not-now"),
        )
    )
    options = tuple(Option(act.value, texts(key)) for act, key in keys)
    answer = SelectField("answer", texts("course-answer"), options, initial=answers.get("answer", ""))
    reason = _reason("consent" if consent else "decide", answers, texts, required=not consent)
    if consent:
        return (Note(texts("course-consent-rule")), answer, reason)
    return (answer, reason, _date("date", answers, texts, required=False))


def _reason(key: str, answers: Mapping[str, str], texts: Texts, *, required: bool = True) -> Field:
    label, hint = texts(f"course-reason-{key}"), texts("course-reason-hint")
    return TextField("reason", label, hint, answers.get("reason", ""), multiline=True, required=required)


def _words(key: str, answers: Mapping[str, str], texts: Texts) -> Field:
    return TextField(
        key, texts(f"course-{key}"), texts(f"course-{key}-hint"), answers.get(key, ""), multiline=True
    )


def _date(key: str, answers: Mapping[str, str], texts: Texts, *, required: bool) -> Field:
    hint = texts("course-date-hint")
    return TextField(key, texts(f"course-{key}"), hint, answers.get(key, ""), required=required, longest=40)
