"""The cards around setting a team up, and what somebody thought of an answer, by name."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from bot.cards import answer, question, set_up, team, verdict
from bot.cards.model import Card, Form
from bot.domain.hearing import Member
from bot.domain.place import Account
from bot.texts import Texts

_FIRST = datetime(2026, 6, 8, 7, 0, tzinfo=UTC)


def _member(name: str) -> Member:
    return Member(Account("playground", "voorbeeld", name.lower()), name)


_WITH_HELP = (
    "set-question", "propose", "take-note", "look-back", "make-path", "show-assignments", "pause", "show-frame",
    "show-wall", "my-data",
)  # fmt: skip


def _help(name: str) -> Callable[[Texts, dict[str, Any]], Card | Form]:
    return lambda t, _: answer.help_with(name, t)


SET_UP: dict[str, Callable[[Texts, dict[str, Any]], Card | Form]] = {
    "team_started_read": lambda t, w: team.started(
        w["team"],
        _FIRST,
        "Europe/Amsterdam",
        "Voorbeeld",
        t,
        administrator=True,
        readers=t("set-up-readers-open"),
    ),
    "set_up_what": lambda t, _: set_up.what_step({}, t("set-up-readers-private"), "Europe/Amsterdam", t),
    "set_up_when": lambda t, _: set_up.when_step({}, t),
    "set_up_who": lambda t, _: set_up.who_step({}, (_member("Anna"), _member("Bram")), t),
    "set_up_who_unknown": lambda t, _: set_up.who_step({}, (), t),
    "set_up_test": lambda t, _: set_up.tried(t),
    "set_up_test_sent": lambda t, _: set_up.is_tried(t),
    "verdict_remark": lambda t, _: verdict.remark("dislike", t),
    "verdict_kept": lambda t, _: verdict.kept(t),
    **{f"help_{name}": _help(name) for name in _WITH_HELP},
    "question_offer": lambda t, w: question.offer_to_keep(w["question"], t),
}
