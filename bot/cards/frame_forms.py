"""The short forms that fill in the frame: one goal, the learning strategy, a team's own questions."""

from collections.abc import Mapping

from bot.cards.model import Button, Buttons, Card, Form, Note, Option, SelectField, Text, TextField
from bot.domain.frame import STRATEGY_QUESTIONS, Goal
from bot.texts import Texts

_FIRST = 3
"""So many of the six questions stand in the first step."""


def choose_goal(action: str, goals: tuple[Goal, ...], texts: Texts) -> Form:
    """Which goal it is about; the next step is about that one."""
    options = tuple(Option(goal.key, goal.text) for goal in goals)
    parts = (SelectField("goal", texts("frame-which"), options, initial=goals[0].key),)
    return Form(
        action, texts("frame-form-title"), texts("frame-form-next"), parts, texts("frame-form-cancel")
    )


def goal_form(goal: Goal, texts: Texts, *, answers: Mapping[str, str] | None = None) -> Form:
    """`answers` is what was typed before an error."""
    kept = {
        "questions": "\n".join(goal.development_questions),
        "soon": goal.expected_soon,
        "later": goal.expected_later,
    }
    typed = {**kept, **(answers or {})}
    parts = (
        Text(texts("frame-about-goal", goal=goal.text)),
        TextField("questions", texts("frame-form-questions"), texts("frame-form-questions-hint"), typed["questions"], multiline=True, required=False),
        TextField("soon", texts("frame-form-soon"), texts("frame-form-soon-hint"), typed["soon"], required=False, longest=500),
        TextField("later", texts("frame-form-later"), texts("frame-form-later-hint"), typed["later"], required=False, longest=500),
        Note(texts("frame-form-touches")),
    )  # fmt: skip
    return Form(
        "describe-goal",
        texts("frame-form-title"),
        texts("frame-form-save"),
        parts,
        texts("frame-form-cancel"),
        goal.key,
    )


def goal_saved(goal: Goal, version: int, texts: Texts) -> Card:
    words = texts("frame-goal-saved", goal=goal.text, version=str(version))
    return Card(
        texts("frame-summary"),
        (Text(words), Buttons((Button(texts("frame-button-goal-next"), "describe-goal"),))),
    )


def strategy_form(step: str, answers: Mapping[str, str], texts: Texts) -> Form:
    """Step 1 holds why, vision and way; step 2 themes, facilitation and roles. None has to be answered."""
    keys = STRATEGY_QUESTIONS[:_FIRST] if step == "1" else STRATEGY_QUESTIONS[_FIRST:]
    fields = (
        TextField(
            key,
            texts(f"frame-strategy-{key}"),
            texts(f"frame-strategy-{key}-hint"),
            answers.get(key, ""),
            multiline=True,
            required=False,
        )
        for key in keys
    )
    return Form(
        "set-strategy",
        texts("frame-strategy-title"),
        texts("frame-form-next" if step == "1" else "frame-form-save"),
        (Note(texts(f"frame-strategy-step-{step}")), *fields),
        texts("frame-form-cancel"),
        step,
    )


def strategy_saved(version: int, texts: Texts) -> Card:
    return Card(texts("frame-summary"), (Text(texts("frame-strategy-saved", version=str(version))),))


def team_form(
    goal: Goal, team: str, own: tuple[str, ...], texts: Texts, *, answers: Mapping[str, str] | None = None
) -> Form:
    typed = (answers or {}).get("questions", "\n".join(own))
    parts = (
        Text(texts("frame-about-goal", goal=goal.text)),
        TextField("questions", texts("frame-form-team"), texts("frame-form-questions-hint"), typed, multiline=True, required=False),
        Note(texts("frame-team-readers", team=team)),
    )  # fmt: skip
    return Form(
        "add-team-questions",
        texts("frame-form-title"),
        texts("frame-form-save"),
        parts,
        texts("frame-form-cancel"),
        goal.key,
    )


def team_saved(goal: Goal, team: str, questions: tuple[str, ...], texts: Texts) -> Card:
    key = "frame-team-saved" if questions else "frame-team-emptied"
    return Card(texts("frame-summary"), (Text(texts(key, team=team, goal=goal.text)),))
