"""Proposals: the form in three steps, the card for the team, and what the proposer hears."""

from collections.abc import Container, Iterable, Mapping

from bot.cards.model import (
    Button,
    Buttons,
    Card,
    ChecksField,
    Facts,
    Form,
    FormPart,
    Label,
    Note,
    Option,
    SelectField,
    Style,
    Text,
    TextField,
)
from bot.cards.provenance import for_reader, for_writer, holds_ai, line
from bot.cards.question import goal_field
from bot.domain.frame import Goal
from bot.domain.proposal import Domain, Kind, Proposal, Section, Stage
from bot.texts import Texts

FLAGS = ("technical", "social")
_NOTHING: Mapping[str, str] = {}


def first_step(
    texts: Texts, answers: Mapping[str, str] = _NOTHING, errors: dict[str, str] | None = None,
    by_ai: Container[str] = (),
) -> Form:  # fmt: skip
    """What is it called, what happens now, improve or renew. `by_ai` are the fields that the AI filled in."""
    kinds = tuple(Option(kind, texts(f"proposal-kind-{kind}")) for kind in Kind)
    parts: tuple[FormPart, ...] = (
        Note(texts("proposal-step-one")),
        *_made_with_ai(("title", "about"), by_ai, texts),
        TextField("title", texts("proposal-name"), texts("proposal-name-hint"), answers.get("title", ""), longest=120),
        TextField("about", texts("proposal-about"), texts("proposal-about-hint"), answers.get("about", ""), multiline=True),
        SelectField("kind", texts("proposal-kind"), kinds, initial=answers.get("kind", Kind.IMPROVE)),
    )  # fmt: skip
    return _form("1", "proposal-next", parts, texts, errors)


def second_step(goals: tuple[Goal, ...], texts: Texts, answers: Mapping[str, str] = _NOTHING,
                errors: dict[str, str] | None = None, by_ai: Container[str] = ()) -> Form:  # fmt: skip
    """What will we do differently together, what do we learn, and where it belongs."""
    flags = tuple(Option(flag, texts(f"proposal-flag-{flag}")) for flag in FLAGS)
    domains = tuple(Option(domain, texts(f"proposal-domain-{domain}")) for domain in Domain)
    ticked = tuple(filter(None, answers.get("flags", "social").split(",")))
    parts: tuple[FormPart, ...] = (
        Note(texts("proposal-step-two")),
        *_made_with_ai(("together", "learning", "expected"), by_ai, texts),
        TextField("together", texts("proposal-together"), texts("proposal-together-hint"), answers.get("together", ""), multiline=True),
        TextField("learning", texts("proposal-learning"), texts("proposal-learning-hint"), answers.get("learning", ""), multiline=True),
        TextField("expected", texts("proposal-expected"), texts("proposal-expected-hint"), answers.get("expected", ""), required=False),
        ChecksField("flags", texts("proposal-flags"), flags, initial=ticked),
        SelectField("domain", texts("proposal-domain"), domains, initial=answers.get("domain", Domain.EXECUTE)),
        *goal_field("proposal", goals, answers.get("goal", ""), texts),
    )  # fmt: skip
    return _form("2", "proposal-next", parts, texts, errors)


def preview_step(title: str, sections: tuple[Section, ...], goal: str, readers: str, texts: Texts) -> Form:
    """How it will look, who will read it, and that it can be taken back."""
    parts: tuple[FormPart, ...] = (
        Note(texts("proposal-step-three")),
        Text(texts("proposal-new", authors="…", title=title).split(": ", 1)[-1]),
        Text(_sections(sections, goal, texts)),
        Text(texts("proposal-readers", readers=readers)),
        Note(f"{texts('proposal-name-warning')} {texts('proposal-take-back')}"),
    )
    return _form("3", "proposal-submit", parts, texts, None)


