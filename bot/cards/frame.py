"""The frame as a message, and the form that changes its goals."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.cards.model import (
    Block,
    Button,
    Buttons,
    Card,
    Choice,
    Choices,
    Facts,
    Form,
    FormPart,
    Note,
    Text,
    TextField,
)
from bot.domain.frame import STRATEGY_QUESTIONS, Frame, Goal
from bot.texts import Texts

_NAMED = 5
"""So many things are named that belong to a goal; a form stays readable on a phone."""

_NONE: Mapping[str, tuple[str, ...]] = {}


@dataclass(frozen=True, slots=True)
class Touched:
    """A goal that goes, and what belongs to it: titles of proposals and texts of questions."""

    goal: str
    proposals: tuple[str, ...]
    questions: tuple[str, ...]


def card(
    organisation: str, frame: Frame | None, texts: Texts, *, may_change: bool, may_set_contacts: bool = False,
    of_team: Mapping[str, tuple[str, ...]] = _NONE, team: str = "",
) -> Card:  # fmt: skip
    """`may_set_contacts` also offers to name the people who help where Vita stops.

    `of_team` holds the team's own development questions by goal, `team` its name, empty without a team.
    """
    blocks: list[Block] = [Text(texts("frame-title", organisation=organisation))]
    has_goals = frame is not None and bool(frame.goals)
    if frame is None or not has_goals:
        blocks.append(Text(texts("frame-empty-yours" if may_change else "frame-empty")))
    else:
        blocks += _goals(frame.goals, of_team, texts)
    if frame is not None:
        blocks += _strategy(frame, texts)
        if has_goals:
            blocks.append(Note(f"{texts('frame-why')} {texts('frame-version', version=str(frame.version))}"))
    buttons = (
        *((Button(texts("frame-button-change"), "change-frame"),) if may_change else ()),
        *((Button(texts("frame-button-goal"), "describe-goal"),) if may_change and has_goals else ()),
        *((Button(texts("frame-button-strategy"), "set-strategy"),) if may_change else ()),
        *((Button(texts("frame-button-team"), "add-team-questions"),) if team and has_goals else ()),
        *(
            (
                Button(texts("frame-button-contacts"), "set-contacts"),
                Button(texts("roles-button"), "set-roles"),
            )
            if may_set_contacts
            else ()
        ),
    )
    if buttons:
        blocks.append(Buttons(buttons))
    return Card(texts("frame-summary"), tuple(blocks))


def _goals(goals: tuple[Goal, ...], of_team: Mapping[str, tuple[str, ...]], texts: Texts) -> Iterator[Block]:
    """As a short list; what belongs to a goal stands under it once something does."""
    told = [tuple(_details(goal, of_team.get(goal.key, ()), texts)) for goal in goals]
    if not any(told):
        yield Choices(tuple(Choice("", goal.text) for goal in goals))
        return
    for goal, facts in zip(goals, told, strict=True):
        yield Text(texts.emphasised(goal.text))
        if facts:
            yield Facts(facts)


def _details(goal: Goal, of_team: tuple[str, ...], texts: Texts) -> Iterator[tuple[str, str]]:
    for key, words in (
        ("frame-questions", "\n".join(goal.development_questions)),
        ("frame-questions-team", "\n".join(of_team)),
        ("frame-soon", goal.expected_soon),
        ("frame-later", goal.expected_later),
    ):
        if words:
            yield texts(key), words


def _strategy(frame: Frame, texts: Texts) -> Iterator[Block]:
    answers = [(question, getattr(frame.strategy, question)) for question in STRATEGY_QUESTIONS]
    facts = tuple((texts(f"frame-told-{question}"), words) for question, words in answers if words)
    if facts:
        yield Text(texts("frame-strategy"))
        yield Facts(facts)


def form(frame: Frame | None, texts: Texts, *, answers: Mapping[str, str] | None = None) -> Form:
    """`answers` is what was typed before an error."""
    kept = "\n".join(goal.text for goal in frame.goals) if frame else ""
    goals = (answers or {}).get("goals", kept)
    parts = (
        TextField("goals", texts("frame-form-goals"), texts("frame-form-hint"), goals, multiline=True),
        Note(texts("frame-form-touches")),
    )
    return Form("change-frame", texts("frame-form-title"), texts("frame-form-save"), parts)


def touches_form(touched: tuple[Touched, ...], texts: Texts) -> Form:
    """What belongs to the goals that go, before they do."""
    parts: list[FormPart] = []
    for one in touched:
        lines = [texts("frame-gone", goal=one.goal)]
        lines += [texts("frame-gone-proposal", title=title) for title in one.proposals[:_NAMED]]
        lines += [texts("frame-gone-question", text=text) for text in one.questions[:_NAMED]]
        parts.append(Text("\n".join(lines)))
    parts.append(Note(f"{texts('frame-gone-stays')} {texts('frame-form-touches')}"))
    return Form(
        "change-frame",
        texts("frame-form-title"),
        texts("frame-form-save"),
        tuple(parts),
        texts("frame-form-cancel"),
        "confirm",
    )


def saved(version: int, texts: Texts) -> Card:
    return Card(texts("frame-summary"), (Text(texts("frame-saved", version=str(version))),))
