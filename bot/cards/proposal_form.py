"""The form of a proposal: short steps that each fit a phone, what is like it already, and a preview."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.cards.model import ChecksField, Form, FormPart, Note, Option, SelectField, Text, TextField
from bot.cards.provenance import for_writer, holds_ai
from bot.cards.question import goal_field
from bot.domain.frame import Goal
from bot.domain.proposal import Challenge, Domain, Kind, Proposal, Section
from bot.texts import Texts

FLAGS = ("technical", "social")
GO_ON = "go-on"
"""The answer of whoever writes a proposal of their own beside what is there already."""

MOST_COLLEAGUES = 100
"""So many options a list may have on Slack; of a larger team the first by name can be ticked."""

_NOTHING: Mapping[str, str] = {}


class Step(StrEnum):
    """The steps, in the order in which they come; `RELATED` only when there is something."""

    WHAT = "what"
    RELATED = "related"
    TOGETHER = "together"
    YIELD = "yield"
    PLACE = "place"
    SUBMIT = "submit"


def what_step(
    texts: Texts, answers: Mapping[str, str] = _NOTHING, errors: dict[str, str] | None = None,
    by_ai: Container[str] = (),
) -> Form:  # fmt: skip
    """What is it called, what happens now, improve or renew. `by_ai` are the fields that the AI filled in."""
    kinds = tuple(Option(kind, texts(f"proposal-kind-{kind}")) for kind in Kind)
    parts: tuple[FormPart, ...] = (
        Note(texts("proposal-step-what")),
        *_made_with_ai(("title", "about"), by_ai, texts),
        TextField("title", texts("proposal-name"), texts("proposal-name-hint"), answers.get("title", ""), longest=120),
        TextField("about", texts("proposal-about"), texts("proposal-about-hint"), answers.get("about", ""), multiline=True),
        SelectField("kind", texts("proposal-kind"), kinds, initial=answers.get("kind", Kind.IMPROVE)),
    )  # fmt: skip
    return _form(Step.WHAT, "proposal-next", parts, texts, errors)


@dataclass(frozen=True, slots=True)
class Alike:
    """A proposal that is there already: its number, title and from which team."""

    number: int
    title: str
    team: str


def related_step(alike: Sequence[Alike], texts: Texts) -> Form:
    """What colleagues proposed before, to join instead of writing it twice."""
    options = (
        Option(GO_ON, texts("proposal-related-go-on")),
        *(
            Option(str(one.number), texts("proposal-related-join", title=one.title, team=one.team))
            for one in alike
        ),
    )
    parts: tuple[FormPart, ...] = (
        Note(texts("proposal-related-note")),
        SelectField("related", texts("proposal-related"), options, texts("proposal-related-hint"), GO_ON),
    )
    return _form(Step.RELATED, "proposal-next", parts, texts, None)


def together_step(
    texts: Texts, answers: Mapping[str, str] = _NOTHING, errors: dict[str, str] | None = None,
    by_ai: Container[str] = (),
) -> Form:  # fmt: skip
    """What will we do differently together, and what do we learn from it."""
    parts: tuple[FormPart, ...] = (
        Note(texts("proposal-step-together")),
        *_made_with_ai(("together", "learning"), by_ai, texts),
        TextField("together", texts("proposal-together"), texts("proposal-together-hint"), answers.get("together", ""), multiline=True),
        TextField("learning", texts("proposal-learning"), texts("proposal-learning-hint"), answers.get("learning", ""), multiline=True),
    )  # fmt: skip
    return _form(Step.TOGETHER, "proposal-next", parts, texts, errors)


def yield_step(goals: tuple[Goal, ...], texts: Texts, answers: Mapping[str, str] = _NOTHING,
               errors: dict[str, str] | None = None, by_ai: Container[str] = ()) -> Form:  # fmt: skip
    """What is expected of it, soon and in the long run, what changes, and which goal it serves."""
    flags = tuple(Option(flag, texts(f"proposal-flag-{flag}")) for flag in FLAGS)
    parts: tuple[FormPart, ...] = (
        Note(texts("proposal-step-yield")),
        *_made_with_ai(("expected", "lasting"), by_ai, texts),
        TextField("expected", texts("proposal-expected"), texts("proposal-expected-hint"), answers.get("expected", ""), required=False),
        TextField("lasting", texts("proposal-lasting"), texts("proposal-lasting-hint"), answers.get("lasting", ""), required=False),
        ChecksField("flags", texts("proposal-flags"), flags, initial=_ticked(answers, "flags", "social")),
        *goal_field("proposal", goals, answers.get("goal", ""), texts),
    )  # fmt: skip
    return _form(Step.YIELD, "proposal-next", parts, texts, errors)


def place_step(colleagues: Sequence[tuple[int, str]], texts: Texts, answers: Mapping[str, str] = _NOTHING,
               errors: dict[str, str] | None = None) -> Form:  # fmt: skip
    """Where it belongs, what it is an answer to, and who makes it with you (number and name)."""
    domains = tuple(Option(domain, texts(f"proposal-domain-{domain}")) for domain in Domain)
    challenges = tuple(Option(challenge, texts(f"proposal-challenge-{challenge}")) for challenge in Challenge)
    people = tuple(Option(str(number), name) for number, name in colleagues[:MOST_COLLEAGUES])
    parts: list[FormPart] = [
        Note(texts("proposal-step-place")),
        ChecksField("domains", texts("proposal-domain"), domains, initial=_ticked(answers, "domains", Domain.EXECUTE)),
        ChecksField("challenges", texts("proposal-challenges"), challenges, texts("proposal-challenges-hint"), _ticked(answers, "challenges")),
    ]  # fmt: skip
    if people:
        hint = texts("proposal-coauthors-hint")
        ticked = _ticked(answers, "coauthors")
        parts.append(ChecksField("coauthors", texts("proposal-coauthors"), people, hint, ticked))
    return _form(Step.PLACE, "proposal-next", tuple(parts), texts, errors)


@dataclass(frozen=True, slots=True)
class Preview:
    """What is about to be shared: with whom it is made, who will read it, and what looks like a name in it."""

    title: str
    sections: tuple[Section, ...]
    goal: str
    authors: str
    readers: str
    names: tuple[str, ...] = ()


def preview_step(shown: Preview, texts: Texts) -> Form:
    """How it will look, who will read it, and that it can be taken back. A name is warned of, never a bar."""
    warning = texts("proposal-name-warning")
    if shown.names:
        named = ", ".join(f"“{name}”" for name in shown.names)
        warning = texts("proposal-names-seen", names=named)
    parts: tuple[FormPart, ...] = (
        Note(texts("proposal-step-submit")),
        *((Text(warning),) if shown.names else ()),
        Text(texts("proposal-preview", authors=shown.authors, title=shown.title)),
        Text(_sections(shown.sections, shown.goal, texts)),
        Text(texts("proposal-readers", readers=shown.readers)),
        Note(texts("proposal-take-back") if shown.names else f"{warning} {texts('proposal-take-back')}"),
    )
    return _form(Step.SUBMIT, "proposal-submit", parts, texts, None)


def edit_form(proposal: Proposal, goals: tuple[Goal, ...], readers: str, texts: Texts,
              answers: Mapping[str, str] = _NOTHING, *, overtaken: bool = False) -> Form:  # fmt: skip
    """All of a proposal, to be changed until the decision; the version that it is of goes along.

    `overtaken` says that somebody changed it meanwhile: what was typed stands in it still, and nothing was kept.
    """
    before = _as_answers(proposal) | dict(answers)
    kinds = tuple(Option(kind, texts(f"proposal-kind-{kind}")) for kind in Kind)
    flags = tuple(Option(flag, texts(f"proposal-flag-{flag}")) for flag in FLAGS)
    domains = tuple(Option(domain, texts(f"proposal-domain-{domain}")) for domain in Domain)
    challenges = tuple(Option(challenge, texts(f"proposal-challenge-{challenge}")) for challenge in Challenge)
    parts: tuple[FormPart, ...] = (
        Note(texts("proposal-edit-overtaken" if overtaken else "proposal-edit-note")),
        TextField("title", texts("proposal-name"), initial=before["title"], longest=120),
        SelectField("kind", texts("proposal-kind"), kinds, initial=before["kind"]),
        *(
            TextField(key, texts(f"proposal-{key}"), initial=before[key], multiline=True)
            for key in ("about", "together", "learning")
        ),
        *(
            TextField(key, texts(f"proposal-{key}"), initial=before[key], required=False)
            for key in ("expected", "lasting")
        ),
        ChecksField("flags", texts("proposal-flags"), flags, initial=_ticked(before, "flags")),
        *goal_field("proposal", goals, before["goal"], texts),
        ChecksField("domains", texts("proposal-domain"), domains, initial=_ticked(before, "domains")),
        ChecksField(
            "challenges", texts("proposal-challenges"), challenges, initial=_ticked(before, "challenges")
        ),
        Text(texts("proposal-readers", readers=readers)),
    )
    value = f"{proposal.id}:{proposal.envelope.version}"
    return Form(
        "edit-proposal",
        texts("proposal-edit-title"),
        texts("proposal-edit-save"),
        parts,
        texts("proposal-cancel"),
        value,
    )


def _as_answers(proposal: Proposal) -> dict[str, str]:
    """A proposal as the fields of its form hold it."""
    words = {key: proposal.section(key) for key in ("about", "together", "learning", "expected", "lasting")}
    flags = [flag for flag in FLAGS if getattr(proposal, flag)]
    return words | {
        "title": proposal.title,
        "kind": proposal.kind,
        "flags": ",".join(flags),
        "goal": proposal.goal_key,
        "domains": ",".join(proposal.domains),
        "challenges": ",".join(proposal.challenges),
    }


def _form(
    step: Step, submit: str, parts: tuple[FormPart, ...], texts: Texts, errors: dict[str, str] | None
) -> Form:
    return Form(
        "propose",
        texts("proposal-title"),
        texts(submit),
        parts,
        texts("proposal-cancel"),
        step.value,
        errors or {},
    )


def _ticked(answers: Mapping[str, str], key: str, usual: str = "") -> tuple[str, ...]:
    return tuple(filter(None, answers.get(key, usual).split(",")))


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