def _form(
    step: str, submit: str, parts: tuple[FormPart, ...], texts: Texts, errors: dict[str, str] | None
) -> Form:
    return Form(
        "propose", texts("proposal-title"), texts(submit), parts, texts("proposal-cancel"), step, errors or {}
    )


def _made_with_ai(fields: Iterable[str], by_ai: Container[str], texts: Texts) -> tuple[Note, ...]:
    named = ", ".join(texts(f"proposal-label-{key}") for key in fields if key in by_ai)
    return (Note(texts("drafting-form-ai", fields=named)),) if named else ()


def _sections(sections: tuple[Section, ...], goal: str, texts: Texts) -> str:
    """With whose words they are, once the AI had a hand in one of them."""
    tells = holds_ai(sections)
    lines = [
        f"{texts.strong(f'proposal-label-{section.key}')}: "
        + (for_writer(section, texts) if tells else section.text)
        for section in sections
        if section.text
    ]
    if goal:
        lines.append(f"{texts.strong('proposal-label-goal')}: “{goal}”")
    return "\n".join(lines)


def for_team(proposal: Proposal, authors: str, goal: str, texts: Texts) -> Card:
    """The card in the team channel."""
    lines = [
        texts("proposal-new", authors=authors, title=proposal.title),
        texts("proposal-changes", together=proposal.section("together")),
    ]
    if goal:
        lines.append(texts("kickoff-goal", goal=goal))
    return Card(
        texts("proposal-summary-new", title=proposal.title),
        (
            Text("\n".join(lines)),
            Note(line(proposal.sections, texts)),
            Buttons((Button(texts("proposal-button-read"), "read-proposal", str(proposal.id)),)),
        ),
        _label(proposal),
    )


def withdrawn_for_team(texts: Texts) -> Card:
    words = texts("proposal-withdrawn-card")
    return Card(words, (Note(words),))


def submitted(proposal: Proposal, team: str, readers: str, texts: Texts) -> Card:
    """What the proposer hears at once."""
    withdraw = Button(texts("proposal-button-withdraw"), "withdraw-proposal", str(proposal.id))
    return Card(
        texts("proposal-summary-submitted"),
        (
            Text(texts("proposal-submitted", title=proposal.title)),
            Text(texts("proposal-submitted-next", team=team)),
            Note(texts("proposal-submitted-readers", readers=readers)),
            Buttons((Button(texts("proposal-button-read"), "read-proposal", str(proposal.id)), withdraw)),
        ),
    )


def already_submitted(title: str, texts: Texts) -> Card:
    return Card(texts("proposal-summary-submitted"), (Text(texts("proposal-again", title=title)),))


def withdrawn(title: str, texts: Texts) -> Card:
    words = texts("proposal-withdrawn", title=title)
    return Card(words, (Text(words),))


def full(proposal: Proposal, goal: str, texts: Texts, *, may_withdraw: bool) -> Card:
    """The whole proposal, for whoever may read it."""
    tells = holds_ai(proposal.sections)
    labels = [
        (texts(f"proposal-label-{section.key}"), for_reader(section, texts) if tells else section.text)
        for section in proposal.sections
        if section.text
    ]
    if goal:
        labels.append((texts("proposal-label-goal"), f"“{goal}”"))
    buttons = (
        Button(texts("proposal-button-withdraw"), "withdraw-proposal", str(proposal.id), Style.DANGER),
    )
    return Card(
        proposal.title,
        (
            Text(texts.emphasised(proposal.title)),
            Facts(tuple(labels)),
            Text(texts("proposal-status", stage=stage_words(proposal.stage, texts))),
            Note(line(proposal.sections, texts)),
            *((Buttons(buttons),) if may_withdraw else ()),
        ),
        _label(proposal),
    )


def _label(proposal: Proposal) -> Label:
    return Label.MODEL if holds_ai(proposal.sections) else Label.NONE


def stage_words(stage: Stage, texts: Texts) -> str:
    return texts(f"proposal-stage-{stage}")
