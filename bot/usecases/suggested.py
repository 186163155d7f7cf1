"""What the AI gave to a half-filled form, kept beside what the person makes of it until the form is sent.

It stands among the answers of the draft under names that no form has, so that nobody can send other ones along.
"""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.generated import Generated
from bot.domain.proposal import Origin, Section
from bot.domain.provenance import Wording, origin_of, section_from
from bot.ports import Drafted, ProposalDraft

_GIVEN = "ai:"
_MADE = "made:"
_FROM = "from:"

FROM_ASSIGNMENT = f"{_FROM}assignment"
"""The number of the group assignment that the proposal comes out of."""

Answers = Mapping[str, str]


def typed(answers: Answers) -> dict[str, str]:
    """Only what the fields of a form hold."""
    return {key: text for key, text in answers.items() if not key.startswith((_GIVEN, _MADE, _FROM))}


def drafted(earlier: Answers, draft: ProposalDraft, no_goal: str, at: datetime) -> dict[str, str]:
    """The answers of the form with the draft in it. What somebody typed before is never written over."""
    given = given_in(earlier)
    kept = {key: text for key, text in typed(earlier).items() if text.strip() and text != given.get(key)}
    fields = {key: field for key, field in fields_of(draft).items() if field.text}
    fresh = {key: field.text for key, field in fields.items()}
    goal = {"goal": draft.goal_key or no_goal}
    by_ai = {
        _GIVEN + key: field.text
        for key, field in fields.items()
        if key not in kept and field.wording is not Wording.OWN
    }
    edited = {_GIVEN + key: text for key, text in given.items() if key in kept}
    return {**goal, **fresh, **kept, **edited, **by_ai, **(_made(draft, at) if by_ai else _made_in(earlier))}


def fields_of(draft: ProposalDraft) -> dict[str, Drafted]:
    """The fields of the form, in the order in which they are read."""
    return {
        "title": draft.title,
        "about": draft.about,
        "together": draft.together,
        "learning": draft.learning,
        "expected": draft.expected,
    }


def with_given(answers: Answers, field: str, text: str, made: Generated | None) -> dict[str, str]:
    """The answers with a text behind what stands in this field; what an AI made of it is remembered as the AI's."""
    before = answers.get(field, "").strip()
    if text in before:
        return dict(answers)
    whole = {**answers, field: f"{before}\n\n{text}" if before else text}
    if made is None:
        return whole
    given = f"{answers.get(_GIVEN + field, '')}\n{text}".strip()
    kept = _made_in(answers) or {
        f"{_MADE}by": made.generated_by,
        f"{_MADE}model": made.model,
        f"{_MADE}prompt": made.prompt_version,
        f"{_MADE}at": made.at.isoformat(),
    }
    return {**whole, _GIVEN + field: given, **kept}


def given_in(answers: Answers) -> dict[str, str]:
    """What the AI gave, by field."""
    return {key.removeprefix(_GIVEN): text for key, text in answers.items() if key.startswith(_GIVEN)}


def section_of(key: str, answers: Answers) -> Section:
    """The section as it stands in the form now, with the provenance of each stretch."""
    given = given_in(answers)
    text = answers.get(key, "").strip()
    others = [words for other, words in given.items() if other != key]
    section = section_from(key, text, given.get(key, ""), others)
    is_by_people = origin_of(section) is Origin.PERSON
    return section if is_by_people else Section(key, text, section.spans, generated_in(answers))


def generated_in(answers: Answers) -> Generated | None:
    """What made the text that the AI gave; None when it gave nothing."""
    made = _made_in(answers)
    if not made:
        return None
    return Generated(
        made[f"{_MADE}by"],
        made[f"{_MADE}model"],
        made[f"{_MADE}prompt"],
        datetime.fromisoformat(made[f"{_MADE}at"]),
    )


def made_by(generated: Generated, given: Answers) -> dict[str, str]:
    """What made these texts, as it stands among the answers of a draft."""
    return {
        f"{_MADE}by": generated.generated_by,
        f"{_MADE}model": generated.model,
        f"{_MADE}prompt": generated.prompt_version,
        f"{_MADE}at": generated.at.isoformat(),
        **{_GIVEN + key: text for key, text in given.items()},
    }


def _made(draft: ProposalDraft, at: datetime) -> dict[str, str]:
    origin = draft.origin
    return made_by(Generated(origin.generated_by, origin.model, origin.prompt_version, at), {})


def _made_in(answers: Answers) -> dict[str, str]:
    return {key: text for key, text in answers.items() if key.startswith(_MADE)}
