"""Learning paths assignments for a group and self-checks, with sample material."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.cards import assignment as group
from bot.cards import learning_path as path
from bot.cards import self_check
from bot.cards.model import Card, Form
from bot.domain.assignment import GroupAssignment, Outcome, Taker, Words, dropped, finished
from bot.domain.assignment import begun as began
from bot.domain.frame import Goal
from bot.domain.generated import Generated
from bot.domain.ids import AssignmentId, OrganisationId, PathId, PersonId, SelfCheckId
from bot.domain.learning_path import LearningPath, PathState, Step, Turn, begun, reflected, stopped
from bot.domain.self_check import CheckItem, SelfCheck, answered
from bot.domain.visibility import Envelope
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


_WORDS = {
    "nl": Words(
        "Eén brief opnieuw", "Kies één brief waar vragen op komen. Herschrijf hem en laat twee lezers hem hardop lezen.",
        "De oude en de nieuwe brief naast elkaar.", "Waar lazen anderen iets anders dan jullie bedoelden?",
        ("Wie schrijft", "Wie lezers vraagt"),
    ),
    "en": Words(
        "One letter again", "Choose one letter that brings questions. Rewrite it and let two readers read it aloud.",
        "The old and the new letter side by side.", "Where did others read something you did not mean?",
        ("Who writes", "Who finds readers"),
    ),
}  # fmt: skip


def _offered(texts: Texts) -> GroupAssignment:
    envelope, made = Envelope(OrganisationId(1), PersonId(1)), Generated("guided", "", "1", _AT)
    takers = (Taker(PersonId(1), 0), Taker(PersonId(2)))
    words = _WORDS[texts.language]
    return GroupAssignment(AssignmentId(7), envelope, words, 2, "g1", takers=takers, generated=made)


def _running(texts: Texts) -> GroupAssignment:
    return began(_offered(texts), date(2026, 6, 19))


def _done(texts: Texts, words: dict[str, str]) -> GroupAssignment:
    return finished(_running(texts), Outcome(words["expected"], words["insight"], PersonId(1)))


_TAKERS = (("Anna", 0), ("Bram", None))


def _words(texts: Texts) -> dict[str, str]:
    words = _WORDS[texts.language]
    plain = {key: getattr(words, key) for key in ("title", "task", "product", "question")}
    return {**plain, "roles": "\n".join(words.roles), "weeks": "2"}


def _check(texts: Texts, words: dict[str, str]) -> SelfCheck:
    asked = {
        "nl": ("Wat is nu je antwoord op je vraag?", "Wanneer klopt wat je nu denkt niet?"),
        "en": ("What is your answer to your question now?", "When is what you think now not right?"),
    }[texts.language]
    items = (CheckItem(asked[0], words["thought"]), CheckItem(asked[1], ""))
    made = Generated("guided", "", "1", _AT)
    return SelfCheck(SelfCheckId(5), PersonId(1), words["question"], items, _AT, made)


def _answered(texts: Texts, words: dict[str, str]) -> SelfCheck:
    return answered(_check(texts, words), (words["insight"], ""))


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
    "assignment_make": lambda t, w: group.make_form((("4", w["question"]),), (Goal("g1", w["goal"]),), t),
    "assignment_offer": lambda t, w: group.offer_form("offer-assignment", "new", _words(t), w["team"], t),
    "assignment_change": lambda t, w: group.offer_form("change-assignment", "7", _words(t), w["team"], t),
    "assignment_written": lambda t, _: group.written(_WORDS[t.language], "voorbeeldmodel", t),
    "assignment_offered": lambda t, w: group.for_group(_offered(t), "Anna", _TAKERS, w["goal"], t),
    "assignment_running": lambda t, w: group.for_group(_running(t), "Anna", _TAKERS, w["goal"], t),
    "assignment_done": lambda t, w: group.for_group(_done(t, w), "Anna", _TAKERS, "", t),
    "assignment_dropped": lambda t, _: group.for_group(dropped(_offered(t)), "Anna", (), "", t),
    "assignment_join": lambda t, _: group.join_form(_offered(t), (1,), 0, t, is_in=True),
    "assignment_finish": lambda t, w: group.finish_form(_running(t), w["team"], t),
    "assignment_ends": lambda t, _: group.ends_today(_running(t), t),
    "assignment_told_changed": lambda t, _: group.told_changed(_offered(t), "Bram", t),
    "assignment_overview": lambda t, w: group.overview(
        ((_offered(t), w["team"]), (_running(t), w["team"])), t
    ),
    "assignment_overview_none": lambda t, _: group.overview((), t),
    "assignment_said": lambda t, _: group.offered(_WORDS[t.language].title, "Team Noord", t),
    "check_form": lambda t, w: self_check.form(_check(t, w), t),
    "check_ready": lambda t, w: self_check.ready(_check(t, w), t),
    "check_compared": lambda t, w: self_check.compared(_answered(t, w), t.day(date(2026, 6, 15)), t),
    "check_kept": lambda t, w: self_check.compared(_answered(t, w), "", t),
    "check_nothing": lambda t, _: self_check.nothing(t),
    "check_dropped": lambda t, _: self_check.dropped(t),
}
