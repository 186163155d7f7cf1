"""Learning paths, with sample material."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from bot.cards import learning_path as path
from bot.cards.model import Card, Form
from bot.domain.frame import Goal
from bot.domain.generated import Generated
from bot.domain.ids import PathId, PersonId
from bot.domain.learning_path import LearningPath, PathState, Step, Turn, begun, reflected, stopped
from bot.texts import Texts

_AT = datetime(2026, 6, 8, 9, tzinfo=UTC)
_STEPS = {
    "nl": (
        Step("Vraag twee mensen wat er in hun brief stond.", "Wie je deze week toch al spreekt.", "Je hoort iets nieuws."),
        Step("Bel één keer in plaats van te schrijven.", "Een collega luistert mee.", "De ander vraagt niets terug."),
        Step("Laat een collega de nieuwe brief lezen.", "Een nieuwe collega.", "Die weet in één keer wat er moet."),
    ),
    "en": (
        Step("Ask two people what their letter said.", "People you meet this week anyway.", "You hear something new."),
        Step("Call once instead of writing.", "A colleague listens.", "They don't ask anything back."),
        Step("Let a colleague read the new letter.", "A new colleague.", "They know at once what to do."),
    ),
}  # fmt: skip


def _laid(texts: Texts, words: dict[str, str]) -> LearningPath:
    made = Generated("guided", "", "1", _AT)
    steps = _STEPS[texts.language]
    return LearningPath(PathId(3), PersonId(1), None, words["question"], "g1", steps, generated=made)


def _open(texts: Texts, words: dict[str, str]) -> LearningPath:
    return reflected(begun(_laid(texts, words)), words["insight"], Turn.ON)


def _walked(texts: Texts, words: dict[str, str]) -> LearningPath:
    path = _open(texts, words)
    while path.state is PathState.OPEN:
        path = reflected(path, words["insight"], Turn.ON)
    return path


def _by_model(texts: Texts, words: dict[str, str]) -> LearningPath:
    return replace(_laid(texts, words), generated=Generated("model", "voorbeeldmodel", "1", _AT))


LEARNING: dict[str, Callable[[Texts, dict[str, str]], Card | Form]] = {
    "path_form": lambda t, w: path.form((Goal("g1", w["goal"]),), t, initial=w["question"]),
    "path_laid": lambda t, w: path.card(_laid(t, w), w["goal"], t, said=t("path-laid-said")),
    "path_laid_model": lambda t, w: path.card(_by_model(t, w), "", t, said=t("path-laid-said")),
    "path_open": lambda t, w: path.card(_open(t, w), w["goal"], t, said=t("path-on-said")),
    "path_training": lambda t, w: path.card(
        _open(t, w), w["goal"], t, said=t("path-smaller-said"), training=path.training(w["learning"], "", t)
    ),
    "path_walked": lambda t, w: path.card(_walked(t, w), w["goal"], t, said=t("path-walked-said")),
    "path_stopped": lambda t, w: path.card(stopped(_open(t, w)), w["goal"], t),
    "path_step": lambda t, w: path.step_form("3:1", _laid(t, w).steps[1], t),
    "path_look_back": lambda t, w: path.look_back_form(begun(_laid(t, w)), t),
    "path_call": lambda t, w: path.call(_laid(t, w).steps[0], 0, t),
    "path_writing": lambda t, _: path.writing(t),
}
