"""The frame when it is filled in, and the circle in figures, with sample material."""

from collections.abc import Callable
from dataclasses import replace

from bot.cards import circle, frame, frame_forms
from bot.cards.model import Card, Form
from bot.domain.circle import Figures, Step, Stretch
from bot.domain.frame import Frame, Goal, Strategy
from bot.domain.ids import FrameVersionId, OrganisationId
from bot.texts import Texts


def _goals(words: dict[str, str]) -> tuple[Goal, ...]:
    return (Goal("g1", words["goal"]),)


def _full_frame(words: dict[str, str]) -> Frame:
    first, *others = _goals(words)
    told = replace(first, development_questions=(words["question"],), expected_soon=words["insight"])
    return Frame(
        FrameVersionId(1),
        OrganisationId(1),
        2,
        (told, *others),
        Strategy(why=words["about"], themes=words["title"]),
    )


def _circle(words: dict[str, str]) -> circle.Circle:
    funnel = ((Step.SUBMITTED, 7), (Step.ANSWERED, 5), (Step.ROUND, 2))
    yours = Figures(funnel, ((Stretch.ANSWER, 9), (Stretch.CIRCLE, 1)), {"execute": 2}, {"g1": 1, "": 1}, {})
    goals = {goal.key: goal for goal in _full_frame(words).goals}
    return circle.Circle(
        yours, Figures(((Step.SUBMITTED, 12),)), goals, tuple(goals), {"g1": (words["insight"],)}
    )


FRAME_AND_CIRCLE: dict[str, Callable[[Texts, dict[str, str]], Card | Form]] = {
    "frame_filled_in": lambda t, w: frame.card(
        w["team"], _full_frame(w), t, may_change=True, of_team={"g1": (w["thought"],)}, team=w["team"]
    ),
    "frame_touches": lambda t, w: frame.touches_form(
        (frame.Touched(_goals(w)[0].text, (w["title"],), (w["question"],)),), t
    ),
    "frame_goal_choice": lambda t, w: frame_forms.choose_goal("describe-goal", _goals(w), t),
    "frame_goal_form": lambda t, w: frame_forms.goal_form(_full_frame(w).goals[0], t),
    "frame_goal_saved": lambda t, w: frame_forms.goal_saved(_goals(w)[0], 3, t),
    "frame_strategy_1": lambda t, w: frame_forms.strategy_form("1", {"why": w["about"]}, t),
    "frame_strategy_2": lambda t, w: frame_forms.strategy_form("2", {}, t),
    "frame_strategy_saved": lambda t, w: frame_forms.strategy_saved(3, t),
    "frame_team_form": lambda t, w: frame_forms.team_form(_goals(w)[0], w["team"], (w["thought"],), t),
    "frame_team_saved": lambda t, w: frame_forms.team_saved(_goals(w)[0], w["team"], (w["thought"],), t),
    "circle": lambda t, w: circle.card(_circle(w), t),
    "circle_empty": lambda t, w: circle.card(circle.Circle(Figures(), Figures(), {}, (), {}), t),
}
